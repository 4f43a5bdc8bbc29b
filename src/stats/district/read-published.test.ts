import { expect, test } from "vitest";
import { givenCatalogue, givenIndicator } from "../../../test/world/given-catalogue.ts";
import { readPublished } from "./read-published.ts";

const catalogue = givenCatalogue([], [givenIndicator("h.rate", "1", "1")]);
const header = "indicator,area,period,value,unit,quality,note_zh,note_en,source_title,source_url";
const read = (...rows: readonly string[]) =>
  readPublished({ path: "published.csv", text: [header, ...rows].join("\n") }, catalogue);

test("a row is a fact of the total with its source", () => {
  expect(read("h.rate,650000,2021,95.5,%,official,,,年报,https://example.org").facts).toEqual([
    {
      element: "h.rate",
      area: "650000",
      period: "2021",
      cell: "",
      state: "value",
      value: 95.5,
      reason: null,
      source: "published",
      document: { title: "年报", url: "https://example.org" },
      quality: "official",
    },
  ]);
});

test("a value worked out from a printed change is derived", () => {
  expect(read("h.rate,650000,2021,95.5,%,derived,推算,worked out,年报,").facts).toMatchObject([
    { source: "derived", quality: "derived", reason: "推算" },
  ]);
});

test("a doubtful print is kept as printed and told", () => {
  const { facts, findings } = read("h.rate,650000,2021,7.89,%,suspect,疑缺位,a digit short,年报,");

  expect(facts).toMatchObject([{ value: 7.89, quality: "suspect" }]);
  expect(findings).toMatchObject([
    { rule: "stats/suspect-print", severity: "warning", place: { file: "published.csv", line: 2, field: "value" } },
  ]);
});

test.each([
  ["indicator", "h.none,650000,2021,1,%,official,,,,"],
  ["area", "h.rate,65,2021,1,%,official,,,,"],
  ["period", "h.rate,650000,2021年,1,%,official,,,,"],
  ["value", "h.rate,650000,2021,about 5,%,official,,,,"],
  ["value", 'h.rate,650000,2021,"1,234",%,official,,,,'],
  ["value", "h.rate,650000,2021,,%,official,,,,"],
  ["unit", "h.rate,650000,2021,1,persons,official,,,,"],
  ["unit", "h.rate,650000,2021,1,桶,official,,,,"],
  ["quality", "h.rate,650000,2021,1,%,sure,,,,"],
])("a %s that cannot be read refuses its row, with file and line", (field, row) => {
  const { facts, findings } = read("h.rate,650000,2020,1,%,official,,,,", row);

  expect(facts).toHaveLength(1);
  expect(findings).toMatchObject([{ severity: "error", place: { file: "published.csv", line: 3, field } }]);
});

test("all faults of a row come at once", () => {
  expect(read("h.none,x,y,z,%,sure,,,,").findings.map(({ place }) => place.field)).toEqual([
    "indicator",
    "area",
    "period",
    "value",
    "quality",
  ]);
});
