import fc from "fast-check";
import { expect, test } from "vitest";
import { computeControlChart } from "./control-chart.ts";

const fixed = { seed: 20_251_125, numRuns: 200 } as const;

// NHSRplotthedots, published to two places; methods.md §2.6.
test("one leap among eighteen values widens the limits only where it is not screened out", () => {
  const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

  const whole = computeControlChart(values, { screened: false });
  const screened = computeControlChart(values, { screened: true });

  expect(whole?.centre).toBeCloseTo(1.94, 2);
  expect(whole?.upper).toBeCloseTo(6.95, 2);
  expect(whole?.lower).toBeCloseTo(-3.06, 2);
  expect(screened?.upper).toBeCloseTo(4.6, 2);
  expect(screened?.lower).toBeCloseTo(-0.72, 2);
  expect(screened?.isTrial).toBe(false);
  expect(screened?.signals.map((signal) => signal ?? "")).toEqual(
    values.map((value) => (value === 10 ? "outside" : "")),
  );
});

/** Values before and after that keep a trend in the middle inside its limits. */
const wide = [0, 12, 0, 12, 0, 12];

// NHSRplotthedots, tests of ptd_seven_point_trend: the seventh of 1–7 gives the trend away, then all seven are marked.
test("seven values upwards are a trend, all of them", () => {
  const signals = computeControlChart([...wide, 3, 4, 5, 6, 7, 8, 9, 0, 12])?.signals ?? [];

  expect(signals.slice(6, 13)).toEqual(Array.from({ length: 7 }, () => "trend"));
  expect([...signals.slice(0, 5), ...signals.slice(13)]).toEqual(Array.from({ length: 7 }, () => null));
  expect(computeControlChart([1, 2, 3, 4, 5, 6, 7])?.signals).toEqual([
    "outside",
    "trend",
    "trend",
    "trend",
    "trend",
    "trend",
    "outside",
  ]);
});

test("a tie breaks a trend", () => {
  expect(computeControlChart([1, 2, 3, 3, 4, 5, 6])?.signals).not.toContain("trend");
  expect(computeControlChart([...wide, 3, 4, 5, 5, 6, 7, 8, 0, 12])?.signals).not.toContain("trend");
});

// NHSRplotthedots, test of points on both sides of the mean.
test("two values near opposite limits are common variation", () => {
  const values = [...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 1 : -1)), 5.5, -5.5];

  const signals = computeControlChart(values)?.signals.slice(-2);

  expect(signals).toEqual([null, null]);
});

test("two of three values near the same limit are a signal, the third one is none", () => {
  const values = [...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 2 : -2)), 11, 3, 11];

  expect(computeControlChart(values, { screened: false })?.signals.slice(-3)).toEqual(["nearLimit", null, "nearLimit"]);
});

test("seven values on one side of the mean are a shift", () => {
  const values = [10, 12, 9, 13, 10, 12, 9, 14, 16, 14, 16, 14, 16, 14];

  const signals = computeControlChart(values)?.signals;

  expect(signals?.slice(-7)).toEqual(Array.from({ length: 7 }, () => "shift"));
});

// Centre and reach of methods.md §2.6: infant mortality 5.4, 5.0, 4.9, 4.5 has 4.95 and 5.748–4.152.
test("four values have no chart, a fifth that moves nothing has the limits of the four", () => {
  const four = [5.4, 5, 4.9, 4.5];

  expect(computeControlChart(four)).toBeUndefined();
  expect(computeControlChart([...four, 4.8])?.isTrial).toBe(true);
  expect(computeControlChart([...four, 4.8])?.upper).toBeCloseTo(4.92 + (2.66 * 1.2) / 4, 10);
});

test.each([
  ["equal decimals", Array.from({ length: 14 }, () => 95.3)],
  ["a thousand thirds", Array.from({ length: 1000 }, () => 1 / 3)],
])("%s give no signal", (_, values) => {
  expect(computeControlChart(values)?.signals.every((signal) => signal === null)).toBe(true);
});

test("a step between two levels without any spread keeps its limits", () => {
  const values = Array.from({ length: 20 }, (_, index) => (index < 10 ? 4 : 5));

  const chart = computeControlChart(values);

  expect(chart?.upper).toBeGreaterThan(chart?.centre ?? 0);
});

test("moving and stretching all values moves the chart and keeps the signals", () => {
  const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 5, maxLength: 40 });
  const scale = fc.constantFrom(-2, -1, 0.25, 1, 8);
  fc.assert(
    fc.property(
      values,
      scale,
      fc.integer({ min: -1000, max: 1000 }),
      fc.boolean(),
      (series, factor, shift, screened) => {
        const chart = computeControlChart(series, { screened });
        const moved = computeControlChart(
          series.map((value) => value * factor + shift),
          { screened },
        );

        const limits = [chart?.lower ?? NaN, chart?.upper ?? NaN].map((limit) => limit * factor + shift);
        expect(moved?.centre).toBeCloseTo((chart?.centre ?? NaN) * factor + shift, 8);
        expect(moved?.lower).toBeCloseTo(Math.min(...limits), 8);
        expect(moved?.upper).toBeCloseTo(Math.max(...limits), 8);
        expect(moved?.signals).toEqual(chart?.signals);
      },
    ),
    fixed,
  );
});
