import { expect, test } from "vitest";
import { fitLeastSquares, predictLeastSquares } from "./least-squares.ts";
import { fromScale, toScale } from "./trend-scale.ts";

test("premarital examinations 2020–2023 on log odds foresee 2025 and 2030 with their 95 % bounds", () => {
  // National Bureau of Statistics, share of couples examined, 2020–2023.
  const points = [0.684, 0.709, 0.748, 0.765].map((value, index) => ({
    x: 2020 + index,
    y: toScale(value, "logit") ?? 0,
  }));
  const read = (year: number): readonly number[] => {
    const { value, lower, upper } = predictLeastSquares(points, year, 0.95);
    return [value, lower, upper].map((scaled) => fromScale(scaled, "logit"));
  };

  const [in2025, in2030] = [read(2025), read(2030)];

  [0.814_623, 0.773_382, 0.849_817].forEach((expected, index) => expect(in2025[index]).toBeCloseTo(expected, 6));
  [0.899_454, 0.841_624, 0.937_729].forEach((expected, index) => expect(in2030[index]).toBeCloseTo(expected, 6));
});

test("points that share one x have a level line through their mean", () => {
  const line = fitLeastSquares([
    { x: 3, y: 1 },
    { x: 3, y: 5 },
  ]);

  expect(line).toEqual({ slope: 0, intercept: 3 });
});
