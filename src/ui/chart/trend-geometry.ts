// Where the parts of a trend chart stand: years along the foot, values on round gridlines, labels at the lines.
import type { Origin } from "../sign/figure-text.ts";
import type { Scale } from "./scale.ts";
import { extentOf, listTicks, spreadLabels, toScale } from "./scale.ts";

export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  readonly source?: Origin | null;
  /** Opens the figure's origin from the table. */
  readonly origin?: string;
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

export interface TrendParts {
  /** First = the figure itself in ink; at most three more in grey. */
  readonly lines: readonly TrendLine[];
  readonly path?: readonly TrendPoint[];
  readonly target?: TrendTarget | null;
  readonly benchmarks?: readonly TrendLine[];
}

export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

export interface EndLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly kind: "line" | "benchmark" | "target";
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

export const layOutTrend = (
  { lines, path = [], target, benchmarks = [] }: TrendParts,
  frame: TrendFrame,
): TrendGeometry | undefined => {
  const all = [...lines, ...benchmarks].flatMap(({ points }) => points);
  const values = extentOf([...all.map(({ value }) => value), ...path.map(({ value }) => value), target?.value ?? null]);
  const span = extentOf([...all.map(({ year }) => year), ...path.map(({ year }) => year), target?.year ?? null]);
  if (!values || !span) return undefined;
  const ticks = listTicks(...makeRoomForGate(values, target));
  const foot = frame.height - footRoom;
  const y = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [foot, head]);
  const x = toScale(span, [frame.left + 20, frame.width - frame.right - 14]);
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  return {
    x,
    y,
    years,
    ticks,
    foot,
    labels: placeLabels({ lines, benchmarks, ...(target ? { target } : {}) }, x, y, frame),
    gaps: listGaps(lines[0]),
  };
};

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

/** Years inside the first line that have no value. */
const listGaps = (line: TrendLine | undefined): readonly number[] =>
  (line?.points ?? []).filter(({ value }) => value === null).map(({ year }) => year);

const placeLabels = (
  { lines, benchmarks = [], target }: TrendParts,
  x: Scale,
  y: Scale,
  frame: TrendFrame,
): readonly EndLabel[] => {
  const edge = frame.width - frame.right;
  const wanted = [
    ...(target
      ? [{ id: "target", text: target.text, kind: "target" as const, at: y.at(target.value), year: target.year }]
      : []),
    ...(lines.length > 1 ? lines : []).flatMap((line) => toEnd(line, "line", y)),
    ...benchmarks.flatMap((line) => toEnd(line, "benchmark", y)),
  ];
  const places = spreadLabels(
    wanted.map(({ at }) => at + 4),
    17,
    head,
    frame.height - footRoom,
  );
  return wanted.map(({ id, text, kind, at, year }, index) => {
    const end = x.at(year) + 12;
    const isInside = kind === "benchmark" && end < edge - 40;
    return { id, text, kind, x: isInside ? end : edge + 8, y: isInside ? at + 4 : (places[index] ?? at) };
  });
};

const toEnd = ({ id, label, points }: TrendLine, kind: "line" | "benchmark", y: Scale) => {
  const last = points.findLast(({ value }) => value !== null);
  return last?.value == null ? [] : [{ id, text: label, kind, at: y.at(last.value), year: last.year }];
};
