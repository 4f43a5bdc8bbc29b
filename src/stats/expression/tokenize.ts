// Which words stand in a formula, and in which column does each begin?
// Source: lexer rules of DHIS2's Expression.g4. References carry this project's codes instead of
// 11-letter DHIS2 ids, and a space between a function and its bracket is allowed.

import { toCellKey } from "../../kernel/cell.ts";
import { isBinaryOperator, isFunctionName, type Expression, type FunctionName } from "./expression.ts";

type Meaning =
  | { readonly kind: "value"; readonly expression: Expression }
  | { readonly kind: "function"; readonly name: FunctionName }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "unknown" };

export type Token = Meaning & { readonly text: string; readonly column: number };

const WORD =
  /\s+|[#N]\{[^}]*\}?|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\w]*|[<>=!]=|&&|\|\||[^]/gu;
const NUMBER = /^\.?\d/;
const ELEMENT = /^#\{([a-z0-9_]+)(?:\.([a-z0-9_-]+(?:\+[a-z0-9_-]+)*))?\}$/;
const INDICATOR = /^N\{([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\}$/;
const SYMBOL_WORDS: ReadonlyMap<string, string> = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["not", "!"],
]);

export function tokenize(text: string): readonly Token[] {
  const words = [...text.matchAll(WORD)].filter(([word]) => word.trim() !== "");
  return words.map(({ 0: word, index }) => ({ ...readWord(word), text: word, column: index + 1 }));
}

function readWord(word: string): Meaning {
  const symbol = SYMBOL_WORDS.get(word) ?? word;
  if (isBinaryOperator(symbol) || ["!", "(", ")", ","].includes(symbol)) return { kind: "symbol", symbol };
  if (isFunctionName(word)) return { kind: "function", name: word };
  const expression = findNumber(word) ?? findElement(word) ?? findIndicator(word);
  return expression === undefined ? { kind: "unknown" } : { kind: "value", expression };
}

function findNumber(word: string): Expression | undefined {
  const value = NUMBER.test(word) ? Number(word) : Infinity;
  return Number.isFinite(value) ? { kind: "number", value } : undefined;
}

function findElement(word: string): Expression | undefined {
  const [, element, cell] = ELEMENT.exec(word) ?? [];
  if (element === undefined) return undefined;
  return cell === undefined
    ? { kind: "element", element }
    : { kind: "element", element, cell: toCellKey(cell.split("+")) };
}

function findIndicator(word: string): Expression | undefined {
  const indicator = INDICATOR.exec(word)?.[1];
  return indicator === undefined ? undefined : { kind: "indicator", indicator };
}
