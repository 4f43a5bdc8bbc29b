// What all parts of the page about an indicator ask from: its answer, with the target that leads and its line.
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { findLeadingStanding, toTargetLine } from "../../stats/standing/target-line.ts";
import type { SeriesQuestion } from "./describe-series.ts";
import { listKnown } from "./describe-series.ts";
import type { KeyQuestion } from "./key-figures.ts";

export interface IndicatorQuestion extends SeriesQuestion, KeyQuestion {
  readonly leading: IndicatorAnswer["standings"][number] | undefined;
  readonly lastYear: number;
  /** A count of the nation dwarfs that of a district and is not drawn beside it. */
  readonly hasBenchmarks: boolean;
  readonly across: IndicatorAnswer["indicator"]["across"];
}

export const toIndicatorQuestion = (answer: IndicatorAnswer): IndicatorQuestion => {
  const { indicator, series, standings, benchmarks, shown, year } = answer;
  const leading = findLeadingStanding(standings);
  const isRate = /^[%‰/]/.test(indicator.suffix.zh) || !!indicator.formula?.denominator;
  const isEmpty = listKnown(series.figures).length === 0;
  const latest = (isRate || isEmpty ? benchmarks : []).flatMap(({ area, figures }) => {
    const figure = listKnown(figures).at(-1);
    return figure ? [{ name: area.name, figure }] : [];
  });
  return {
    area: series.area.name,
    indicator,
    periodKind: indicator.periodKind,
    figures: series.figures,
    standing: leading,
    leading,
    line: leading ? toTargetLine(leading, year) : null,
    factor: indicator.formula?.factor ?? 1,
    isShare: indicator.unit === "%" && !!indicator.formula?.denominator,
    hasPeople: /^[%‰]/.test(indicator.unit) && !!indicator.formula?.denominator,
    counted: indicator.elements[0]?.suffix ?? { zh: "", en: "" },
    benchmark: latest.at(-1),
    benchmarks: latest,
    isShown: shown,
    hasBenchmarks: latest.length > 0,
    across: indicator.across,
    lastYear: listKnown(series.figures).at(-1)?.year ?? year,
  };
};
