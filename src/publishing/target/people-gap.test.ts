import * as fc from "fast-check";
import { expect, test } from "vitest";
import { givenStanding } from "../../../test/world/given-standing.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import { printLimits } from "../../stats/standing/print-difference.ts";
import { describeProspect, findLevelGap, findPeopleGap, subtractPrinted } from "./people-gap.ts";

const word = { zh: "名", en: "people" };
const percent = { decimals: 1, suffix: { zh: "%", en: "%" } };

test("children before percentages: fewer where the line is a ceiling, more where it is a floor", () => {
  expect(findPeopleGap(givenStanding({ people: { count: 412, word } }))?.zh).toBe("还需再减少412名");
  expect(findPeopleGap(givenStanding({ people: { count: 1, word }, comparator: ">=" }))).toEqual({
    zh: "还需再增加1名",
    en: "1 more person needed",
  });
});

test("nobody is missing where the line is reached or nothing is counted", () => {
  expect(findPeopleGap(givenStanding({ people: { count: -3, word } }))).toBeUndefined();
  expect(findPeopleGap(givenStanding())).toBeUndefined();
  expect(describeProspect(givenStanding())).toBeUndefined();
});

test("the probability stands in words beside the people", () => {
  const outlook = { to: 2025, value: 38.5, lower: null, upper: null, probability: 0.004, method: "holt" as const };

  expect(describeProspect(givenStanding({ people: { count: 412, word }, outlook }))?.zh).toBe(
    "还需再减少412名；2025年预计38.5%，几乎不可能达标（不到1%）。",
  );
});

test("a published change is the difference of the published levels", () => {
  expect(subtractPrinted(39.24, 37.96, 1)).toBe(1.2);
  fc.assert(
    fc.property(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (one, other, decimals) => {
        const shown = roundHalfUp(one, decimals) - roundHalfUp(other, decimals);
        expect(subtractPrinted(one, other, decimals)).toBeCloseTo(shown, decimals + 3);
      },
    ),
    { seed: 20210101 },
  );
});

test("the gap to the line closes exactly where the printed level reaches it", () => {
  const line = { value: 38, opens: "down" as const };

  expect(findLevelGap(38.04, line, percent)).toBeUndefined();
  expect(findLevelGap(38.05, line, percent)?.zh).toBe("0.1个百分点");
});

test("a limit of less than half of the last digit is printed as nought", () => {
  expect(printLimits({ lower: 0.02, upper: 6.3 }, 1)).toBe("0.0–6.3");
});
