// The marks of a trend beside its lines: whiskers of intervals, what is foreseen with its bands, milestones,
// thresholds of law, breaks of the definition.
import { round1, toPath } from "./scale.ts";
import type { Limits, TrendForecast, TrendFrame, TrendGeometry, TrendParts } from "./trend-geometry.ts";

interface MarkProps {
  readonly parts: TrendParts;
  readonly geometry: TrendGeometry;
}

const whisker = 4;

export const Whiskers = ({ parts: { lines }, geometry: { x, y } }: MarkProps) =>
  (lines[0]?.points ?? []).map(({ year, value, interval }) => {
    if (value === null || !interval) return null;
    const [at, top, bottom] = [round1(x.at(year)), round1(y.at(interval.upper)), round1(y.at(interval.lower))];
    return (
      <path
        key={year}
        d={`M${at - whisker} ${top}h${2 * whisker}M${at} ${top}V${bottom}M${at - whisker} ${bottom}h${2 * whisker}`}
        stroke="var(--c-ink2)"
        strokeWidth="1.25"
        fill="none"
      />
    );
  });

/** From the last observed figure the bands open like a fan. */
const findStart = ({ lines, forecast }: TrendParts) => {
  const first = forecast?.points[0];
  return first && lines[0]?.points.findLast(({ year, value }) => value !== null && year < first.year);
};

export const Bands = ({ parts, geometry }: MarkProps) => {
  if (!parts.forecast) return null;
  const start = findStart(parts);
  const from = start?.value == null ? undefined : { year: start.year, value: start.value };
  return (
    <>
      <Band points={parts.forecast.points} from={from} limitsOf={({ outer }) => outer} geometry={geometry} />
      <Band points={parts.forecast.points} from={from} limitsOf={({ inner }) => inner} geometry={geometry} />
    </>
  );
};

interface BandProps {
  readonly points: TrendForecast["points"];
  readonly from: { readonly year: number; readonly value: number } | undefined;
  readonly limitsOf: (point: TrendForecast["points"][number]) => Limits | null;
  readonly geometry: TrendGeometry;
}

const Band = ({ points, from, limitsOf, geometry: { x, y } }: BandProps) => {
  const known = points.flatMap((point) => {
    const limits = limitsOf(point);
    return limits ? [{ year: point.year, ...limits }] : [];
  });
  if (known.length === 0) return null;
  const start = from ? [{ year: from.year, lower: from.value, upper: from.value }] : [];
  const rows = [...start, ...known];
  if (rows.length === 1 && rows[0])
    return <LoneBand at={x.at(rows[0].year)} top={y.at(rows[0].upper)} foot={y.at(rows[0].lower)} />;
  const edge = [
    ...rows.map(({ year, upper }) => [x.at(year), y.at(upper)] as const),
    ...[...rows].reverse().map(({ year, lower }) => [x.at(year), y.at(lower)] as const),
  ];
  return <path d={`${toPath(edge)}Z`} fill="var(--c-ink3)" opacity=".18" />;
};

const LoneBand = ({ at, top, foot }: { readonly at: number; readonly top: number; readonly foot: number }) => (
  <rect x={round1(at - 6)} y={round1(top)} width="12" height={round1(foot - top)} fill="var(--c-ink3)" opacity=".18" />
);

export const Foreseen = ({ parts, geometry: { x, y } }: MarkProps) => {
  if (!parts.forecast) return null;
  const start = findStart(parts);
  const points = [
    ...(start?.value == null ? [] : [{ year: start.year, value: start.value }]),
    ...parts.forecast.points,
  ];
  return (
    <path
      d={toPath(points.map(({ year, value }) => [x.at(year), y.at(value)]))}
      stroke="var(--c-ink1)"
      strokeWidth="2.6"
      strokeDasharray="0.1 5.4"
      strokeLinecap="round"
      fill="none"
    />
  );
};

/** An indigo tick: a gate without an open side. */
export const Milestones = ({ parts: { milestones = [] }, geometry: { x, y } }: MarkProps) =>
  milestones.map(({ year, value, text }) => (
    <g key={`${year} ${text}`}>
      <path d={`M${round1(x.at(year) - 9)} ${round1(y.at(value))}h18`} stroke="var(--c-indigo)" strokeWidth="2.2" />
      <text className="fi halo" x={round1(x.at(year))} y={round1(y.at(value) + 16)} textAnchor="middle">
        {text}
      </text>
    </g>
  ));

export const Levels = ({
  parts: { levels = [] },
  geometry: { y },
  frame,
}: MarkProps & { readonly frame: TrendFrame }) =>
  levels.map(({ value, text }) => (
    <path
      key={text}
      d={`M${frame.left} ${round1(y.at(value))}H${frame.width - frame.right}`}
      stroke="var(--c-ink1)"
      strokeWidth="1"
    />
  ));

const headOfRule = 18;

export const Breaks = ({ parts: { breaks = [] }, geometry: { x, years, foot } }: MarkProps) =>
  breaks
    .filter(({ year }) => years.includes(year) && year !== years[0])
    .map(({ year, text }) => (
      <g key={year}>
        <path
          d={`M${round1(x.at(year - 0.5))} ${headOfRule}V${foot}`}
          stroke="var(--c-ink2)"
          strokeWidth="1.25"
          strokeDasharray="1.5 3.5"
        />
        <text className="halo" x={round1(x.at(year - 0.5) + 5)} y={headOfRule + 8}>
          {text}
        </text>
      </g>
    ));
