// What the overview says in words: how long the plan still runs, how commitments and agencies stand.
import type { Label } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";

export const printDaysLeft = (days: number, end: number): Label => {
  if (days > 0) return { zh: `距规划期末还有${days}天。`, en: `${days} days until the plan ends.` };
  return { zh: `规划期到${end}年底已经结束。`, en: `The plan ended with ${end}.` };
};

export type Fill = "full" | "half" | "empty" | "struck";

/** Kept, under way, behind, unknown. */
export const toCommitmentFill = (status: StatusClass): Fill => {
  switch (status) {
    case "met":
      return "full";
    case "onTrack":
    case "atRisk":
      return "half";
    case "offTrack":
      return "struck";
    case "noData":
    case "notAssessable":
      return "empty";
  }
};

export const commitmentWords: readonly { readonly fill: Fill; readonly word: Label }[] = [
  { fill: "full", word: { zh: "已做到", en: "Kept" } },
  { fill: "half", word: { zh: "推进中", en: "Under way" } },
  { fill: "struck", word: { zh: "滞后", en: "Behind" } },
  { fill: "empty", word: { zh: "说不清", en: "Not known" } },
];

/** An agency's figures of the year: all there, some, none. */
export const toAgencyFill = ({
  indicators,
  current,
}: {
  readonly indicators: number;
  readonly current: number;
}): Fill => (current >= indicators ? "full" : current > 0 ? "half" : "empty");
