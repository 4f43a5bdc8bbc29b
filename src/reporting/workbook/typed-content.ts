// What stands in an entry cell of a workbook: a number, 缺：原因, 不适用, or nothing; written, and read again from
// what people type. Signs as everywhere in the product: 缺 is missing, — does not apply, 0 is a zero.
import type { Label, Language } from "../../kernel/label.ts";
import { missingReasons } from "../form/missing-reasons.ts";
import type { EntryContent } from "../submission/entry.ts";

export type TypedContent = Pick<EntryContent, "state" | "value" | "reason">;

const missing: Label = { zh: "缺：", en: "Missing: " };
const notApplicable: Label = { zh: "不适用", en: "Not applicable" };

export const printTyped = ({ state, value, reason }: TypedContent, language: Language): string | number => {
  switch (state) {
    case "value":
      return value ?? "";
    case "missing":
      return `${missing[language]}${reason ?? ""}`;
    case "not-applicable":
      return notApplicable[language];
  }
};

/** Offered in the drop-down list of every entry cell. */
export const listSuggestions = (language: Language): readonly string[] => [
  ...missingReasons.map((reason) => `${missing[language]}${reason[language]}`),
  notApplicable[language],
];

const missingPattern = /^(?:缺报|缺数|缺|missing)[:：](.*)$/isu;
const longestReason = 500;

/** What `printTyped` writes beside numbers, and the same by hand; a missing figure without a reason has an empty one. */
export const parseWord = (text: string): TypedContent | undefined => {
  if (text === notApplicable.zh || text.toLowerCase() === notApplicable.en.toLowerCase())
    return { state: "not-applicable", value: null, reason: null };
  const [, reason] = missingPattern.exec(text) ?? [];
  if (reason === undefined) return undefined;
  return { state: "missing", value: null, reason: toChinese(toPlain(reason)) };
};

/** Without line ends and the characters that no database keeps: controls, half of a character. */
const toPlain = (reason: string): string =>
  reason
    .slice(0, longestReason)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .trim();

/** One reason has one wording in the data, whichever language the workbook was in. */
const toChinese = (reason: string): string =>
  missingReasons.find(({ en }) => en.toLowerCase() === reason.toLowerCase())?.zh ?? reason;

export const isSameTyped = (one: TypedContent | null, other: TypedContent | null): boolean =>
  one === null || other === null
    ? one === other
    : one.state === other.state && one.value === other.value && one.reason === other.reason;
