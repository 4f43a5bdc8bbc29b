import { expect, test } from "vitest";
import { givenIndicator } from "../../../test/world/given-catalogue.ts";
import { givenFigure } from "../../../test/world/given-standing.ts";
import { givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { foreseeTarget, toOutlook } from "./foresee-target.ts";

const plan = { period: { start: 2021, end: 2025, baseline_year: 2020 } };
const indicator = givenIndicator("h.rate", "#{a}", "#{b}");

const foresee = (target: Target, values: readonly (number | null)[], asOf = 2024) =>
  toOutlook(
    foreseeTarget(
      plan,
      { target, indicator, series: values.map((value, index) => givenFigure(2020 + index, value)) },
      asOf,
    ),
  );

test("a target with a deadline is foreseen to its deadline, with the odds that it holds", () => {
  const { outlook } = foresee(givenTarget(">=", 90), [80, 82, 83, 85, 86]);

  expect(outlook).toMatchObject({ to: 2025, method: "theilSen" });
  expect(outlook?.value).toBeGreaterThan(86);
  expect(outlook?.probability).toBeLessThan(0.2);
});

test("a duty of every year is carried on for one year, whatever the plan's end", () => {
  expect(foresee(givenTarget(">=", 90, { deadline: "yearly" }), [91, 93, 92, 94, 93, 95], 2025).outlook?.to).toBe(2026);
});

test("when the deadline has come nothing is left to foresee", () => {
  expect(foresee(givenTarget(">=", 90), [80, 82, 83, 85, 86, 91], 2025)).toEqual({ outlook: null, refusal: null });
});

test("a target without figures says so, also after its deadline", () => {
  expect(foresee(givenTarget(">=", 90), [null, null], 2025).refusal?.zh).toContain("还没有数");
});

test("a direction without a number asks to lie beyond the base", () => {
  const rising = foresee(givenTarget("increase"), [50, 52, 53, 55, 57]).outlook?.probability ?? 0;
  const falling = foresee(givenTarget("decrease"), [50, 52, 53, 55, 57]).outlook?.probability ?? 1;

  expect(rising).toBeGreaterThan(0.95);
  expect(falling).toBeLessThan(0.05);
});

// None at all, or all of them: a flat series at its limit has no swing to measure odds by.
test("what already stands at its limit has no odds", () => {
  expect(foresee(givenTarget("=", 100), [100, 100, 100, 100, 100]).outlook?.probability).toBeNull();
  expect(foresee(givenTarget(">=", 100), [90, 92, 95, 97, 98]).outlook?.probability).not.toBeNull();
});
