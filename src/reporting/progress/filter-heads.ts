// Which submissions a list shows: state of the URL → rows.
import type { Label } from "../../kernel/label.ts";
import type { SubmissionHead } from "../round/round.contract.ts";
import { stateNames, submissionStates } from "../submission/submission.ts";
import { isLate, isOpen } from "./due-words.ts";

export interface HeadFilter {
  readonly owner?: string | undefined;
  readonly township?: string | undefined;
  /** A state, or `open`: not handed in or returned. */
  readonly state?: string | undefined;
  /** `yes`: only what is late. */
  readonly late?: string | undefined;
  /** A form. */
  readonly group?: string | undefined;
  readonly text?: string | undefined;
}

const tests: readonly ((head: SubmissionHead, filter: HeadFilter) => boolean)[] = [
  ({ agency }, { owner }) => !owner || agency === owner,
  (head, { township }) => !township || head.township === township,
  (head, { state }) => !state || head.state === state || (state === "open" && isOpen(head)),
  (head, { late }) => late !== "yes" || isLate(head),
  ({ form }, { group }) => !group || form === group,
  (head, { text }) => !text || matches(`${head.form} ${listWords(head).join(" ")}`, text),
];

export const filterHeads = <Head extends SubmissionHead>(heads: readonly Head[], filter: HeadFilter): readonly Head[] =>
  heads.filter((head) => tests.every((test) => test(head, filter)));

export const isFiltered = ({ owner, township, state, late, group, text }: HeadFilter): boolean =>
  [owner, township, state, late, group, text].some((each) => each !== undefined);

const listWords = ({ title, areaName, area }: SubmissionHead): readonly string[] => [
  title.zh,
  title.en,
  areaName.zh,
  areaName.en,
  area,
];

/** Every word must occur; case and width do not matter. */
const matches = (haystack: string, text: string): boolean => {
  const fold = (each: string): string => each.normalize("NFKC").toLowerCase();
  return fold(text)
    .split(/\s+/)
    .every((word) => fold(haystack).includes(word));
};

export const stateChoices: readonly { readonly id: string; readonly name: Label }[] = [
  { id: "open", name: { zh: "还没交", en: "Not handed in" } },
  ...submissionStates.map((id) => ({ id, name: stateNames[id] })),
];

/** Agencies or townships that occur, with how often. */
export const countBy = (
  heads: readonly SubmissionHead[],
  of: (head: SubmissionHead) => string | null,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of heads.map(of)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
