// What is the value of a formula, given the values of its elements?
// Source: operators and functions of the DHIS2 server (AntlrComputeFunction: an operator with a
// missing operand has a missing result; logic by the SQL truth tables). A truth value is 1 or 0.

import type { BinaryOperator, Expression, FunctionName } from "./expression.ts";

export type Value = number | null;
export type LookUpElement = (element: string, cell: string | undefined) => Value;
export type LookUpIndicator = (indicator: string) => Value;

// Departures from @dhis2/expression-parser 1.1.0, which the test leaves out of the comparison:
// there a missing operand throws (== and != compare it, && is missing even beside false, if() takes
// its else branch), x/0 and x%0 are Infinity or NaN, % is right for dividends of one digit only
// (10%3 is 0.1), powers drop the fraction of the exponent. Here each missing operand or condition
// gives null, unless the other side decides && or ||; what has no finite value is null; % takes the
// sign of the dividend. greatest() and least() pass over missing values in both.
const OPERATIONS: Readonly<
  Record<Exclude<BinaryOperator, "&&" | "||">, (left: number, right: number) => number | boolean>
> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "^": (left, right) => left ** right,
  "<": (left, right) => toDecimal(left) < toDecimal(right),
  "<=": (left, right) => toDecimal(left) <= toDecimal(right),
  ">": (left, right) => toDecimal(left) > toDecimal(right),
  ">=": (left, right) => toDecimal(left) >= toDecimal(right),
  "==": (left, right) => toDecimal(left) === toDecimal(right),
  "!=": (left, right) => toDecimal(left) !== toDecimal(right),
};

const FUNCTIONS: Readonly<Record<FunctionName, (inputs: readonly Value[]) => Value>> = {
  if: ([condition = null, then = null, otherwise = null]) =>
    condition === null ? null : condition === 0 ? otherwise : then,
  isNull: ([input = null]) => Number(input === null),
  isNotNull: ([input = null]) => Number(input !== null),
  firstNonNull: (inputs) => inputs.find((input) => input !== null) ?? null,
  greatest: (inputs) => toFinite(Math.max(...inputs.filter((input) => input !== null))),
  least: (inputs) => toFinite(Math.min(...inputs.filter((input) => input !== null))),
};

export function evaluateExpression(
  expression: Expression,
  lookUp: LookUpElement,
  lookUpIndicator: LookUpIndicator = () => null,
): Value {
  const evaluate = (part: Expression): Value => evaluateExpression(part, lookUp, lookUpIndicator);
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "element":
      return toFinite(lookUp(expression.element, expression.cell));
    case "indicator":
      return toFinite(lookUpIndicator(expression.indicator));
    case "unary":
      return computeUnary(expression.operator, evaluate(expression.operand));
    case "binary":
      return computeBinary(expression.operator, evaluate(expression.left), evaluate(expression.right));
    case "call":
      return FUNCTIONS[expression.name](expression.inputs.map(evaluate));
  }
}

function computeUnary(operator: "-" | "!", operand: Value): Value {
  if (operand === null) return null;
  return operator === "-" ? toFinite(-operand) : Number(operand === 0);
}

function computeBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  if (operator === "&&") return computeLogic(0, left, right);
  if (operator === "||") return computeLogic(1, left, right);
  if (left === null || right === null) return null;
  return toFinite(Number(OPERATIONS[operator](left, right)));
}

function computeLogic(deciding: 0 | 1, left: Value, right: Value): Value {
  const truths = [left, right].map((side) => (side === null ? null : Number(side !== 0)));
  if (truths.includes(deciding)) return deciding;
  return truths.includes(null) ? null : 1 - deciding;
}

function toFinite(value: Value): Value {
  if (value === null || !Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}

// DHIS2 computes in decimals; without this 0.1 + 0.2 would not equal 0.3.
function toDecimal(value: number): number {
  return Number(value.toPrecision(15));
}
