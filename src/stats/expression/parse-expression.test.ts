import fc from "fast-check";
import { expect, test } from "vitest";
import { FUNCTION_ARITY, type BinaryOperator, type Expression, type FunctionName } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { printExpression } from "./print-expression.ts";

const canonical = (text: string): string => {
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.expression) : parsed.fault.message.en;
};

test.each([
  ["1+2*3", "1 + 2 * 3"],
  ["(1+2)*3", "(1 + 2) * 3"],
  ["((1*2))+3", "1 * 2 + 3"],
  ["1-2-3", "1 - 2 - 3"],
  ["1-(2-3)", "1 - (2 - 3)"],
  ["8/4*2", "8 / 4 * 2"],
  ["8/(4*2)", "8 / (4 * 2)"],
  ["2^3^2", "2 ^ 3 ^ 2"],
  ["(2^3)^2", "(2 ^ 3) ^ 2"],
  ["-2^2", "-2 ^ 2"],
  ["(-2)^2", "(-2) ^ 2"],
  ["2^(-2)*3", "2 ^ -2 * 3"],
  ["-(2*3)", "-(2 * 3)"],
  ["- -3", "--3"],
  ["1 - +3", "1 - 3"],
  ["not (1 < 2) and 3 or 4", "!(1 < 2) && 3 || 4"],
  ["1 < 2 == (3 > 2)", "1 < 2 == 3 > 2"],
  [".5 + 5. + 1.5E+2 + 1e-7", "0.5 + 5 + 150 + 1e-7"],
  ["#{deaths_u5}/#{live_births.female}", "#{deaths_u5} / #{live_births.female}"],
  ["#{pupils.primary+female}", "#{pupils.female+primary}"],
  ["N{h.nmr}*2", "N{h.nmr} * 2"],
  ["if (isNull(#{a}),0,greatest(1,2,3))", "if(isNull(#{a}), 0, greatest(1, 2, 3))"],
  ["1\n+\t2", "1 + 2"],
])("%s is written canonically as %s", (text, expected) => {
  expect(canonical(text)).toBe(expected);
});

const faults: readonly (readonly [string, number, string, string])[] = [
  ["", 1, "", "a number"],
  ["   ", 4, "", "a number"],
  ["1 +", 4, "", "a number"],
  ["1 2", 3, "2", "an operator or the end"],
  ["05", 2, "5", "an operator or the end"],
  ["(1 + 2", 7, "", 'an operator or ")"'],
  ["1 + 2)", 6, ")", "an operator or the end"],
  ["* 3", 1, "*", "a number"],
  ["1 = 1", 3, "=", "an operator or the end"],
  ["1 <> 2", 4, ">", "a number"],
  ["1 & 2", 3, "&", "an operator or the end"],
  ["1, 2", 2, ",", "an operator or the end"],
  ["#{Live Births} * 2", 1, "#{Live Births}", "a number"],
  ["2 * #{live_births", 5, "#{live_births", "a number"],
  ["#{a.b.c}", 1, "#{a.b.c}", "a number"],
  ["N{}", 1, "N{}", "a number"],
  ["1 + 活产数", 5, "活产数", "a number"],
  ["（1）", 1, "（", "a number"],
  ["1e999", 1, "1e999", "a number"],
  ["sum(1)", 1, "sum", "a number"],
  ["isnull(1)", 1, "isnull", "a number"],
  ["isNull + 1", 8, "+", 'the "("'],
  ["isNull()", 8, ")", "a number"],
  ["isNull(1, 2)", 9, ",", 'an operator or ")"'],
  ["if(1 > 0, 1)", 12, ")", 'an operator or ","'],
  ["if(1, 2, 3, 4)", 11, ",", 'an operator or ")"'],
  ["greatest(1 2)", 12, "2", 'an operator, "," or ")"'],
  ["greatest(, 1)", 10, ",", "a number"],
];

test.each(faults)("%s is refused at column %i, where %j stands", (text, column, found, expected) => {
  const parsed = parseExpression(text);

  expect(parsed).toMatchObject({ ok: false, fault: { column, found } });
  expect(canonical(text)).toContain(`At column ${column} `);
  expect(canonical(text)).toContain(`expected ${expected}`);
});

test("a formula may have a thousand words and no more, however deeply it is nested", () => {
  const terms = (count: number): string => Array.from({ length: count }, () => "1").join("+");

  expect(parseExpression(terms(500))).toMatchObject({ ok: true });
  expect(parseExpression(terms(501))).toMatchObject({ ok: false, fault: { column: 1001, found: "1" } });
  expect(parseExpression("(".repeat(100_000))).toMatchObject({ ok: false, fault: { column: 1001, found: "(" } });
  expect(parseExpression("-".repeat(999) + "1")).toMatchObject({ ok: true });
});

test("a fault says in both languages what stands there and what was expected", () => {
  expect(parseExpression("1 2")).toEqual({
    ok: false,
    fault: {
      column: 3,
      found: "2",
      message: {
        zh: "第 3 列是“2”，此处应为运算符或公式结尾",
        en: 'At column 3 stands "2"; expected an operator or the end of the formula',
      },
    },
  });
  expect(parseExpression("1 +")).toMatchObject({
    fault: { message: { zh: expect.stringMatching(/^第 4 列公式已结束，此处应为数字/) } },
  });
});

const operators: readonly BinaryOperator[] = [
  "||",
  "&&",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "^",
];

const { formula } = fc.letrec<{ formula: Expression }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 6 },
    fc.record({
      kind: fc.constant("number" as const),
      value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
    }),
    fc.constantFrom<Expression>(
      { kind: "element", element: "live_births" },
      { kind: "element", element: "pupils", cell: "female+primary" },
      { kind: "indicator", indicator: "h.nmr" },
    ),
    fc.record({
      kind: fc.constant("unary" as const),
      operator: fc.constantFrom("-" as const, "!" as const),
      operand: tie("formula"),
    }),
    fc.record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom(...operators),
      left: tie("formula"),
      right: tie("formula"),
    }),
    fc.constantFrom(...(Object.keys(FUNCTION_ARITY) as FunctionName[])).chain((name) =>
      fc.record({
        kind: fc.constant("call" as const),
        name: fc.constant(name),
        inputs: fc.array(tie("formula"), {
          minLength: FUNCTION_ARITY[name].fewest,
          maxLength: Math.min(FUNCTION_ARITY[name].most, 4),
        }),
      }),
    ),
  ),
}));

test("a printed formula reads back as the same formula", () => {
  fc.assert(
    fc.property(formula, (expression) => {
      expect(parseExpression(printExpression(expression))).toEqual({ ok: true, expression });
    }),
    { seed: 20260101, numRuns: 1000 },
  );
});

test("no text at all makes the parser throw, and every fault lies inside the text or at its end", () => {
  const scrap = fc.array(
    fc.constantFrom(...operators, "(", ")", ",", "#{a}", "#{", "N{b}", "if", "isNull", "not", "1.5", " ", "童"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        scrap.map((words) => words.join("")),
      ),
      (text) => {
        const parsed = parseExpression(text);
        const column = parsed.ok ? 1 : parsed.fault.column;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
      },
    ),
    { seed: 20260102, numRuns: 1000 },
  );
});
