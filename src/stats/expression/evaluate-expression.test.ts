import { expect, test } from "vitest";
import { evaluateExpression, type Value } from "./evaluate-expression.ts";
import { parseExpression } from "./parse-expression.ts";

// six = 6 and half = 0.5; every other element is missing. N{h.nmr} = 4, other indicators missing.
const VALUES: ReadonlyMap<string, number> = new Map([
  ["six", 6],
  ["half", 0.5],
  ["six.female", 2],
  ["zero", 0],
]);

const evaluate = (text: string): Value => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.fault.message.en);
  const lookUp = (element: string, cell: string | undefined): Value =>
    VALUES.get(cell === undefined ? element : `${element}.${cell}`) ?? null;
  return evaluateExpression(parsed.expression, lookUp, (indicator) => (indicator === "h.nmr" ? 4 : null));
};

// Hand-computed from the ranks and truth tables of the DHIS2 server's grammar.
test.each<[string, Value]>([
  ["1 + 2 * 3", 7],
  ["1 - 2 + 3", 2],
  ["8 / 4 * 2", 4],
  ["7 % 4 * 2", 6],
  ["-7 % 3", -1],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["2 ^ -1", 0.5],
  ["--3", 3],
  ["-#{zero}", 0],
  ["1 < 2 == 3 > 2", 1],
  ["!1 == 2", 0],
  ["not 1 > 2 or 0", 0],
  ["1 || 0 && 0", 1],
  ["0.1 + 0.2 == 0.3", 1],
  ["0.1 + 0.2 > 0.3", 0],
  ["1000 * #{six.female} / #{six}", 333.3333333333333],
  ["N{h.nmr} + #{six}", 10],
])("the operators group as in DHIS2: %s = %d", (text, expected) => {
  expect(evaluate(text)).toBe(expected);
});

test.each<[string, Value]>([
  ["#{none}", null],
  ["#{six.male}", null],
  ["N{none}", null],
  ["#{none} + 1", null],
  ["0 * #{none}", null],
  ["-#{none}", null],
  ["!#{none}", null],
  ["#{none} < 1", null],
  ["#{none} == #{none}", null],
  ["#{none} != 1", null],
  ["if(#{none} > 3, 1, 0)", null],
  ["if(#{six} > 3, #{none}, 0)", null],
  ["if(#{six} > 3, 1, #{none})", 1],
  ["0 && #{none}", 0],
  ["#{none} && 0", 0],
  ["#{none} && 1", null],
  ["#{none} || 1", 1],
  ["#{none} || 0", null],
  ["isNull(#{none})", 1],
  ["isNull(#{zero})", 0],
  ["isNull(#{none} + 1)", 1],
  ["isNotNull(#{none})", 0],
  ["isNotNull(#{zero})", 1],
  ["firstNonNull(#{none}, #{zero}, 3)", 0],
  ["firstNonNull(#{none} * 2, N{none})", null],
  ["greatest(#{none}, 3, #{six})", 6],
  ["least(#{none}, 3, #{six})", 3],
  ["least(#{zero}, #{none})", 0],
  ["greatest(#{none}, N{none})", null],
])("missing is not zero: %s = %s", (text, expected) => {
  expect(evaluate(text)).toBe(expected);
});

test.each(["1 / 0", "0 / 0", "1 / #{zero} > 3", "5 % 0", "0 ^ -1", "(-8) ^ #{half}", "10 ^ 400", "greatest(1 / 0)"])(
  "what has no finite value is missing: %s",
  (text) => {
    expect(evaluate(text)).toBeNull();
  },
);

test.each<[string, Value]>([
  ["if(#{six} > 5, if(#{six} > 7, 3, 2), 1)", 2],
  ["if(isNull(#{none}), if(#{half} < 1 && #{six} >= 6, 10, 20), 30)", 10],
  ["if(#{zero} == 0, 0, 100 / #{zero})", 0],
  ["if(#{half}, 1, 2)", 1],
])("nested conditions pick one branch: %s = %d", (text, expected) => {
  expect(evaluate(text)).toBe(expected);
});

test("a lookup that answers with no finite number counts as missing", () => {
  const element = { kind: "element", element: "a" } as const;

  expect(evaluateExpression(element, () => Number.NaN)).toBeNull();
  expect(evaluateExpression(element, () => Infinity)).toBeNull();
  expect(evaluateExpression({ kind: "indicator", indicator: "a" }, () => 1)).toBeNull();
});
