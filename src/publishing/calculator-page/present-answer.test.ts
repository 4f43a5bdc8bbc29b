import { expect, test } from "vitest";
import { calculators } from "../calculator/calculators.ts";
import { presentAnswer } from "./present-answer.ts";

test("each calculator's example is told in words, in both languages", () => {
  for (const { examples, calculate } of calculators)
    for (const example of examples) {
      const { lines } = presentAnswer(calculate(example));

      expect(lines.length).toBeGreaterThan(0);
      for (const { zh, en } of lines) expect([zh, en]).not.toContain("");
    }
});

test("an interval is told with four digits that count", () => {
  expect(presentAnswer({ value: 2.4600246, lower: 0.67027, upper: 6.29864, method: "exactPoisson" }).lines).toEqual([
    { zh: "2.460，区间0.6703–6.299（精确泊松法）。", en: "2.460, interval 0.6703–6.299 (exact Poisson)." },
  ]);
});

test("a problem and a refusal are told instead of figures", () => {
  const message = { zh: "只有2个数。", en: "Only 2 figures." };

  expect(presentAnswer({ problem: { code: "calc/negative", message } })).toEqual({ isProblem: true, lines: [message] });
  expect(presentAnswer({ method: null, points: [], refused: { code: "forecast/too-short", message } })).toEqual({
    lines: [message],
  });
  expect(presentAnswer({})).toEqual({ lines: [] });
});

test("a year too few for an interval is shown without one", () => {
  const points = [{ year: 2024, value: 77.5188, lower: null, upper: null }];

  expect(presentAnswer({ method: "theilSen", points }).rows).toEqual([{ year: 2024, value: "77.52", range: "—" }]);
});
