import { expect, test } from "vitest";
import type { Stem } from "./seedbed-layout.ts";
import { dropCommonStart, layOutBed, packRows, shorten, toShare } from "./seedbed-layout.ts";

const stem = (id: string, parts: Partial<Stem> = {}): Stem => ({
  id,
  name: { zh: "小学生近视率", en: "Primary myopia rate" },
  status: "onTrack",
  progress: 0.8,
  isDirectional: false,
  value: { zh: "39.2%", en: "39.2%" },
  target: { zh: "≤38%", en: "≤38%" },
  path: "/plan/goals/g",
  ...parts,
});

const frame = {
  width: 1000,
  ground: 202,
  targetLine: 34,
  margin: 104,
  language: "zh",
  widest: 66,
  longest: 10,
} as const;
const bed = (...stems: readonly Stem[]) => layOutBed([{ id: "d", title: { zh: "健康", en: "Health" }, stems }], frame);

test("a stem reaches the target line when the whole way is gone", () => {
  const [placed] = bed(stem("a", { status: "met", progress: 1 })).stems;

  expect(placed?.top).toBe(34);
});

test("a met target whose path is unknown still stands at the target", () => {
  expect(toShare(stem("a", { status: "met", progress: null }))).toBe(1);
});

test("what is past the target is cut at 106 %, what fell behind the base grows below ground", () => {
  expect(toShare(stem("a", { status: "met", progress: 1.8 }))).toBe(1.06);
  expect(toShare(stem("b", { status: "offTrack", progress: -3 }))).toBe(-0.22);
  expect(bed(stem("b", { status: "offTrack", progress: -3 })).stems[0]?.top).toBeGreaterThan(202);
});

test.each([
  ["onTrack", 0.8],
  ["atRisk", 0.46],
  ["offTrack", 0.24],
] as const)("a direction without a number shows its class alone: %s stands at %d", (status, share) => {
  expect(toShare(stem("a", { status, progress: 0.99, isDirectional: true }))).toBe(share);
});

test.each(["noData", "notAssessable"] as const)("%s has no stem", (status) => {
  expect(bed(stem("a", { status })).stems[0]?.hasStem).toBe(false);
});

test("a hot stem takes 1.55 times the width of a quiet one", () => {
  const { stems } = bed(stem("a"), stem("b", { status: "offTrack" }), stem("c"));
  const [a = 0, b = 0, c = 0] = stems.map(({ x }) => x);

  expect((b - a) / (1 + 1.55)).toBeCloseTo((c - b) / (1 + 1.55));
});

test("values of neighbouring hot stems do not run into each other", () => {
  const many = Array.from({ length: 28 }, (_, index) => stem(String(index), { status: "offTrack", progress: 0.37 }));
  const placed = bed(...many).stems.slice(0, 3);
  const [first, second] = placed.map(({ value }) => value);

  expect([first?.y, first?.x]).not.toEqual([second?.y, second?.x]);
});

test("domain names lose the words they share", () => {
  expect(dropCommonStart(["儿童与健康", "儿童与安全"])).toEqual(["健康", "安全"]);
  expect(dropCommonStart(["Children and health", "Children and safety"])).toEqual(["Health", "Safety"]);
});

test("a long name loses its brackets, then its end", () => {
  expect(shorten("学前教育毛入园率（三年）", 10)).toBe("学前教育毛入园率");
  expect(shorten("以乡镇为单位的免疫规划疫苗接种率", 10)).toHaveLength(10);
});

test("on a phone the groups are packed into rows in plan order", () => {
  const group = (id: string, count: number) => ({
    id,
    title: { zh: id, en: id },
    stems: Array.from({ length: count }, (_, index) => stem(`${id}${index}`)),
  });

  const rows = packRows([group("a", 15), group("b", 4), group("c", 5), group("d", 0), group("e", 7)], 358, 20);

  expect(rows.map((row) => row.map(({ id }) => id))).toEqual([["a"], ["b", "c"], ["e"]]);
});
