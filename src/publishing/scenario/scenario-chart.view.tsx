// What was observed, where the trend leads, where the trial leads, and the target's line: three strokes that are told
// apart without colour. The table beside it holds the same figures.
import { printNumber } from "../../kernel/quantity.ts";
import type { ScenarioAnswer } from "../../stats/scenario/scenario.contract.ts";
import { extentOf, listTicks, round1, toPath, toScale } from "../../ui/chart/scale.ts";
import { useWords } from "../../ui/language.tsx";

const width = 560;
const height = 240;
const margin = { left: 44, right: 64, top: 14, bottom: 26 };

export const ScenarioChart = ({ scenario }: { readonly scenario: ScenarioAnswer }) => {
  const t = useWords();
  const { series, trend, tried, line, indicator, sentence, year, to } = scenario;
  const last = series.at(-1);
  const extent = extentOf([
    ...[...series, ...(trend?.points ?? []), ...(tried?.points ?? [])].map(({ value }) => value),
    tried?.now ?? null,
    line?.value ?? null,
  ]);
  if (!last || !extent) return null;
  const ticks = listTicks(...extent);
  const y = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - margin.bottom, margin.top]);
  const x = toScale([series[0]?.year ?? year, to], [margin.left, width - margin.right]);
  const place = (point: { readonly year: number; readonly value: number }) =>
    [x.at(point.year), y.at(point.value)] as const;
  const asTried = tried && tried.points.length > 0 ? [{ year: last.year, value: tried.now }, ...tried.points] : [];
  return (
    <svg
      className="tried"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(sentence)}
      preserveAspectRatio="xMidYMid meet"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${margin.left} ${round1(y.at(tick))}H${width - margin.right}`} stroke="var(--c-rule1)" />
          <text className="t3" x={margin.left - 6} y={round1(y.at(tick)) + 4} textAnchor="end">
            {String(tick).replace("-", "−")}
          </text>
        </g>
      ))}
      {line && (
        <>
          <path
            d={`M${margin.left} ${round1(y.at(line.value))}H${width - margin.right}`}
            stroke="var(--c-indigo)"
            strokeWidth="1.4"
          />
          <text className="t3" x={width - margin.right + 4} y={round1(y.at(line.value)) + 4}>
            {t({ zh: "目标", en: "target" })}
          </text>
        </>
      )}
      <path d={toPath(series.map(place))} fill="none" stroke="var(--c-ink1)" strokeWidth="2" />
      {trend && <path d={toPath([last, ...trend.points].map(place))} fill="none" stroke="var(--c-ink1)" {...dots} />}
      {asTried.length > 0 && (
        <path d={toPath(asTried.map(place))} fill="none" stroke="var(--c-indigo)" {...dots} strokeWidth="3.6" />
      )}
      {series.map((point) => (
        <circle
          key={point.year}
          cx={round1(x.at(point.year))}
          cy={round1(y.at(point.value))}
          r="3.4"
          fill={scenario.synthetic ? "var(--c-page)" : "var(--c-ink1)"}
          stroke="var(--c-ink1)"
          strokeWidth="1.6"
        />
      ))}
      <End point={asTried.at(-1)} place={place} text={printNumber(tried?.end ?? 0, indicator.decimals)} />
      {[series[0]?.year ?? year, last.year, to]
        .filter((each, index, all) => all.indexOf(each) === index)
        .map((each) => (
          <text key={each} className="t3" x={round1(x.at(each))} y={height - 6} textAnchor="middle">
            {each}
          </text>
        ))}
    </svg>
  );
};

/** Round dots, as every forecast; the trial in indigo and heavier. Only what was observed has markers. */
const dots = { strokeWidth: 2.6, strokeDasharray: "0.1 5.4", strokeLinecap: "round" } as const;

interface EndProps {
  readonly point: { readonly year: number; readonly value: number } | undefined;
  readonly place: (point: { readonly year: number; readonly value: number }) => readonly [number, number];
  readonly text: string;
}

const End = ({ point, place, text }: EndProps) => {
  if (!point) return null;
  const [x, y] = place(point);
  return (
    <text className="t1 tb halo" x={round1(x)} y={round1(y) - 9} textAnchor="middle">
      {text}
    </text>
  );
};
