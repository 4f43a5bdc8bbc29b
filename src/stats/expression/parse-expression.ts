// What does a written formula say, and if it cannot be read, where and why?
// Source: DHIS2's Expression.g4: "^" groups to the right and binds tighter than a sign, all other
// operators group to the left.

import type { Label } from "../../kernel/label.ts";
import {
  FUNCTION_ARITY,
  getRank,
  isBinaryOperator,
  POWER_RANK,
  type BinaryOperator,
  type Expression,
  type FunctionName,
} from "./expression.ts";
import { tokenize, type Token } from "./tokenize.ts";

export interface ExpressionFault {
  readonly column: number;
  readonly found: string;
  readonly message: Label;
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: ExpressionFault };

interface Cursor {
  readonly tokens: readonly Token[];
  readonly end: Token;
  at: number;
  fault: ExpressionFault | undefined;
}

// Every later walk over an expression recurses, so its depth must be bounded here.
const MOST_WORDS = 1000;

const EXPECTED = {
  value: {
    zh: "数字、#{数据元素}、#{数据元素.分组}、N{指标}、函数或“(”",
    en: 'a number, #{element}, #{element.cell}, N{indicator}, a function or "("',
  },
  end: { zh: "运算符或公式结尾", en: "an operator or the end of the formula" },
  open: { zh: "函数名后的“(”", en: 'the "(" after a function name' },
  close: { zh: "运算符或“)”", en: 'an operator or ")"' },
  comma: { zh: "运算符或“,”", en: 'an operator or ","' },
  commaOrClose: { zh: "运算符、“,”或“)”", en: 'an operator, "," or ")"' },
  shorter: { zh: `公式结尾（最多 ${MOST_WORDS} 个词）`, en: `the end of the formula (at most ${MOST_WORDS} words)` },
} as const satisfies Record<string, Label>;

export function parseExpression(text: string): ParsedExpression {
  const end: Token = { kind: "unknown", text: "", column: text.length + 1 };
  const cursor: Cursor = { tokens: tokenize(text), end, at: 0, fault: undefined };
  const expression = parseFormula(cursor);
  return cursor.fault === undefined ? { ok: true, expression } : { ok: false, fault: cursor.fault };
}

function parseFormula(cursor: Cursor): Expression {
  if (cursor.tokens.length > MOST_WORDS) {
    cursor.at = MOST_WORDS;
    return refuse(cursor, EXPECTED.shorter);
  }
  const expression = parseBinary(cursor, 0);
  return cursor.at < cursor.tokens.length ? refuse(cursor, EXPECTED.end) : expression;
}

function parseBinary(cursor: Cursor, loosest: number): Expression {
  let left = parseUnary(cursor);
  for (;;) {
    const operator = findOperator(peek(cursor));
    if (operator === undefined || getRank(operator) < loosest) return left;
    cursor.at += 1;
    const right = parseBinary(cursor, operator === "^" ? POWER_RANK : getRank(operator) + 1);
    left = { kind: "binary", operator, left, right };
  }
}

function findOperator(token: Token): BinaryOperator | undefined {
  return token.kind === "symbol" && isBinaryOperator(token.symbol) ? token.symbol : undefined;
}

function parseUnary(cursor: Cursor): Expression {
  if (accept(cursor, "+")) return parseBinary(cursor, POWER_RANK);
  for (const operator of ["-", "!"] as const) {
    if (accept(cursor, operator)) return { kind: "unary", operator, operand: parseBinary(cursor, POWER_RANK) };
  }
  return parsePrimary(cursor);
}

function parsePrimary(cursor: Cursor): Expression {
  if (accept(cursor, "(")) return parseGroup(cursor);
  const token = peek(cursor);
  if (token.kind !== "value" && token.kind !== "function") return refuse(cursor, EXPECTED.value);
  cursor.at += 1;
  return token.kind === "value" ? token.expression : parseCall(cursor, token.name);
}

function parseGroup(cursor: Cursor): Expression {
  const inner = parseBinary(cursor, 0);
  return accept(cursor, ")") ? inner : refuse(cursor, EXPECTED.close);
}

function parseCall(cursor: Cursor, name: FunctionName): Expression {
  const { fewest, most } = FUNCTION_ARITY[name];
  if (!accept(cursor, "(")) return refuse(cursor, EXPECTED.open);
  const inputs = [parseBinary(cursor, 0)];
  while (inputs.length < most && accept(cursor, ",")) inputs.push(parseBinary(cursor, 0));
  if (inputs.length < fewest) return refuse(cursor, EXPECTED.comma);
  if (!accept(cursor, ")")) return refuse(cursor, inputs.length < most ? EXPECTED.commaOrClose : EXPECTED.close);
  return { kind: "call", name, inputs };
}

function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.at] ?? cursor.end;
}

function accept(cursor: Cursor, symbol: string): boolean {
  const token = peek(cursor);
  const isThere = token.kind === "symbol" && token.symbol === symbol;
  if (isThere) cursor.at += 1;
  return isThere;
}

// Only the first fault counts: the cursor jumps to the end so that every open rule finishes.
function refuse(cursor: Cursor, expected: Label): Expression {
  const { column, text } = peek(cursor);
  cursor.fault ??= { column, found: text, message: describeFault(column, text, expected) };
  cursor.at = cursor.tokens.length;
  return { kind: "number", value: 0 };
}

function describeFault(column: number, found: string, expected: Label): Label {
  const standing =
    found === "" ? { zh: "公式已结束", en: "the formula ends" } : { zh: `是“${found}”`, en: `stands "${found}"` };
  return {
    zh: `第 ${column} 列${standing.zh}，此处应为${expected.zh}`,
    en: `At column ${column} ${standing.en}; expected ${expected.en}`,
  };
}
