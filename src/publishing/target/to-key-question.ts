// A target as the strip of key figures asks for it: the same strip as on its indicator's page.
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { toTargetLine } from "../../stats/standing/target-line.ts";
import type { KeyQuestion } from "../indicators/key-figures.ts";
import { toPeriodKind } from "./describe-target.ts";
import { findFactor } from "../target-chart/trend-parts.ts";

export const toKeyQuestion = (standing: TargetStanding, lastYear: number): KeyQuestion => {
  const { indicator, series, status, people } = standing;
  const factor = findFactor(series);
  return {
    indicator,
    periodKind: toPeriodKind(status.period),
    figures: series,
    standing,
    line: toTargetLine(standing, lastYear),
    factor: factor ?? 1,
    isShare: indicator.unit === "%" && factor !== undefined,
    hasPeople: people !== null && factor !== undefined,
    counted: people?.word ?? { zh: "", en: "" },
    benchmarks: [],
  };
};
