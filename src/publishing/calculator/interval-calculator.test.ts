import { expect, test } from "vitest";
import { intervalCalculator } from "./interval-calculator.ts";

const mean = [33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927];

// Test workbook of OHID Fingertips, technical guide on common public health statistics.
test.each([
  [{ method: "wilson", x: 65, n: 100, confidence: 0.95 }, 0.65, 0.552544433, 0.7363575176, "wilson"],
  [{ method: "wilson", x: 65, n: 100, confidence: 0.998 }, 0.65, 0.4954946574, 0.7783540614, "wilson"],
  [{ method: "wilson", x: 1, n: 100, multiplier: 100 }, 1, 0.17674321, 5.44861962, "wilson"],
  [{ method: "byar", x: 65 }, 65, 50.1631877105, 82.8491385459, "byar"],
  [{ method: "byar", x: 10, confidence: 0.998 }, 10, 2.9163183747, 24.1937249279, "byar"],
  [{ method: "rate", x: 1, n: 100, multiplier: 100 }, 1, 0.025317808, 5.5716433909, "exactPoisson"],
  [{ method: "rate", x: 5, n: 100, multiplier: 100 }, 5, 1.6234863901, 11.6683320793, "exactPoisson"],
  [{ method: "rate", x: 20, n: 100, multiplier: 100 }, 20, 12.2114288349, 30.8898803692, "byar"],
  [{ method: "rate", x: 250, n: 220, multiplier: 1e5 }, 113636.3636363636, 99984.9473853, 128631.1448746, "byar"],
  [{ method: "exactPoisson", x: 0 }, 0, 0, 3.68887945411, "exactPoisson"],
  [{ method: "exactPoisson", x: 5, n: 100, multiplier: 100 }, 5, 1.6234863901, 11.6683320793, "exactPoisson"],
  [{ method: "mean", values: mean }, 53.704345, 36.16832524, 71.24036476, "mean"],
])("%j as published", (item, value, lower, upper, method) => {
  const answer = intervalCalculator.calculate(item) as Record<string, number>;

  expect(answer).toMatchObject({ method });
  for (const [name, published] of [
    ["value", value],
    ["lower", lower],
    ["upper", upper],
  ] as const)
    expect(Math.abs((answer[name] ?? Number.NaN) / (published || 1) - (published === 0 ? 0 : 1))).toBeLessThan(3e-8);
});

test("4 deaths in 1,626 births stand for 0.67 to 6.30 per thousand", () => {
  const answer = intervalCalculator.calculate({ method: "rate", x: 4, n: 1626, multiplier: 1000 });

  expect(answer).toEqual({
    value: expect.closeTo(2.46, 2),
    lower: expect.closeTo(0.67, 2),
    upper: expect.closeTo(6.3, 2),
    method: "exactPoisson",
  });
});

test("null is the same as left out", () => {
  const bare = intervalCalculator.calculate({ method: "byar", x: 65 });

  expect(
    intervalCalculator.calculate({ method: "byar", x: 65, n: null, values: null, confidence: null, multiplier: null }),
  ).toEqual(bare);
});

test.each([
  [{ method: "wilson", x: 7, n: 5 }, "calc/x-above-n", "x = 7", "n = 5"],
  [{ method: "wilson", x: 0, n: 0 }, "calc/empty-denominator", "n = 0", "分母"],
  [{ method: "rate", x: 1, n: -4 }, "calc/empty-denominator", "n = -4", "分母"],
  [{ method: "wilson", x: -1, n: 5 }, "calc/negative", "x = -1", "小于0"],
  [{ method: "byar", x: -1 }, "calc/negative", "x = -1", "小于0"],
  [{ method: "exactPoisson", x: 2.5 }, "calc/not-whole", "x = 2.5", "整数"],
  [{ method: "rate", x: 2.5, n: 10 }, "calc/not-whole", "x = 2.5", "整数"],
  [{ method: "wilson", x: 3 }, "calc/missing", "wilson", "n"],
  [{ method: "mean" }, "calc/missing", "mean", "values"],
  [{ method: "mean", values: [3] }, "calc/too-few-values", "values", "1"],
  [{ method: "byar", x: 3, confidence: 95 }, "calc/confidence-outside", "confidence = 95", "0.95"],
  [{ method: "byar", x: 3, confidence: 1 }, "calc/confidence-outside", "confidence = 1", "0.95"],
  [{ method: "byar", x: 3, multiplier: 0 }, "calc/multiplier-not-positive", "multiplier = 0", "1000"],
  [{ method: "exactPoisson", x: 1e9 }, "calc/beyond-reach", "x = 1000000000", "byar"],
  [{ method: "mean", values: [1e308, 1e308] }, "calc/beyond-reach", "算不出", "可靠"],
])("%j is refused as %s, with the figure", (item, code, ...words) => {
  const answer = intervalCalculator.calculate(item);

  expect(answer).toMatchObject({ problem: { code } });
  for (const word of words) expect(JSON.stringify(answer)).toContain(word);
});
