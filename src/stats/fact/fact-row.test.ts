import { expect, test } from "vitest";
import { givenFact } from "../../../test/world/given-facts.ts";
import { printCopyRows, toFactRows } from "./fact-row.ts";
import { parseFactRows } from "./parse-fact-rows.ts";

const numbers = {
  areas: new Map([
    ["b", { id: 8, tk: 2 }],
    ["a", { id: 9, tk: 1 }],
    ["c", { id: 7, tk: 2 }],
  ]),
  elements: new Map([["births", 1]]),
  cells: new Map([["", 0]]),
  periods: new Map([["2024", 202400]]),
  documents: new Map([["Yearbook\nhttps://example.org", 5]]),
};

test("facts are grouped by tenant in the order of the tenants", () => {
  const facts = ["b", "a", "c"].map((area) => givenFact("births", area, "2024", "", 1));

  expect(toFactRows(facts, numbers).map(([tk, rows]) => [tk, rows.map(({ area }) => area)])).toEqual([
    [1, [9]],
    [2, [8, 7]],
  ]);
});

test("a copied line has the key in order, marks what is absent and hides tabs, line ends and backslashes", () => {
  const document = { title: "Yearbook", url: "https://example.org" };
  const [group] = toFactRows(
    [
      { ...givenFact("births", "b", "2024", "", null), reason: "a\tb\nc\\d\r" },
      { ...givenFact("births", "c", "2024", "", 0), document },
    ],
    numbers,
  );

  expect([...printCopyRows(group?.[1] ?? [], { before: [2], after: [1, "me"] })].join("")).toBe(
    "2\t7\t202400\t1\t0\tv\t0\t\\N\tr\t5\t\\N\t1\tme\n" +
      "2\t8\t202400\t1\t0\tm\t\\N\ta\\tb\\nc\\\\d\\r\tr\t\\N\t\\N\t1\tme\n",
  );
});

test("a fact that was not checked is a mistake of the program", () => {
  expect(() => toFactRows([givenFact("births", "z", "2024", "", 1)], numbers)).toThrow(RangeError);
});

test("rows of a table know their line, also behind a quoted line end, and columns may be left out", () => {
  const text =
    'element,area,period,cell,value,state,reason\nbirths,a,2024,,,missing,"late\nagain"\nbirths,b,2024,,3,,\n';
  const { rows } = parseFactRows({ path: "f.csv", text });

  expect(rows.map(({ place, reason, quality }) => [place.line, reason, quality])).toEqual([
    [2, "late\nagain", ""],
    [4, "", ""],
  ]);
});

test("a table without a column is named", () => {
  const { rows, findings } = parseFactRows({ path: "f.csv", text: "element,area,period,value\nbirths,a,2024,1\n" });

  expect(rows).toEqual([]);
  expect(findings).toMatchObject([{ rule: "kernel/missing-column", place: { file: "f.csv", line: 1 } }]);
});
