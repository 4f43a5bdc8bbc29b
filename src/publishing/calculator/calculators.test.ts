import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { calculateAll, calculators, describeCalculator, getCalculator, parseItems } from "./calculators.ts";

test("each calculator answers its own examples and says what it takes", () => {
  for (const calculator of calculators) {
    const { item, examples } = describeCalculator(calculator);

    expect(item).toMatchObject({ type: "object", properties: expect.any(Object) });
    expect(examples.length).toBeGreaterThan(0);
    for (const answer of calculateAll(calculator, examples)) expect(answer).not.toHaveProperty("problem");
  }
});

test("an item that cannot be read is told in its place by path, value and rule, in both languages", () => {
  const answers = calculateAll(getCalculator("status"), [
    { series: [{ year: "2020", value: 1 }], better: "up", target: { comparator: ">=", value: 1, deadline: 2025 } },
    null,
    calculators[1]?.examples[0],
  ]);

  expect(answers).toHaveLength(3);
  expect(answers[0]).toEqual({
    problem: {
      code: "calc/invalid-item",
      message: {
        zh: '这一项读不懂：series.0.year = "2020"：无效输入：期望数字，实际接收string；better = "up"：无效选项：期望以下之一"higher"|"lower"',
        en: 'The item cannot be read: series.0.year = "2020": Invalid input: expected number, received string; better = "up": Invalid option: expected one of "higher"|"lower"',
      },
    },
  });
  expect(answers[1]).toMatchObject({ problem: { code: "calc/invalid-item" } });
  expect(answers[2]).toHaveProperty("class");
});

test("whatever the items are, there are as many answers, each without NaN and each problem in both languages", () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 120 }), fc.double(), fc.constantFrom(0, -0, 1e308, 5e-324, null));
  const year = fc.integer({ min: 2018, max: 2026 });
  const point = fc.record({ year, value: number, numerator: number, denominator: number, break: fc.boolean() });
  const series = fc.array(point, { maxLength: 9 });
  const comparator = fc.constantFrom(">=", "≤", "increase", "growing", "about", "compound-growth-per-year", "=");
  const item = fc.record(
    {
      method: fc.constantFrom(
        "wilson",
        "byar",
        "exactPoisson",
        "rate",
        "mean",
        "linear",
        "cagr",
        "un",
        "theilSen",
        "holt",
      ),
      x: number,
      n: number,
      values: fc.array(fc.double(), { maxLength: 4 }),
      confidence: fc.constantFrom(0.95, 0.5, 1, 1e-12),
      series,
      better: fc.constantFrom("higher", "lower"),
      target: fc.record({ comparator, value: number, deadline: year }),
      to: year,
      scale: fc.constantFrom("linear", "log", "logit"),
    },
    { requiredKeys: ["series", "better", "target", "to"] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(item, fc.jsonValue()), { maxLength: 4 }), (items) => {
      for (const calculator of calculators) {
        const answers = calculateAll(calculator, items);
        expect(answers).toHaveLength(items.length);
        for (const answer of answers) {
          expect(printedProblem.safeParse(answer).success).toBe("problem" in answer);
          expect(JSON.parse(JSON.stringify(answer))).toEqual(dropUndefined(answer));
          expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity"/);
        }
      }
    }),
    { seed: 20261125, numRuns: 300 },
  );
});

const printedProblem = z.object({
  problem: z.object({ code: z.string().regex(/^calc\//), message: z.object({ zh: z.string(), en: z.string() }) }),
});

/** JSON leaves out what is not there and knows one zero; a number that is none would become null and differ. */
const dropUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (typeof value === "number") return value + 0;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, dropUndefined(part)]])),
  );
};

test("an item nested a hundred thousand deep costs its neighbours nothing", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const items = parseItems(
    `[${deep}, {"method": ${deep}, "series": ${deep}}, {"method": "wilson", "x": 65, "n": 100}]`,
  );

  for (const calculator of calculators)
    expect(calculateAll(calculator, items).slice(0, 2)).toEqual(
      Array.from({ length: 2 }, () => ({ problem: expect.objectContaining({ code: "calc/invalid-item" }) })),
    );
  expect(calculateAll(getCalculator("interval"), items)[2]).toMatchObject({ value: 0.65 });
});

test("what is no list is refused as a whole, an unknown name tells the known ones", () => {
  for (const text of ["", "{}", "[1", "5", "null"])
    expect(() => parseItems(text)).toThrow(expect.objectContaining({ code: "calc/not-a-list", status: 400 }));
  expect(parseItems("\uFEFF []")).toEqual([]);
  expect(() => getCalculator("constructor")).toThrow(/Known: interval, status, forecast/);
});
