// Labels at the ends of a trend's lines: how wide words are in the picture, where a label breaks, how labels of several
// lines keep clear of one another.
import type { TrendParts } from "./trend-geometry.ts";
import { spreadLabels } from "./scale.ts";

export type LabelKind = "line" | "benchmark" | "target" | "forecast" | "level";

export interface WantedLabel {
  readonly id: string;
  readonly kind: LabelKind;
  readonly lines: readonly LabelLine[];
  /** Where its line ends. */
  readonly at: number;
  readonly year: number;
}

export interface LabelLine {
  readonly text: string;
  readonly isNote: boolean;
}

export const lineHeight = 17;

/** [D] Widths of the platform's sans at 13 px, a little generous; a Chinese letter fills its square. */
const letterWidths = { wide: 13, narrow: 7.4 };
const isWide = (letter: string): boolean => /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u30FF]/.test(letter);

export const measureText = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (isWide(letter) ? letterWidths.wide : letterWidths.narrow), 0);

/** Breaks at spaces; a Chinese text after any letter, but never inside a number or before a stop. */
export const breakText = (text: string, width: number): readonly string[] => {
  const pieces = text.match(/约?[A-Za-z0-9.,%‰−–≤≥/()+]+ ?|[\s\S][，。；：、）]?/gu) ?? [];
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last === undefined || measureText((last + piece).trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
};

const gapToLabel = 14;

/** What stands at the right needs this much room; more than `most` breaks into lines. */
export const measureRightRoom = ({ lines, target, forecast, benchmarks = [], levels = [] }: TrendParts, most: number) =>
  Math.min(
    most,
    Math.max(
      28,
      ...[
        ...(lines.length > 1 ? lines.map(({ label }) => label) : []),
        ...benchmarks.map(({ label }) => label),
        ...levels.map(({ text }) => text),
        ...(target ? [target.text] : []),
        ...(forecast ? [forecast.text, ...forecast.notes] : []),
      ].map((text) => Math.ceil(measureText(text)) + gapToLabel),
    ),
  );

export const toLabelLines = (text: string, notes: readonly string[], width: number): readonly LabelLine[] => [
  ...breakText(text, width).map((part) => ({ text: part, isNote: false })),
  ...notes.flatMap((note) => breakText(note, width).map((part) => ({ text: part, isNote: true }))),
];

/** The first line of each label; a label of several lines takes as many places. */
export const stackLabels = (
  labels: readonly Pick<WantedLabel, "at" | "lines">[],
  low: number,
  high: number,
): readonly number[] => {
  const order = labels.map((label, index) => ({ ...label, index })).sort((one, other) => one.at - other.at);
  const rows = order.flatMap(({ at, lines, index }) => lines.map(() => ({ at, index })));
  // Rows keep the order of their labels: none starts above the one before it.
  const starts: number[] = [];
  for (const { at } of rows) starts.push(Math.max(at, (starts.at(-1) ?? at) + hair));
  const places = spreadLabels(starts, lineHeight, low, high);
  return labels.map((label, index) => places[rows.findIndex((row) => row.index === index)] ?? label.at);
};

const hair = 1e-3;
