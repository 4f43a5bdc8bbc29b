// How a target is built: what it spans, by which path it is expected, which values bound it, and the lines beside it
// that are neither observed nor foreseen: milestones, legal thresholds, benchmarks.
import type { Label } from "../../kernel/label.ts";
import type { Target } from "../../plan/target.ts";
import type { JudgedSeries } from "../standing/judge-series.ts";
import { findLimits } from "../standing/judge-series.ts";
import { printChangeRule } from "../status/print-reading.ts";
import type { Bounds } from "./describe-variation.ts";
import type { TargetDetail } from "./target.contract.ts";

type Model = Omit<TargetDetail["model"], "reading" | "confirmation">;

export const describeModel = (judged: JudgedSeries, suffix: Label): Model => {
  const { target, indicator } = judged;
  const { minimum, maximum } = findLimits(target, indicator);
  return {
    scope: scopeNames[target.scope],
    path: target.path ?? "linear",
    change: printChangeRule({ target }, suffix),
    limits: { minimum: minimum ?? null, maximum: maximum ?? null },
    lines: listLines(judged),
    breaks: [...indicator.breaks],
  };
};

/** By which the variation of a target's figures is bounded. */
export const findBounds = ({ target, indicator }: JudgedSeries): Bounds => ({
  breaks: indicator.breaks,
  limits: findLimits(target, indicator),
});

const listLines = ({ target, indicator }: JudgedSeries): TargetDetail["model"]["lines"] => [
  ...(target.milestones ?? []).map(({ year, value }) => ({
    kind: "milestone" as const,
    year,
    value,
    name: { zh: `${year}年阶段目标`, en: `Milestone for ${year}` },
    source: null,
  })),
  ...indicator.lines.map(({ kind, value, year, name, source }) => ({ kind, value, year: year ?? null, name, source })),
];

const scopeNames: Readonly<Record<Target["scope"], Label>> = {
  whole: { zh: "全区合计", en: "the whole district" },
  "each-township": { zh: "每个乡镇都要达到，最差的决定", en: "every township; the worst one decides" },
  "each-facility": { zh: "每个机构都要达到", en: "every facility" },
  "each-child": { zh: "每个儿童", en: "every child" },
  "each-level": { zh: "每一级都要达到", en: "every level" },
  urban: { zh: "城镇", en: "urban part" },
  rural: { zh: "农村", en: "rural part" },
  "between-townships": { zh: "乡镇之间的差距", en: "gap between townships" },
  "urban-against-rural": { zh: "城乡之间的差距", en: "gap between town and country" },
};
