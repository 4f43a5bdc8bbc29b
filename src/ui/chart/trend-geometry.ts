// Where the parts of a trend chart stand: years along the foot, values on round gridlines, labels at the lines.
import type { Origin } from "../sign/figure-text.ts";
import type { Scale } from "./scale.ts";
import { extentOf, listTicks, toScale } from "./scale.ts";
import type { LabelKind, LabelLine, WantedLabel } from "./trend-labels.ts";
import { stackLabels, toLabelLines } from "./trend-labels.ts";

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  readonly source?: Origin | null;
  /** Opens the figure's origin from the table. */
  readonly origin?: string;
  /** 95 %: whiskers. */
  readonly interval?: Limits | null;
}

export interface TrendLine {
  readonly id: string;
  readonly label: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendTarget {
  readonly year: number;
  readonly value: number;
  /** The acceptable side. */
  readonly opens: "up" | "down";
  readonly text: string;
}

export interface TrendForecast {
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    /** 50 % and 90 % bands. */
    readonly inner: Limits | null;
    readonly outer: Limits | null;
  }[];
  readonly text: string;
  /** Interval and probability in words. */
  readonly notes: readonly string[];
}

export interface TrendParts {
  /** First = the figure itself in ink; at most three more in grey. */
  readonly lines: readonly TrendLine[];
  readonly path?: readonly TrendPoint[];
  readonly target?: TrendTarget | null;
  readonly forecast?: TrendForecast | null;
  readonly benchmarks?: readonly TrendLine[];
  /** Thresholds of law. */
  readonly levels?: readonly { readonly value: number; readonly text: string }[];
  readonly milestones?: readonly { readonly year: number; readonly value: number; readonly text: string }[];
  /** No gridline stands where no value can be: above 100 %, below nought. */
  readonly bounds?: { readonly minimum?: number; readonly maximum?: number };
  /** From these years on the definition is another one: the line breaks before them. */
  readonly breaks?: readonly { readonly year: number; readonly text: string }[];
}

export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

export interface EndLabel {
  readonly id: string;
  readonly lines: readonly LabelLine[];
  readonly x: number;
  readonly y: number;
  readonly kind: LabelKind;
}

export interface TrendGeometry {
  readonly x: Scale;
  readonly y: Scale;
  readonly years: readonly number[];
  readonly ticks: readonly number[];
  readonly foot: number;
  readonly labels: readonly EndLabel[];
  readonly gaps: readonly number[];
}

const head = 26;
const footRoom = 34;

export const layOutTrend = (parts: TrendParts, frame: TrendFrame): TrendGeometry | undefined => {
  const values = extentOf(listValues(parts));
  const span = extentOf(listYears(parts));
  if (!values || !span) return undefined;
  const ticks = keepWithin(listTicks(...makeRoomForGate(values, parts.target)), values, parts.bounds);
  const foot = frame.height - footRoom;
  const y = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [foot, head]);
  const x = toScale(span, [frame.left + 20, frame.width - frame.right - 14]);
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  return { x, y, years, ticks, foot, labels: placeLabels(parts, x, y, frame), gaps: listGaps(parts.lines[0]) };
};

const listValues = ({ lines, path = [], target, forecast, ...others }: TrendParts): readonly (number | null)[] => [
  ...[...lines, ...(others.benchmarks ?? [])].flatMap(({ points }) =>
    points.flatMap(({ value, interval }) => [value, interval?.lower ?? null, interval?.upper ?? null]),
  ),
  ...path.map(({ value }) => value),
  target?.value ?? null,
  ...(forecast?.points ?? []).flatMap(({ value, outer }) => [value, outer?.lower ?? null, outer?.upper ?? null]),
  ...[...(others.levels ?? []), ...(others.milestones ?? [])].map(({ value }) => value),
];

const listYears = ({ lines, path = [], target, forecast, ...others }: TrendParts): readonly (number | null)[] => [
  ...[...lines, ...(others.benchmarks ?? [])].flatMap(({ points }) => points.map(({ year }) => year)),
  ...[...path, ...(forecast?.points ?? []), ...(others.milestones ?? [])].map(({ year }) => year),
  target?.year ?? null,
];

/** A gate at the edge of the picture would lose the side it opens to. */
const makeRoomForGate = (
  [low, high]: readonly [number, number],
  target: TrendTarget | null | undefined,
): readonly [number, number] => {
  const room = (high - low) * 0.08;
  if (target?.opens === "down" && target.value - room < low) return [target.value - room, high];
  if (target?.opens === "up" && target.value + room > high) return [low, target.value + room];
  return [low, high];
};

const keepWithin = (
  ticks: readonly number[],
  [low, high]: readonly [number, number],
  { minimum = -Infinity, maximum = Infinity }: NonNullable<TrendParts["bounds"]> = {},
): readonly number[] => {
  const kept = ticks.filter((tick) => (tick >= minimum || low < minimum) && (tick <= maximum || high > maximum));
  return kept.length < 2 || (kept.at(-1) ?? high) < high || (kept[0] ?? low) > low ? ticks : kept;
};

/** Years inside the first line that have no value. */
const listGaps = (line: TrendLine | undefined): readonly number[] =>
  (line?.points ?? []).filter(({ value }) => value === null).map(({ year }) => year);

/** A benchmark that ends early is named where it ends, everything else at the right. */
const placeLabels = (parts: TrendParts, x: Scale, y: Scale, frame: TrendFrame): readonly EndLabel[] => {
  const edge = frame.width - frame.right;
  const isInside = ({ kind, year }: Pick<WantedLabel, "kind" | "year">): boolean =>
    kind === "benchmark" && x.at(year) + 12 < edge - 40;
  const wanted = listLabels(parts, y, (text, notes, place) =>
    toLabelLines(text, notes, place && isInside(place) ? frame.width : frame.right - 12),
  );
  const atEdge = wanted.filter((label) => !isInside(label));
  const places = stackLabels(
    atEdge.map(({ at, lines }) => ({ at: at + 4, lines })),
    head,
    frame.height - footRoom,
  );
  return wanted.map((label) => ({
    id: label.id,
    kind: label.kind,
    lines: label.lines,
    x: isInside(label) ? x.at(label.year) + 12 : edge + 8,
    y: isInside(label) ? label.at + 4 : (places[atEdge.indexOf(label)] ?? label.at),
  }));
};

type Write = (
  text: string,
  notes: readonly string[],
  place?: Pick<WantedLabel, "kind" | "year">,
) => readonly LabelLine[];

const listLabels = (
  { lines, target, forecast, benchmarks = [], levels = [] }: TrendParts,
  y: Scale,
  write: Write,
): readonly WantedLabel[] => {
  const end = forecast?.points.at(-1);
  return [
    ...(target
      ? [
          {
            id: "target",
            lines: write(target.text, []),
            kind: "target" as const,
            at: y.at(target.value),
            year: target.year,
          },
        ]
      : []),
    ...(forecast && end
      ? [
          {
            id: "forecast",
            lines: write(forecast.text, forecast.notes),
            kind: "forecast" as const,
            at: y.at(end.value),
            year: end.year,
          },
        ]
      : []),
    ...(lines.length > 1 ? lines : []).flatMap((line) => toEnd(line, "line", y, write)),
    ...benchmarks.flatMap((line) => toEnd(line, "benchmark", y, write)),
    ...levels.map(({ value, text }) => ({
      id: text,
      lines: write(text, []),
      kind: "level" as const,
      at: y.at(value),
      year: 0,
    })),
  ];
};

const toEnd = (
  { id, label, points }: TrendLine,
  kind: "line" | "benchmark",
  y: Scale,
  write: Write,
): readonly WantedLabel[] => {
  const last = points.findLast(({ value }) => value !== null);
  if (last?.value == null) return [];
  const { year, value } = last;
  return [{ id, lines: write(label, [], { kind, year }), kind, at: y.at(value), year }];
};
