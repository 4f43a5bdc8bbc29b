import { expect, test } from "vitest";
import { normalQuantile } from "./distribution.ts";
import { fitLeastSquares } from "./least-squares.ts";
import { computeErrorSpread, computeHoltReach, fitHolt, smoothHolt, smoothLevel } from "./smoothing.ts";

// Annual oil production of Saudi Arabia 1996–2007 and air passengers of Australia 1990–2004: Hyndman and
// Athanasopoulos, Forecasting: Principles and Practice, 2nd ed., §7.1–7.2.
const oil = [
  446.6565229, 454.4733065, 455.662974, 423.6322388, 456.2713279, 440.5880501, 425.3325201, 485.1494479, 506.0481621,
  526.7919833, 514.268889, 494.2110193,
];
const air = [
  17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569, 33.477398,
  39.021581, 41.386431999, 41.596552,
];

test("simple smoothing of the oil series ends at the published level", () => {
  expect(smoothLevel(oil, 0.2, oil[0] ?? 0)).toBeCloseTo(484.802468, 6);
  expect(smoothLevel(oil, 0.6, oil[0] ?? 0)).toBeCloseTo(501.837461, 6);
});

test("Holt's method updates at the first value too and foresees the published passengers", () => {
  const [first = 0, second = 0] = air;

  const fit = smoothHolt(air, { alpha: 0.8, betaStar: 0.2 }, { level: first, trend: second - first });

  [43.76, 45.59, 47.43, 49.27, 51.1].forEach((expected, index) =>
    expect(fit.level + fit.trend * (index + 1)).toBeCloseTo(expected, 2),
  );
});

test("ETS(A,A,N) gives the means and 95 % half-widths of statsmodels, its variance over all values", () => {
  const fit = smoothHolt(air, { alpha: 0.8, betaStar: 0.2 }, { level: 15.5, trend: 2 });
  const spread = computeErrorSpread(fit);
  const halves = [1, 2, 3, 4, 5].map((ahead) => normalQuantile(0.975) * spread * computeHoltReach(fit, ahead));

  expect(spread ** 2).toBeCloseTo(3.026_236_06, 8);
  [43.688117, 45.473354, 47.258592, 49.04383, 50.829067].forEach((expected, index) =>
    expect(fit.level + fit.trend * (index + 1)).toBeCloseTo(expected, 6),
  );
  [3.409569, 4.726406, 6.076307, 7.481188, 8.948414].forEach((expected, index) =>
    expect(halves[index]).toBeCloseTo(expected, 6),
  );
});

// The second one bends early, the third is noise: their least errors lie in narrow valleys at the edge.
const bent = [50.72, 50.46, 48.38, 46.46, 45.18, 42.92, 41.43, 39.15, 39.4, 39.9, 41.2, 43.1, 44.6, 47.2, 50.3];
const noise = [77, 49.7, 20.6, 89.2, 25.5, 38.3, 25.3, 24.8, 61.4, 3.9, 70.2, 44.4, 12.1, 95, 33.3, 58.6, 8.2, 81.7];

test.each([{ values: air }, { values: bent }, { values: noise }])(
  "fitted weights err less than any of a finer grid, and lie between nought and one (case %$)",
  ({ values }) => {
    const size = (errors: readonly number[]): number => errors.reduce((total, error) => total + error ** 2, 0);
    const fit = fitHolt(values);
    const line = fitLeastSquares(values.slice(0, 10).map((y, index) => ({ x: index + 1, y })));
    const start = { level: line.intercept, trend: line.slope };
    const marks = Array.from({ length: 99 }, (_, index) => 0.01 * (index + 1));
    const others = marks.flatMap((alpha) =>
      marks.map((betaStar) => size(smoothHolt(values, { alpha, betaStar }, start).errors)),
    );

    expect(fit.alpha).toBeGreaterThan(0);
    expect(fit.alpha).toBeLessThan(1);
    expect(fit.betaStar).toBeGreaterThan(0);
    expect(fit.betaStar).toBeLessThan(1);
    expect(size(fit.errors)).toBeLessThanOrEqual(Math.min(...others));
  },
);

test("a straight line is carried on as it is, and two fits are the same", () => {
  const fit = fitHolt([2, 4, 6, 8, 10, 12]);

  expect(fit.level).toBeCloseTo(12, 9);
  expect(fit.trend).toBeCloseTo(2, 9);
  expect(fitHolt([2, 4, 6, 8, 10, 12])).toEqual(fit);
});
