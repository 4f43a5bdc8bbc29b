// `calc <name>`: a JSON array from standard input to standard output. Calculators know no district, so no world is
// opened for them.
import { text } from "node:stream/consumers";
import type { Language } from "../kernel/label.ts";
import { calculateAll, calculators, getCalculator, parseItems } from "../publishing/calculator/calculators.ts";
import type { Request } from "./read-request.ts";

/** What stands on standard output; undefined where something else is asked for. */
export const findCalcAnswer = async (
  { operation, options: [name], language }: Request,
  input: NodeJS.ReadableStream,
): Promise<string | undefined> => {
  if (operation === undefined) return name === "calc" ? printCalcHelp(language) : undefined;
  if (operation !== "calc") return undefined;
  if (name === undefined || name.startsWith("-")) return printCalcHelp(language);
  const calculator = getCalculator(name);
  return JSON.stringify(calculateAll(calculator, parseItems(await text(input))));
};

const usage = {
  zh: "用法：npm run -s cli -- calc <计算器> < 输入.json。读入一个JSON数组，写出同样长度、同样顺序的数组；算不了的一项在原位给出problem。",
  en: "Usage: npm run -s cli -- calc <calculator> < input.json. Reads a JSON array and writes one of the same length and order; what cannot be computed has a problem in its place.",
};

const printCalcHelp = (language: Language): string =>
  [
    usage[language],
    ...calculators.flatMap(({ name, title, summary, examples: [example] }) => [
      "",
      `  ${name}  ${title[language]}`,
      `    ${summary[language]}`,
      `    ${JSON.stringify([example])}`,
    ]),
  ].join("\n");
