// How is a formula written in its one canonical form, with no bracket too many?
// Source: operator ranks in expression.ts; parsing the printed text gives the same formula again.

import {
  getRank,
  POWER_RANK,
  UNARY_RANK,
  type BinaryOperator,
  type ElementReference,
  type Expression,
} from "./expression.ts";

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "element":
      return printReference(expression);
    case "indicator":
      return `N{${expression.indicator}}`;
    case "unary":
      return expression.operator + printOperand(expression.operand, UNARY_RANK);
    case "binary":
      return printBinary(expression.operator, expression.left, expression.right);
    case "call":
      return `${expression.name}(${expression.inputs.map(printExpression).join(", ")})`;
  }
}

function printReference({ element, cell }: ElementReference): string {
  return cell === undefined ? `#{${element}}` : `#{${element}.${cell}}`;
}

function printBinary(operator: BinaryOperator, left: Expression, right: Expression): string {
  const rank = getRank(operator);
  const [leftLoosest, rightLoosest] = operator === "^" ? [POWER_RANK + 1, UNARY_RANK] : [rank, rank + 1];
  return `${printOperand(left, leftLoosest)} ${operator} ${printOperand(right, rightLoosest)}`;
}

function printOperand(operand: Expression, loosest: number): string {
  const text = printExpression(operand);
  return rankOf(operand) < loosest ? `(${text})` : text;
}

function rankOf(expression: Expression): number {
  if (expression.kind === "binary") return getRank(expression.operator);
  return expression.kind === "unary" ? UNARY_RANK : Infinity;
}
