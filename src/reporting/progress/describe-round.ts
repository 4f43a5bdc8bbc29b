// How far a round is, from its tally: the numbers of a row, the parts of its bar, the sentence above its page.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { RoundView, Tally } from "../round/round.contract.ts";

/** A piece of the sentence on top of a page; the tone underlines it. */
export interface LedePart {
  readonly text: Label;
  readonly tone?: "ok" | "mid" | "bad";
}

export interface Progress {
  readonly expected: number;
  readonly handedIn: number;
  readonly accepted: number;
  readonly returned: number;
  readonly late: number;
}

export const toProgress = ({ expected, submitted, returned, accepted, locked, late }: Tally): Progress => ({
  expected,
  handedIn: submitted + accepted + locked,
  accepted: accepted + locked,
  returned,
  late,
});

/** Handed in as a share of what was expected, in whole per cent rounded down: 100 means all. */
export const computeShareHandedIn = (tally: Tally): number | null => {
  const { expected, handedIn } = toProgress(tally);
  return expected === 0 ? null : Math.floor((Math.min(handedIn, expected) / expected) * 100);
};

export type ProgressPart = "accepted" | "pending" | "open" | "late";

export const partNames: Readonly<Record<ProgressPart, Label>> = {
  accepted: { zh: "已验收", en: "Accepted" },
  pending: { zh: "已交待审", en: "Handed in, to be checked" },
  open: { zh: "未交，未到期", en: "Not due yet" },
  late: { zh: "逾期", en: "Late" },
};

/** Parts that add up to what was expected; those returned are open or late again. */
export const listParts = (tally: Tally): readonly { readonly part: ProgressPart; readonly count: number }[] => {
  const { accepted, handedIn, late, expected } = toProgress(tally);
  return [
    { part: "accepted", count: accepted },
    { part: "pending", count: handedIn - accepted },
    { part: "open", count: expected - handedIn - late },
    { part: "late", count: late },
  ];
};

const print = (count: number): string => printNumber(count, 0);

/** 2025年度：应报312份，已交180份，验收120份，逾期14份。 */
export const describeRound = ({ label, tally }: Pick<RoundView, "label" | "tally">): readonly LedePart[] => {
  const { expected, handedIn, accepted, late } = toProgress(tally);
  const isDone = accepted === expected && expected > 0;
  return [
    { text: { zh: `${label.zh}：应报${print(expected)}份，`, en: `${label.en}: ${print(expected)} expected, ` } },
    ...(isDone
      ? [{ text: { zh: "全部验收", en: "all accepted" }, tone: "ok" } as const]
      : [
          {
            text: {
              zh: `已交${print(handedIn)}份，验收${print(accepted)}份`,
              en: `${print(handedIn)} handed in, ${print(accepted)} accepted`,
            },
          },
        ]),
    ...(late > 0
      ? [
          { text: { zh: "，", en: ", " } },
          { text: { zh: `逾期${print(late)}份`, en: `${print(late)} late` }, tone: "bad" } as const,
        ]
      : []),
    { text: { zh: "。", en: "." } },
  ];
};

/** What reminding did; each form is told at most once a day. */
export const describeReminding = (
  whom: Label,
  { reminded, submissions }: { readonly reminded: number; readonly submissions: number },
): Label => {
  if (submissions === 0) return { zh: `${whom.zh}没有未交的报表，不用催。`, en: `${whom.en}: nothing is outstanding.` };
  return reminded === 0
    ? {
        zh: `${whom.zh}还有${print(submissions)}份没交，今天已经催过，不再重复。`,
        en: `${whom.en}: ${print(submissions)} outstanding; already reminded today.`,
      }
    : {
        zh: `已催${whom.zh}：${print(submissions)}份没交，发出${print(reminded)}条通知。`,
        en: `Reminded ${whom.en}: ${print(submissions)} outstanding, ${print(reminded)} notices sent.`,
      };
};
