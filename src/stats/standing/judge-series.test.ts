import { expect, test } from "vitest";
import { givenIndicator } from "../../../test/world/given-catalogue.ts";
import { givenFigure } from "../../../test/world/given-standing.ts";
import { givenTarget } from "../../../test/world/given-target.ts";
import { findLimits, toStatusQuestion } from "./judge-series.ts";

const period = { start: 2021, end: 2025, baseline_year: 2020 };
const rate = givenIndicator("h.rate", "#{a}", "#{b}");
const series = [givenFigure(2020, 50), givenFigure(2021, 52, { coverage: { reported: 9, expected: 10 } })];
const judged = { target: givenTarget(">=", 90), indicator: rate, series };

test("a target is judged by its own method, else by the plan's, else by the straight line; one asked for goes before all", () => {
  const withOwn = { ...judged, target: givenTarget(">=", 90, { method: "un" }) };

  expect(toStatusQuestion({ period }, judged, 2021).method).toBe("linear");
  expect(toStatusQuestion({ period, method: "cagr" }, judged, 2021).method).toBe("cagr");
  expect(toStatusQuestion({ period, method: "cagr" }, withOwn, 2021).method).toBe("un");
  expect(toStatusQuestion({ period, method: "cagr" }, withOwn, 2021, "linear").method).toBe("linear");
});

test("a rate may lack reports, a count may not, and the gap of two rates is a rate", () => {
  const count = givenIndicator("h.count", "#{a}", undefined, { unit: "persons" });
  const gap = givenIndicator("h.gap", "#{a} / #{b} - #{c} / #{d}", undefined, { unit: "‰ points" });

  expect(
    [rate, count, gap].map((indicator) => toStatusQuestion({ period }, { ...judged, indicator }, 2021).kind),
  ).toEqual(["rate", "count", "rate"]);
  expect(toStatusQuestion({ period }, judged, 2021).series[1]?.completeness).toBe(0.9);
});

test("chance carries a figure 1.96 standard errors either way", () => {
  const { series: points } = toStatusQuestion({ period }, { ...judged, noise: [null, 2] }, 2021);

  expect(points[0]?.interval).toBeNull();
  expect(points[1]?.interval?.lower).toBeCloseTo(52 - 3.92, 3);
  expect(points[1]?.interval?.upper).toBeCloseTo(52 + 3.92, 3);
});

test("a share ends at 0 and 100, a gross rate has no upper end, and the target's own limits go before", () => {
  const gross = givenIndicator("h.gross", "#{a}", "#{b}", { mayExceedDenominator: true });

  expect(findLimits(givenTarget(">=", 90), rate)).toEqual({ minimum: 0, maximum: 100 });
  expect(findLimits(givenTarget(">=", 90), gross)).toEqual({ minimum: 0 });
  expect(findLimits(givenTarget(">=", 90, { limits: { maximum: 60 } }), rate)).toEqual({ minimum: 0, maximum: 60 });
});
