// What the board says in two sentences: what nobody has taken up and how long it has waited; what is being done,
// what is blocked, what is due to be looked at. And the small counts under its columns.
import type { Label } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { InterventionResult } from "../intervention/intervention.ts";
import { resultNames, results } from "../intervention/intervention.ts";
import type { BoardColumns } from "./order-board.ts";

/** [D] Within a week somebody should have taken a warning up. */
export const daysToTakeUp = 7;

export interface LedePart {
  readonly text: Label;
  readonly tone?: "bad" | "mid";
}

export type BoardCounts = Pick<BoardColumns, "fresh" | "acknowledged" | "doing" | "reviewing">;

/** Two sentences, each of parts in order; the parts with a tone are underlined. */
export const describeBoard = (columns: BoardCounts): readonly (readonly LedePart[])[] => [
  describeWaiting(columns),
  describeWork(columns),
];

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const describeWaiting = ({ fresh, acknowledged }: BoardCounts): readonly LedePart[] => {
  const oldest = Math.max(0, ...fresh.map(({ daysOpen }) => daysOpen));
  if (fresh.length === 0)
    return [
      {
        text:
          acknowledged.length === 0
            ? { zh: "没有预警。", en: "There are no warnings. " }
            : {
                zh: `${acknowledged.length}条预警都有人认领。`,
                en: `All ${plural(acknowledged.length, "warning")} have been taken up. `,
              },
      },
    ];
  const waiting = {
    zh: `${fresh.length}条预警还没人认领`,
    en: `${plural(fresh.length, "warning")} ${fresh.length === 1 ? "waits" : "wait"} to be taken up`,
  };
  const age = { zh: `最久的已${oldest}天`, en: `the oldest for ${plural(oldest, "day")}` };
  if (oldest === 0) return [{ text: { zh: `${waiting.zh}。`, en: `${waiting.en}. ` } }];
  return [
    { text: { zh: `${waiting.zh}，`, en: `${waiting.en}, ` } },
    oldest > daysToTakeUp ? { text: age, tone: "bad" } : { text: age },
    { text: { zh: "。", en: ". " } },
  ];
};

const describeWork = ({ doing, reviewing }: BoardCounts): readonly LedePart[] => {
  const blocked = doing.filter(({ state }) => state === "blocked").length;
  const toReview = {
    zh: `${reviewing.length}项到了看效果的时候`,
    en: `${reviewing.length} ${reviewing.length === 1 ? "is" : "are"} due to be looked at for effect`,
  };
  if (doing.length + reviewing.length === 0)
    return [{ text: { zh: "还没有干预。", en: "Nothing is being done about them yet." } }];
  if (doing.length === 0) return [{ text: { zh: `${toReview.zh}。`, en: `${toReview.en}.` } }];
  const ending: LedePart = {
    text: reviewing.length === 0 ? { zh: "。", en: "." } : { zh: `；${toReview.zh}。`, en: `; ${toReview.en}.` },
  };
  const work = {
    zh: `${doing.length}项干预在做`,
    en: `${plural(doing.length, "intervention")} ${doing.length === 1 ? "is" : "are"} under way`,
  };
  if (blocked === 0) return [{ text: work }, ending];
  return [
    { text: { zh: `${work.zh}，`, en: `${work.en}, ` } },
    { text: { zh: `${blocked}项受阻`, en: `${blocked} blocked` }, tone: "bad" },
    ending,
  ];
};

/** 4项有效, 2项看不出, 1项停用, an ideographic space between them. */
export const printResults = (counts: Partial<Record<InterventionResult, number>>): Label => {
  const known = results.filter((result) => (counts[result] ?? 0) > 0);
  return {
    zh: known.map((result) => `${counts[result] ?? 0}项${resultNames[result].zh}`).join("\u3000"),
    en: known.map((result) => `${counts[result] ?? 0} ${resultNames[result].en.toLowerCase()}`).join(" · "),
  };
};

export const printAge = (days: number): Label =>
  days === 0 ? { zh: "今天", en: "today" } : { zh: `已${days}天`, en: plural(days, "day") };

export const printGroupCount = (warnings: number, work: number): Label => ({
  zh: [warnings > 0 ? `${warnings}条预警` : "", work > 0 ? `${work}项干预` : ""]
    .filter((part) => part !== "")
    .join("\u3000"),
  en: [warnings > 0 ? plural(warnings, "warning") : "", work > 0 ? plural(work, "intervention") : ""]
    .filter((part) => part !== "")
    .join(" · "),
});

/** A target that is met as a whole may still have a unit below the line: what warns never looks like good news. */
export const toWarningClass = (status: StatusClass): StatusClass =>
  status === "met" || status === "onTrack" ? "atRisk" : status;
