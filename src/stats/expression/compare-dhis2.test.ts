// Compares the evaluator with DHIS2's own @dhis2/expression-parser on generated formulas.
import { ExpressionDataJs, ExpressionJs, ExpressionMode, type DataItemJs } from "@dhis2/expression-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateExpression, type Value } from "./evaluate-expression.ts";
import type { BinaryOperator, Expression, FunctionName, UnaryOperator } from "./expression.ts";

const ELEMENTS = ["a", "b", "c", "d", "e"];
const CELL = "female+primary";
const INDICATORS = ["nmr", "imr"];

type Values = Readonly<Record<string, Value>>;
type Answer = Value | "refused";
type Formulas = fc.Arbitrary<Expression>;

const keyOf = (element: string, cell: string | undefined): string =>
  cell === undefined ? element : `${element}.${cell}`;
const toUid = (code: string): string => `u${code.replace(/\W/g, "").slice(0, 10).padStart(10, "0")}`;
const toUids = (key: string): string => key.split(".").map(toUid).join(".");

// The package ranks "*" above "/" and "+" above "-" (1-2+3 is -4 there), so it gets every bracket.
function printForDhis2(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "element":
      return `#{${toUids(keyOf(expression.element, expression.cell))}}`;
    case "indicator":
      return `N{${toUid(expression.indicator)}}`;
    case "unary":
      return `(${expression.operator}${printForDhis2(expression.operand)})`;
    case "binary":
      return `(${printForDhis2(expression.left)} ${expression.operator} ${printForDhis2(expression.right)})`;
    case "call":
      return `${expression.name}(${expression.inputs.map(printForDhis2).join(", ")})`;
  }
}

function evaluateByDhis2(expression: Expression, values: Values): Answer {
  const byUids = new Map(Object.entries(values).map(([key, value]) => [toUids(key), value]));
  const find = (item: DataItemJs): Value =>
    byUids.get([item.uid0, ...item.uid1].map((id) => id.value).join(".")) ?? null;
  const parsed = new ExpressionJs(printForDhis2(expression), ExpressionMode.INDICATOR_EXPRESSION);
  const items = new Map(parsed.collectDataItems().map((item) => [item, find(item)]));
  try {
    const answer: unknown = parsed.evaluate(
      () => null,
      new ExpressionDataJs(new Map(), new Map(), new Map(), items, new Map()),
    );
    return answer === null || answer === undefined ? null : Number(answer);
  } catch {
    return "refused";
  }
}

const evaluate = (expression: Expression, values: Values): Value =>
  evaluateExpression(
    expression,
    (element, cell) => values[keyOf(element, cell)] ?? null,
    (indicator) => values[indicator] ?? null,
  );

const childrenOf = (expression: Expression): readonly Expression[] => {
  if (expression.kind === "unary") return [expression.operand];
  if (expression.kind === "binary") return [expression.left, expression.right];
  return expression.kind === "call" ? expression.inputs : [];
};

type Departure = "missing operand" | "no finite value" | "remainder" | "near tie";

// The departures named in evaluate-expression.ts, looked for in every part, since the package
// computes the branches that are not taken as well. "near tie": it compares all 16 digits.
function listDepartures(expression: Expression, values: Values): readonly Departure[] {
  const below = childrenOf(expression).flatMap((child) => listDepartures(child, values));
  return [...below, ...departHere(expression, values)];
}

function departHere(expression: Expression, values: Values): readonly Departure[] {
  const operands = childrenOf(expression).map((child) => evaluate(child, values));
  if (expression.kind === "call") return expression.name === "if" && operands[0] === null ? ["missing operand"] : [];
  if (expression.kind === "binary" && expression.operator === "||") return [];
  if (operands.includes(null)) return ["missing operand"];
  if (operands.length > 0 && evaluate(expression, values) === null) return ["no finite value"];
  if (expression.kind !== "binary") return [];
  const [left, right] = [operands[0] ?? 0, operands[1] ?? 0];
  if (expression.operator === "%" && (left < 0 || left >= 10)) return ["remainder"];
  const isTie = left !== right && Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
  return /[<>=]/.test(expression.operator) && isTie ? ["near tie"] : [];
}

const number = (value: number): Expression => ({ kind: "number", value });
const call = (name: FunctionName, ...inputs: readonly Expression[]): Expression => ({ kind: "call", name, inputs });
const numbers = (...values: readonly number[]): Formulas => fc.constantFrom(...values).map(number);
const unary = (operator: UnaryOperator, operands: Formulas): Formulas =>
  operands.map((operand) => ({ kind: "unary", operator, operand }));
const binary = (operators: readonly BinaryOperator[], lefts: Formulas, rights: Formulas): Formulas =>
  fc.record({ kind: fc.constant("binary"), operator: fc.constantFrom(...operators), left: lefts, right: rights });
const calls = (names: readonly FunctionName[], inputs: Formulas, most: number): Formulas =>
  fc.record({
    kind: fc.constant("call"),
    name: fc.constantFrom(...names),
    inputs: fc.array(inputs, { minLength: 1, maxLength: most }),
  });

const leaf: Formulas = fc.oneof(
  numbers(0, 0.5, 1, 2, 10, 100, 1000),
  fc.constantFrom(...ELEMENTS).map((element): Expression => ({ kind: "element", element })),
  fc.constantFrom(...ELEMENTS).map((element): Expression => ({ kind: "element", element, cell: CELL })),
  fc.constantFrom(...INDICATORS).map((indicator): Expression => ({ kind: "indicator", indicator })),
);
const seeThrough = (inputs: Formulas): Formulas =>
  calls(["firstNonNull", "greatest", "least"], fc.oneof(leaf, inputs), 3);
const filled = (inputs: Formulas): Formulas =>
  fc.tuple(inputs, leaf).map(([first, second]) => call("firstNonNull", first, second, number(3)));
const conditional = (conditions: Formulas, branches: Formulas): Formulas =>
  fc.tuple(conditions, branches, branches).map((inputs) => call("if", ...inputs));

const { arithmetic } = fc.letrec<{ readonly arithmetic: Expression }>((tie) => ({
  arithmetic: fc.oneof(
    { maxDepth: 2 },
    leaf,
    binary(["+", "-"], tie("arithmetic"), tie("arithmetic")),
    binary(["*", "/"], tie("arithmetic"), tie("arithmetic")),
    unary("-", tie("arithmetic")),
  ),
}));

// Two sorts, because DHIS2 refuses a fraction as a truth value.
const { amount, truth } = fc.letrec<{ readonly amount: Expression; readonly truth: Expression }>((tie) => {
  const operand = fc.oneof(tie("amount"), filled(tie("amount")), filled(tie("amount")));
  return {
    amount: fc.oneof(
      { maxDepth: 3 },
      leaf,
      binary(["+", "-", "*", "/"], operand, operand),
      binary(["%"], filled(leaf), numbers(1, 2, 3, 7)),
      binary(["^"], filled(tie("amount")), numbers(0, 1, 2, 3)),
      unary("-", operand),
      conditional(tie("truth"), tie("amount")),
      seeThrough(tie("amount")),
    ),
    truth: fc.oneof(
      { maxDepth: 3 },
      calls(["isNull", "isNotNull"], leaf, 1),
      calls(["isNull", "isNotNull"], tie("amount"), 1),
      binary(["<", "<=", ">", ">=", "==", "!="], operand, operand),
      binary(["&&", "||"], tie("truth"), tie("truth")),
      unary("!", tie("truth")),
    ),
  };
});

const keys = [...ELEMENTS, ...ELEMENTS.map((element) => keyOf(element, CELL)), ...INDICATORS];
const value = fc.constantFrom<Value>(0, 0.5, 1, 2, 6, 12.25, 340, 10_007, null, null, null, null);
const givenValues = fc
  .array(value, { minLength: keys.length, maxLength: keys.length })
  .map((row): Values => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])));

interface Comparison {
  readonly formula: string;
  readonly values: Values;
  readonly ours: Value;
  readonly theirs: Answer;
  readonly departures: readonly Departure[];
}

function compare([expression, values]: readonly [Expression, Values]): Comparison {
  return {
    formula: printForDhis2(expression),
    values,
    ours: evaluate(expression, values),
    theirs: evaluateByDhis2(expression, values),
    departures: listDepartures(expression, values),
  };
}

function disagrees({ ours, theirs }: Comparison): boolean {
  if (ours === null || typeof theirs !== "number") return ours !== theirs;
  return Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(ours));
}

const compareMany = (formulas: Formulas, seed: number): readonly Comparison[] =>
  fc
    .sample(
      fc.tuple(
        formulas.filter((formula) => childrenOf(formula).length > 0),
        givenValues,
      ),
      { seed, numRuns: 1000 },
    )
    .map(compare);

test("formulas have the values that DHIS2's own evaluator gives, outside the documented departures", () => {
  const comparisons = compareMany(fc.oneof(amount, truth, seeThrough(leaf)), 20260103).filter(
    ({ departures }) => departures.length === 0,
  );

  expect(comparisons.filter(disagrees)).toEqual([]);
  expect(comparisons.length).toBeGreaterThan(500);
  expect(comparisons.filter(({ ours }) => ours !== null).length).toBeGreaterThan(400);
  expect(comparisons.filter(({ ours }) => ours === null).length).toBeGreaterThan(20);
  expect(comparisons.filter(({ values }) => Object.values(values).includes(null)).length).toBeGreaterThan(400);
});

test("plain arithmetic with a missing operand is missing exactly where DHIS2 refuses it", () => {
  const comparisons = compareMany(arithmetic, 20260104).filter(
    ({ departures }) => !departures.includes("no finite value"),
  );
  const refused = comparisons.filter(({ theirs }) => theirs === "refused");

  expect(refused.filter(({ ours }) => ours !== null)).toEqual([]);
  expect(comparisons.filter(({ theirs }) => theirs !== "refused").filter(disagrees)).toEqual([]);
  expect(refused.length).toBeGreaterThan(200);
  expect(comparisons.length - refused.length).toBeGreaterThan(200);
});
