// All calculators, and a whole array of items answered by one: same length, same order.
import { z } from "zod";
import { Problem } from "../../kernel/problem.ts";
import type { Calculated, Calculator, Refused } from "./calculator.ts";
import { forecastCalculator } from "./forecast-calculator.ts";
import { intervalCalculator } from "./interval-calculator.ts";
import { statusCalculator } from "./status-calculator.ts";

export const calculators: readonly Calculator[] = [intervalCalculator, statusCalculator, forecastCalculator];

const byName: ReadonlyMap<string, Calculator> = new Map(calculators.map((calculator) => [calculator.name, calculator]));

export const getCalculator = (name: string): Calculator => {
  const found = byName.get(name);
  if (found) return found;
  const known = calculators.map((calculator) => calculator.name);
  throw new Problem("calc/unknown-calculator", 404, {
    zh: `没有“${name}”这个计算器。可用：${known.join("、")}`,
    en: `There is no calculator “${name}”. Known: ${known.join(", ")}`,
  });
};

/** Refuses as a whole only what is no list. */
export const parseItems = (text: string): readonly unknown[] => {
  const items = parseJson(text.replace(/^\uFEFF/, ""));
  if (Array.isArray(items)) return items;
  throw new Problem("calc/not-a-list", 400, {
    zh: "输入要是一个JSON数组，例如[{…}, {…}]。",
    en: "The input must be a JSON array, such as [{…}, {…}].",
  });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const calculateAll = (calculator: Calculator, items: readonly unknown[]): readonly (Calculated | Refused)[] =>
  items.map((item) => calculator.calculate(item));

/** What a calculator takes, in words, as JSON schema and by example. */
export const describeCalculator = ({ name, title, summary, source, item, examples }: Calculator) => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(item, { io: "input", unrepresentable: "any" });
  return { name, title, summary, source, item: schema, examples: [...examples] };
};
