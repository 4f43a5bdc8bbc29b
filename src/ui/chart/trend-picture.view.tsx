// The drawing of a trend: observed in ink, hollow where synthetic with a hatch on top, the straight path as an
// indigo dash, the target as a gate that opens to the acceptable side, what is foreseen in round dots with its bands,
// benchmarks as grey squares, thresholds of law as a thin line, 缺 in the gaps, a dotted rule where the definition
// changes. Observed, milestone, threshold, benchmark and forecast never look alike (design, section 9).
import { useId } from "react";
import { useWords } from "../language.tsx";
import type { Writing } from "../sign/figure-text.ts";
import { printValue } from "../sign/figure-text.ts";
import { listRuns, round1, toPath } from "./scale.ts";
import type { TrendFrame, TrendGeometry, TrendLine, TrendParts, TrendTarget } from "./trend-geometry.ts";
import { layOutTrend } from "./trend-geometry.ts";
import { Bands, Breaks, Foreseen, Levels, Milestones, Whiskers } from "./trend-marks.view.tsx";
import { lineHeight } from "./trend-labels.ts";

interface TrendPictureProps {
  readonly parts: TrendParts;
  readonly frame: TrendFrame;
  readonly writing: Writing;
  readonly sentence: string;
}

export const TrendPicture = ({ parts, frame, writing, sentence }: TrendPictureProps) => {
  const t = useWords();
  const geometry = layOutTrend(parts, frame);
  const hatch = useId();
  if (!geometry)
    return (
      <p className="state">{t({ zh: "还没有数，画不出图。", en: "No figures yet, so there is nothing to draw." })}</p>
    );
  const { x, y, foot, labels } = geometry;
  const isSynthetic = parts.lines.some(({ points }) => points.some(({ source }) => source === "synthetic"));
  return (
    <svg
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={sentence}
    >
      {isSynthetic && <SyntheticHatch id={hatch} frame={frame} />}
      <Grid geometry={geometry} frame={frame} writing={writing} />
      <Bands parts={parts} geometry={geometry} />
      <Levels parts={parts} geometry={geometry} frame={frame} />
      <Breaks parts={parts} geometry={geometry} />
      {parts.path && parts.path.length > 1 && (
        <path
          d={toPath(parts.path.map(({ year, value }) => [x.at(year), y.at(value ?? 0)]))}
          stroke="var(--c-indigo)"
          strokeWidth="1.5"
          strokeDasharray="6 4"
          fill="none"
        />
      )}
      {parts.target && <Gate target={parts.target} geometry={geometry} />}
      <Milestones parts={parts} geometry={geometry} />
      {parts.benchmarks?.map((line) => (
        <Benchmark key={line.id} line={line} geometry={geometry} />
      ))}
      <Foreseen parts={parts} geometry={geometry} />
      <Whiskers parts={parts} geometry={geometry} />
      {[...parts.lines].reverse().map((line) => (
        <Observed
          key={line.id}
          line={line}
          breaks={(parts.breaks ?? []).map(({ year }) => year)}
          geometry={geometry}
          isFirst={line === parts.lines[0]}
        />
      ))}
      {parts.lines.length === 1 && parts.lines[0] && (
        <EndValues line={parts.lines[0]} geometry={geometry} writing={writing} />
      )}
      {geometry.gaps.map((year) => (
        <text key={year} className="fu" x={round1(x.at(year))} y={foot - 8} textAnchor="middle">
          {t({ zh: "缺", en: "n.r." })}
        </text>
      ))}
      {labels.map(({ id, lines, kind, x: left, y: top }) =>
        lines.map(({ text, isNote }, row) => (
          <text
            key={`${id} ${row}`}
            className={`halo ${isNote ? "" : labelClasses[kind]}`}
            x={round1(left)}
            y={round1(top + row * lineHeight)}
            style={{ fontSize: isNote || kind === "benchmark" ? 12 : 13 }}
          >
            {text}
          </text>
        )),
      )}
    </svg>
  );
};

const labelClasses = { line: "t1 tb", benchmark: "fu", target: "fi tb", forecast: "t1 tb", level: "t1" } as const;

const SyntheticHatch = ({ id, frame }: { readonly id: string; readonly frame: TrendFrame }) => (
  <>
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke="var(--c-hatch)" strokeWidth="2.6" />
      </pattern>
    </defs>
    <rect x={frame.left} y="4" width={frame.width - frame.left - frame.right} height="5" fill={`url(#${id})`} />
  </>
);

const Grid = ({
  geometry: { x, y, years, ticks, foot },
  frame,
  writing,
}: {
  readonly geometry: TrendGeometry;
  readonly frame: TrendFrame;
  readonly writing: Writing;
}) => {
  const t = useWords();
  const edge = frame.width - frame.right;
  const every = Math.ceil(years.length / Math.max(1, Math.floor((edge - frame.left) / 44)));
  const decimals = ticks.every((tick) => Number.isInteger(tick))
    ? 0
    : Math.min(3, Math.max(...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length)));
  return (
    <>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <path
            d={`M${frame.left} ${round1(y.at(tick))}H${edge}`}
            stroke={index === 0 ? "var(--c-ink1)" : "var(--c-rule1)"}
          />
          <text className="t3" x={frame.left - 8} y={round1(y.at(tick) + 4)} textAnchor="end">
            {index === ticks.length - 1
              ? t(printValue(tick, { decimals, suffix: writing.suffix }))
              : t(printValue(tick, { decimals, suffix: { zh: "", en: "" } }))}
          </text>
        </g>
      ))}
      {years.map((year, index) => (
        <g key={year}>
          <path d={`M${round1(x.at(year))} ${foot}v5`} stroke="var(--c-ink1)" />
          {index % every === 0 && (
            <text x={round1(x.at(year))} y={foot + 20} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </>
  );
};

const Gate = ({
  target: { year, value, opens },
  geometry: { x, y, foot, ticks },
}: {
  readonly target: TrendTarget;
  readonly geometry: TrendGeometry;
}) => {
  const [left, top] = [round1(x.at(year)), round1(y.at(value))];
  const ceiling = y.at(ticks.at(-1) ?? value);
  const [from, to] = opens === "down" ? [top, foot] : [ceiling, top];
  return (
    <>
      <rect
        x={left - 7}
        y={round1(from)}
        width="14"
        height={round1(Math.max(0, to - from))}
        fill="var(--c-indigo)"
        opacity=".1"
      />
      <path
        d={`M${left - 9} ${top}h18v${opens === "down" ? 12 : -12}`}
        stroke="var(--c-indigo)"
        strokeWidth="2.2"
        fill="none"
      />
    </>
  );
};

const Benchmark = ({ line, geometry: { x, y } }: { readonly line: TrendLine; readonly geometry: TrendGeometry }) => (
  <>
    {listRuns(line.points).map((run) => (
      <path
        key={run[0]?.year}
        d={toPath(run.map(({ year, value }) => [x.at(year), y.at(value ?? 0)]))}
        fill="none"
        stroke="var(--c-unknown-mark)"
        strokeWidth="1.25"
      />
    ))}
    {line.points.map(({ year, value }) =>
      value === null ? null : (
        <rect
          key={year}
          x={round1(x.at(year) - 3.5)}
          y={round1(y.at(value) - 3.5)}
          width="7"
          height="7"
          fill="var(--c-unknown-mark)"
        />
      ),
    )}
  </>
);

const Observed = ({
  line,
  breaks,
  geometry: { x, y },
  isFirst,
}: {
  readonly line: TrendLine;
  readonly breaks: readonly number[];
  readonly geometry: TrendGeometry;
  readonly isFirst: boolean;
}) => {
  const colour = isFirst ? "var(--c-ink1)" : "var(--c-unknown-mark)";
  return (
    <>
      {listRuns(line.points, breaks).map((run) => (
        <path
          key={run[0]?.year}
          d={toPath(run.map(({ year, value }) => [x.at(year), y.at(value ?? 0)]))}
          fill="none"
          stroke={colour}
          strokeWidth={isFirst ? 2.25 : 1.75}
          strokeLinejoin="round"
        />
      ))}
      {line.points.map(({ year, value, source }) =>
        value === null ? null : (
          <circle
            key={year}
            cx={round1(x.at(year))}
            cy={round1(y.at(value))}
            r={source === "synthetic" ? 4.6 : 4}
            fill={source === "synthetic" ? "var(--c-page)" : colour}
            stroke={colour}
            strokeWidth="2"
          />
        ),
      )}
    </>
  );
};

const EndValues = ({
  line,
  geometry: { x, y },
  writing,
}: {
  readonly line: TrendLine;
  readonly geometry: TrendGeometry;
  readonly writing: Writing;
}) => {
  const t = useWords();
  const known = line.points.filter(({ value }) => value !== null);
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  return ends.map((point, index) =>
    point?.value == null ? null : (
      <text
        key={point.year}
        className="t1 tb halo"
        x={round1(x.at(point.year))}
        y={round1(y.at(Math.max(point.value, point.interval?.upper ?? point.value)) - 13)}
        textAnchor="middle"
        style={{ fontSize: index === ends.length - 1 ? 15 : 13 }}
      >
        {t(printValue(point.value, writing))}
      </text>
    ),
  );
};
