// What a command line asks for, before any contract is known: the operation, who asks, in which language.
import type { Language } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";

export interface Request {
  /** Undefined asks for help. */
  readonly operation: string | undefined;
  readonly options: readonly string[];
  readonly isJson: boolean;
  readonly actor: string;
  readonly language: Language;
  /** Where the file of an answer is written to. */
  readonly save: string | undefined;
  /** Why it is asked, for the audit trail. */
  readonly purpose: string | undefined;
}

export const readRequest = (given: readonly string[], systemLanguage = ""): Request => {
  const words = given.filter((word) => word !== "--json");
  const isJson = words.length < given.length;
  const actor = take(words, "--as") ?? "demo-admin";
  const save = take(words, "--save");
  const purpose = take(words, "--purpose");
  const language = take(words, "--language") ?? (systemLanguage.startsWith("en") ? "en" : "zh");
  if (language !== "zh" && language !== "en") {
    throw new Problem("cli/unknown-language", 400, {
      zh: `没有语言“${language}”，可用 zh、en。`,
      en: `There is no language “${language}”; use zh or en.`,
    });
  }
  const [operation, ...options] = words;
  const isHelp = operation === "help" || operation === "--help" || operation === "-h";
  return { operation: isHelp ? undefined : operation, options, isJson, actor, language, save, purpose };
};

const take = (words: string[], name: string): string | undefined => {
  const index = words.indexOf(name);
  if (index < 0) return undefined;
  const [, value] = words.splice(index, 2);
  if (value === undefined || value.startsWith("--")) {
    throw new Problem("cli/value-missing", 400, {
      zh: `${name}后面要写值。`,
      en: `${name} needs a value.`,
    });
  }
  return value;
};
