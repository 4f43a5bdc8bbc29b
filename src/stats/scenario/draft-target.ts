// What the next plan might ask: the path of this plan carried on, the forecast, what peers have reached, the natural
// limit; and one of them suggested. A proposal to edit, not a decision.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import { quantile } from "../gap/compare-areas.ts";
import type { IndicatorHead } from "../indicator/figure.ts";
import { printLevel } from "../standing/print-difference.ts";

export const proposalKinds = ["path", "forecast", "bestQuarter", "benchmark", "limit"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export interface DraftQuestion {
  readonly indicator: Pick<IndicatorHead, "decimals" | "suffix">;
  readonly line: { readonly value: number; readonly year: number; readonly opens: "up" | "down" };
  readonly base: { readonly year: number; readonly value: number } | null;
  readonly now: number | null;
  readonly end: number;
  readonly forecast: { readonly value: number } | { readonly refusal: Label };
  /** A count has no natural course: its trend is told but not suggested. */
  readonly isCount: boolean;
  /** Levels of the areas below. */
  readonly areas: readonly number[];
  readonly benchmarks: readonly { readonly name: Label; readonly year: number; readonly value: number }[];
  readonly limits: { readonly minimum?: number; readonly maximum?: number };
}

export interface DraftProposal {
  readonly kind: ProposalKind;
  readonly name: Label;
  readonly value: number | null;
  readonly reason: Label;
}

export interface Draft {
  readonly proposals: readonly DraftProposal[];
  readonly suggested: number;
  readonly reason: Label;
}

export const draftTarget = (question: DraftQuestion): Draft => {
  const round = (value: number): number => cut(roundHalfUp(value, question.indicator.decimals), question.limits);
  const proposals = [
    continuePath(question),
    carryForecast(question),
    followBest(question),
    ...question.benchmarks.map(({ name, year, value }): DraftProposal => ({
      kind: "benchmark",
      name,
      value,
      reason: { zh: `${name.zh}${year}年的公布数。`, en: `Published for ${name.en}, ${year}.` },
    })),
    nameLimit(question),
  ].map((proposal) => ({ ...proposal, value: proposal.value === null ? null : round(proposal.value) }));
  return { proposals, ...suggest(question, proposals) };
};

const continuePath = ({ line, base, end, indicator }: DraftQuestion): DraftProposal => {
  const name: Label = { zh: "照本轮步子", en: "Path carried on" };
  if (!base || base.year >= line.year)
    return { kind: "path", name, value: null, reason: { zh: "没有基期的数。", en: "No base figure." } };
  if (line.opens === "up" ? base.value >= line.value : base.value <= line.value)
    return {
      kind: "path",
      name,
      value: null,
      reason: { zh: "基期已经到线，没有步子可以照着走。", en: "The base was at the line already; there is no step." },
    };
  const step = (line.value - base.value) / (line.year - base.year);
  const [from, to] = [printLevel(base.value, indicator), printLevel(line.value, indicator)];
  return {
    kind: "path",
    name,
    value: line.value + step * Math.max(0, end - line.year),
    reason: {
      zh: `本轮从${base.year}年的${from.zh}到${line.year}年的${to.zh}，照这个步子接着走到${end}年。`,
      en: `From ${from.en} in ${base.year} to ${to.en} in ${line.year}, the same step a year until ${end}.`,
    },
  };
};

const carryForecast = ({ forecast, end }: DraftQuestion): DraftProposal => {
  const name: Label = { zh: "照趋势", en: "Forecast" };
  if ("refusal" in forecast) return { kind: "forecast", name, value: null, reason: forecast.refusal };
  return {
    kind: "forecast",
    name,
    value: forecast.value,
    reason: { zh: `照历年趋势，不另加力，${end}年大约到这里。`, en: `Where the trend alone leads by ${end}.` },
  };
};

/** [D] A quarter of fewer areas than this is one of them. */
const fewestAreas = 4;

const followBest = ({ areas, line }: DraftQuestion): DraftProposal => {
  const name: Label = { zh: "先进地区", en: "Best quarter" };
  if (areas.length < fewestAreas)
    return {
      kind: "bestQuarter",
      name,
      value: null,
      reason: { zh: "有数的下级地区太少。", en: "Too few areas below have a figure." },
    };
  return {
    kind: "bestQuarter",
    name,
    value: quantile(areas, line.opens === "up" ? 0.75 : 0.25),
    reason: {
      zh: `${areas.length}个下级地区里，最好的四分之一现在就在这里或更好。`,
      en: `The best quarter of the ${areas.length} areas below stand here or better today.`,
    },
  };
};

const nameLimit = ({ line, limits }: DraftQuestion): DraftProposal => {
  const value = (line.opens === "up" ? limits.maximum : limits.minimum) ?? null;
  return {
    kind: "limit",
    name: { zh: "自然极限", en: "Natural limit" },
    value,
    reason:
      value === null
        ? { zh: "这个指标没有自然极限。", en: "The indicator has no natural limit." }
        : { zh: "再往前不可能。", en: "Nothing lies beyond it." },
  };
};

/**
 * [D] The middle of path, forecast and best quarter; never easier than this plan's line or than what is reached. A
 * count keeps the line or what is reached.
 */
const suggest = (
  { line, now, indicator, limits, isCount }: DraftQuestion,
  proposals: readonly DraftProposal[],
): { readonly suggested: number; readonly reason: Label } => {
  const own = proposals.flatMap(({ kind, value }) => (kind === "benchmark" || kind === "limit" ? [] : (value ?? [])));
  const middle = own.length === 0 || isCount ? line.value : quantile(own, 0.5);
  const harder = line.opens === "up" ? Math.max : Math.min;
  const value = harder(middle, line.value, now ?? line.value);
  const suggested = cut(roundHalfUp(value, indicator.decimals), limits);
  const isHeld = value !== middle || isCount || own.length === 0;
  return {
    suggested,
    reason: isHeld
      ? { zh: "取本轮目标和现状里较难的一个。", en: "The harder one of this plan's line and what is reached." }
      : { zh: "几个算法居中的一个。", en: "The middle of what was worked out." },
  };
};

const cut = (value: number, { minimum = -Infinity, maximum = Infinity }: DraftQuestion["limits"]): number =>
  Math.max(minimum, Math.min(maximum, value));
