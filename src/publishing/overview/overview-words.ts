// What the overview says in words: how long the plan still runs, how commitments and agencies stand.
import type { Label } from "../../kernel/label.ts";
import type { WarningState } from "../../accountability/warning/warning.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";

export const printDaysLeft = (days: number, end: number): Label => {
  if (days > 0) return { zh: `距规划期末还有${days}天。`, en: `${days} days until the plan ends.` };
  return { zh: `规划期到${end}年底已经结束。`, en: `The plan ended with ${end}.` };
};

/** [D] Below it the scale of likelihood says "unlikely" (IPCC, Mastrandrea et al. 2010: 0–33 %). */
const unlikelyBelow = 0.33;

/** `照现在的速度，有5项不大可能达标。`; undefined where nothing is foreseen. */
export const printUnlikely = (standings: readonly Pick<TargetStanding, "outlook">[]): Label | undefined => {
  const foreseen = standings.filter(({ outlook }) => outlook?.probability != null);
  if (foreseen.length === 0) return undefined;
  const unlikely = foreseen.filter(({ outlook }) => (outlook?.probability ?? 1) < unlikelyBelow).length;
  if (unlikely === 0)
    return {
      zh: `能预测的${foreseen.length}项里，没有一项难以达标。`,
      en: ` Of the ${foreseen.length} that can be foreseen, none is unlikely to be met.`,
    };
  return {
    zh: `能预测的${foreseen.length}项里，照现在的速度有${unlikely}项难以达标。`,
    en: ` Of the ${foreseen.length} that can be foreseen, ${unlikely} ${unlikely === 1 ? "is" : "are"} unlikely to be met at this pace.`,
  };
};

/** `27条预警，12条还没有人认领。` */
export const printWarnings = (states: Readonly<Record<WarningState, number>>): Label => {
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  if (all === 0) return { zh: "没有预警。", en: "No warnings." };
  const open = states.new;
  return {
    zh: `${all}条预警，${open === 0 ? "都有人管了" : `${open}条还没有人认领`}。`,
    en: `${all} ${all === 1 ? "warning" : "warnings"}, ${open === 0 ? "all taken up" : `${open} not taken up`}.`,
  };
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
