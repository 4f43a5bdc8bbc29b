// The parts of a figure as small multiples on one scale, by a dimension of the reader's choice.
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { getIndicator } from "../../stats/indicator/indicator.contract.ts";
import { SmallLines } from "../../ui/chart/small-lines.view.tsx";
import { TrendChart } from "../../ui/chart/trend-chart.view.tsx";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { describeBreakdown } from "./describe-trend.ts";
import { toTrendPoints } from "./to-trend-points.ts";

/** More lines than these are told apart only side by side (design, section 9). */
const mostLines = 4;

export const Breakdown = ({ answer: { indicator, series } }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  const go = useGo();
  const { by } = useSearch();
  const isNarrow = useIsNarrow();
  const dimension = indicator.by.find(({ id }) => id === by) ?? indicator.by[0];
  const years = series.figures.map(({ year }) => year);
  const { data } = useAnswer(getIndicator, {
    indicator: indicator.id,
    area: series.area.code,
    from: years[0],
    to: years.at(-1),
    by: dimension?.id,
  });
  const parts = (data?.breakdown ?? []).filter(({ figures }) => figures.some(({ value }) => value !== null));
  if (!dimension || parts.length === 0) return null;
  const title = describeBreakdown(indicator, parts);
  const lines = parts.map(({ cell, label, figures }) => ({
    id: cell,
    label: t(label),
    points: toTrendPoints(figures),
  }));
  const drawn = {
    writing: indicator,
    sentence: t(title),
    fileName: `${indicator.id}-${series.area.code}-${dimension.id}`,
  };
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t(title)}</h2>
        <span className="cap">
          {t({ zh: `按${dimension.name.zh}分`, en: `By ${dimension.name.en.toLowerCase()}` })}
        </span>
        <span className="sp" />
        {indicator.by.length > 1 && (
          <Segmented
            label={t({ zh: "分组", en: "Breakdown" })}
            value={dimension.id}
            choices={indicator.by.map(({ id, name }) => ({ value: id, label: t(name) }))}
            onChange={(id) => go({ search: { by: id } }, { replace: true })}
          />
        )}
      </div>
      {parts.length > mostLines ? (
        <SmallLines {...drawn} lines={lines} columns={isNarrow ? 1 : 4} />
      ) : (
        <TrendChart {...drawn} parts={{ lines }} height={240} />
      )}
    </section>
  );
};
