// The series of an indicator as a chart: the target that leads with its path, gate and forecast, and the areas above.
import { Select } from "antd";
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { TrendChart } from "../../ui/chart/trend-chart.view.tsx";
import type { TrendParts } from "../../ui/chart/trend-geometry.ts";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { explainSigns } from "../target-chart/chart-signs.ts";
import { toTrendParts, withIntervals } from "../target-chart/trend-parts.ts";
import { describePicture, describeTrend } from "./describe-trend.ts";
import type { IndicatorQuestion } from "./indicator-question.ts";
import { toTrendPoints } from "./to-trend-points.ts";

interface TrendProps {
  readonly answer: IndicatorAnswer;
  readonly question: IndicatorQuestion;
}

export const IndicatorTrend = ({ answer, question }: TrendProps) => {
  const t = useWords();
  const { indicator, series, benchmarks } = answer;
  const { line, leading } = question;
  const detail = useLeadingDetail(answer, leading);
  const drawn = leading && { ...leading, series: series.figures };
  const own = drawn ? toTrendParts({ standing: drawn, end: line?.year ?? question.lastYear, detail }, t) : undefined;
  const parts: TrendParts = {
    ...own,
    lines: [
      {
        id: "own",
        label: t(series.area.name),
        points: own?.lines[0]?.points ?? withIntervals(indicator, series.figures),
      },
    ],
    benchmarks: [
      ...(question.hasBenchmarks ? benchmarks : []).map(({ area, figures }) => ({
        id: area.code,
        label: t(area.name),
        points: toTrendPoints(figures),
      })),
      ...(own?.benchmarks ?? []),
    ].slice(0, mostBenchmarks),
  };
  return (
    <TrendChart
      title={t(describeTrend({ ...question, status: leading?.status }))}
      hint={<SpanChooser answer={answer} />}
      writing={indicator}
      sentence={t(describePicture(indicator, series.area.name, series.figures))}
      fileName={`${indicator.id}-${series.area.code}`}
      parts={parts}
      caption={t(explainSigns(parts, detail?.model.breaks ?? []))}
    />
  );
};

/** At most four series stand in one picture (design, section 9). */
const mostBenchmarks = 3;

/** Bands, lines and breaks of the target that leads; the picture does not wait for them. */
const useLeadingDetail = ({ series, year }: IndicatorAnswer, leading: IndicatorQuestion["leading"]) => {
  const asked = leading ? { target: leading.id, area: series.area.code, year } : { target: "" };
  const { data, isPrevious } = useAnswer(getTarget, asked, { when: leading !== undefined });
  return isPrevious || data?.target.id !== leading?.id ? undefined : data?.target;
};

const SpanChooser = ({ answer: { years, series } }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  const go = useGo();
  const shown = series.figures.map(({ year }) => year);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return null;
  const choose = (key: "from" | "to") => (year: number) => go({ search: { [key]: String(year) } }, { replace: true });
  const toOptions = (from: readonly number[]) => from.map((year) => ({ value: year, label: String(year) }));
  const look = { variant: "borderless", size: "small", popupMatchSelectWidth: false } as const;
  return (
    <span className="span">
      <Select
        {...look}
        aria-label={t({ zh: "从哪一年", en: "From year" })}
        value={first}
        options={toOptions(years.filter((year) => year < last))}
        onChange={choose("from")}
      />
      –
      <Select
        {...look}
        aria-label={t({ zh: "到哪一年", en: "To year" })}
        value={last}
        options={toOptions(years.filter((year) => year > first))}
        onChange={choose("to")}
      />
    </span>
  );
};
