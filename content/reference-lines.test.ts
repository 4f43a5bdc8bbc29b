import { expect, test } from "vitest";
import { indicators } from "./indicators/all.ts";
import { definitionBreaks, referenceLines } from "./reference-lines.ts";

const ids = new Set<string>(indicators.map(({ id }) => id));

test("lines and breaks belong to indicators that exist", () => {
  const named = [...Object.keys(referenceLines), ...Object.keys(definitionBreaks)];

  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

// Table 5 of the indicator rules: the nation's targets for 2030.
test.each([
  ["h.nmr", 3],
  ["h.imr", 5],
  ["h.u5mr", 6],
  ["e.compulsory_retention", 96],
  ["v.rural_tap", 90],
])("the nation asks %s %d by 2030", (id, value) => {
  expect(indicators.find((each) => each.id === id)?.lines).toContainEqual(
    expect.objectContaining({ kind: "benchmark", year: 2030, value }),
  );
});
