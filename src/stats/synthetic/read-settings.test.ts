import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import { readSettings } from "./read-settings.ts";

const { catalogue } = content;
const path = "demo.yaml";

const head = `synthetic: true
seed: a
area: "990100"
years: [2020, 2021]
townships: [{code: "990100001", name: 甲镇, residents: 100, urban: 50}]
urban_kinds: []
rural_kinds: []
split: {}
`;

const read = (elements: string, gaps = "[]") =>
  readSettings(
    { path, text: `${head}elements:\n  some:\n${elements}\ngaps: ${gaps}\n` },
    catalogue,
    new Set(["990100", "990100001"]),
  );

test("settings that hold together are read", () => {
  const { settings, findings } = read(
    "    residents: {total: [100, 110]}\n    children_0_17: {percent: 20, of: residents}",
  );

  expect(findings).toEqual([]);
  expect(settings?.elements["some"]?.["children_0_17"]).toEqual({ percent: 20, of: "residents" });
});

test.each([
  ["an element that the catalogue does not have", "    unicorns: {total: 1}", "unicorns"],
  ["a base without a rule", "    children_0_17: {percent: 20, of: residents}", "children_0_17"],
  ["a path with a number too few", "    residents: {total: [100]}", "residents"],
  ["a category that the element is not broken down by", "    residents: {total: 100, split: {female: 1}}", "residents"],
  ["an element that builds on itself", "    residents: {total: 100, along: residents}", "residents"],
  ["an area that does not stand", '    vaccine_doses_due: {total: 1, areas: {"990109": {"2020": 1}}}', "990109"],
])("%s is a finding with its line", (_, elements, field) => {
  const { settings, findings } = read(elements);

  expect(settings).toBeUndefined();
  expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
    ["stats/synthetic-settings", { file: path, line: 11, field }],
  ]);
});

test("a rule that says nothing, or two things, is refused", () => {
  const { settings, findings } = read("    residents: {along: children_0_17}\n    live_births: {total: 1, events: 1}");

  expect(settings).toBeUndefined();
  expect(findings.map(({ place }) => place.line)).toEqual([11, 12]);
});

test("a gap of an element without a rule is a finding", () => {
  const { findings } = read("    residents: {total: 100}", "[{elements: [deaths_u5], years: [2021]}]");

  expect(findings.map(({ place }) => place.line)).toEqual([12]);
});

test("settings that do not call themselves synthetic are refused", () => {
  const text = readFileSync("districts/yizhou/demo.yaml", "utf8").replace("synthetic: true", "synthetic: false");

  expect(readSettings({ path, text }, catalogue, new Set()).settings).toBeUndefined();
});
