// What is an indicator formula made of, and how tightly does each operator bind?
// Source: the grammar of the DHIS2 server, Expression.g4 in dhis2/dhis2-antlr-expression-parser
// (order of its alternatives), kept to what an indicator over aggregate data needs.

// Ordered from the loosest to the tightest; a unary sign stands between the last two rows.
const OPERATOR_ROWS = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
  [],
  ["^"],
] as const;

export const UNARY_RANK = 6;
export const POWER_RANK = 7;

export type BinaryOperator = (typeof OPERATOR_ROWS)[number][number];
export type UnaryOperator = "-" | "!";

export const FUNCTION_ARITY = {
  if: { fewest: 3, most: 3 },
  isNull: { fewest: 1, most: 1 },
  isNotNull: { fewest: 1, most: 1 },
  firstNonNull: { fewest: 1, most: Infinity },
  greatest: { fewest: 1, most: Infinity },
  least: { fewest: 1, most: Infinity },
} as const;

export type FunctionName = keyof typeof FUNCTION_ARITY;

export interface ElementReference {
  readonly element: string;
  readonly cell?: string;
}

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | ({ readonly kind: "element" } & ElementReference)
  | { readonly kind: "indicator"; readonly indicator: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: FunctionName; readonly inputs: readonly Expression[] };

const RANKS: ReadonlyMap<string, number> = new Map(
  OPERATOR_ROWS.flatMap((row, rank) => row.map((operator) => [operator, rank] as const)),
);

export function isBinaryOperator(symbol: string): symbol is BinaryOperator {
  return RANKS.has(symbol);
}

export function isFunctionName(word: string): word is FunctionName {
  return Object.hasOwn(FUNCTION_ARITY, word);
}

export function getRank(operator: BinaryOperator): number {
  return RANKS.get(operator) ?? POWER_RANK;
}
