import { expect, test } from "vitest";
import { givenFigure, givenStanding } from "../../../test/world/given-standing.ts";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { addRow, checkDraft, countToLine, fillDraft, findSplit, toDraft, toSent } from "./draft-allocation.ts";

const label = (text: string) => ({ zh: text, en: text });
const township = (code: string, seen: number, born: number) => ({
  code,
  name: label(code),
  figure: givenFigure(2023, (seen / born) * 100, { numerator: seen, denominator: born }),
});
const part = (code: string, value: number, unit: string | null = null, weight: number | null = null) => ({
  area: { code, name: label(code) },
  unit,
  value,
  weight,
  current: null,
  people: null,
});

/** 90 of 100 and 150 of 200 visited; at least 90 % are asked of both together. */
const given = (parts: Partial<Allocation> = {}): Allocation => ({
  target: "x.g1.t1",
  indicator: givenStanding().indicator,
  area: { code: "d", name: label("d") },
  year: 2023,
  levelName: { zh: "乡级", en: "Township" },
  refusal: null,
  isRate: true,
  splits: ["areas"],
  counted: { word: { zh: "名", en: "people" }, factor: 100 },
  areas: [township("a", 90, 100), township("b", 150, 200)],
  line: { value: 90, opens: "up", isAllocated: false, text: label("≥90%") },
  parts: [],
  check: { sum: null, reaches: null, missing: [], text: label("") },
  proposals: [],
  note: "",
  history: [],
  ...parts,
});

test("a column is filled by a proposal and checked by the people of each area", () => {
  const filled = fillDraft(toDraft(given(), "areas"), [
    { area: "a", value: 92 },
    { area: "b", value: 88.4 },
  ]);

  // (92 · 100 + 88.4 · 200) ÷ 300 = 89.6
  expect(checkDraft(filled, given())).toMatchObject({
    reaches: false,
    text: { zh: "按人数加权，合计89.6%，差0.4个百分点。" },
  });
  expect(toSent(filled, given())).toEqual({
    parts: [
      { area: "a", value: 92 },
      { area: "b", value: 88.4 },
    ],
  });
  expect(filled.map((row) => countToLine(row, given()))).toEqual([2, 27]);
});

test("what a proposal leaves out stays as typed, and an area left empty is said to have no part", () => {
  const [a, b] = toDraft(given(), "areas");
  if (!a || !b) throw new RangeError("two areas are given");
  const rows = fillDraft([a, { ...b, value: "91." }], [{ area: "a", value: 95 }]);

  expect(rows.map(({ value }) => value)).toEqual(["95", "91"]);
  expect(checkDraft([{ ...a, value: "95" }, b], given()).text.zh).toBe(
    "按人数加权，合计95.0%，够得着目标；还有1个乡级地区没有分。",
  );
  expect(toSent([{ ...a, value: "95" }, b], given())).toEqual({ parts: [{ area: "a", value: 95 }] });
});

test("facilities are named and weighted; a row half filled in is pointed at", () => {
  const township2 = given({ splits: ["units", "areas"], area: { code: "a", name: label("a") } });
  const [row] = toDraft(township2, "units");
  if (!row) throw new RangeError("a first row is given");
  const full = { ...row, unit: "一小", value: "90", weight: "300" };

  expect(toSent([full, addRow("a", [full])], township2)).toEqual({
    parts: [{ area: "a", unit: "一小", value: 90, weight: 300 }],
  });
  expect(toSent([full, { ...full, unit: " " }], township2)).toMatchObject({ fault: { zh: "第2行没有写名称。" } });
  expect(toSent([{ ...full, value: "" }], township2)).toMatchObject({ fault: { zh: "第1行没有写要达到的数。" } });
  expect(toSent([{ ...full, weight: "" }], township2)).toMatchObject({ fault: { zh: "第1行没有写人数。" } });
  expect(toSent([{ ...full, weight: "" }], { isRate: false })).toEqual({
    parts: [{ area: "a", unit: "一小", value: 90 }],
  });
});

test("what stands opens as it was split, row by row", () => {
  const units = given({ parts: [part("d", 95, "一院", 40), part("d", 85, "二院", 10)], splits: ["units", "areas"] });

  expect(findSplit(units)).toBe("units");
  expect(toDraft(units, "units").map(({ key, unit, value, weight }) => [key, unit, value, weight])).toEqual([
    ["u0", "一院", "95", "40"],
    ["u1", "二院", "85", "10"],
  ]);
  expect(addRow("d", toDraft(units, "units").slice(1)).key).toBe("u2");
  expect(checkDraft(toDraft(units, "units"), units).sum).toBe(93);
  expect(findSplit(given({ parts: [part("a", 92)] }))).toBe("areas");
  expect(toDraft(given({ parts: [part("a", 92)] }), "areas").map(({ value }) => value)).toEqual(["92", ""]);
});
