// Expected against measured on one axis: no change as the upright line, the expected change as a mark above, the
// measured one as a dot with its 95 % whisker (design, section 9).
import type { Label } from "../../kernel/label.ts";
import { printChange } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { listTicks, round1, toScale } from "../../ui/chart/scale.ts";
import type { ListedIntervention } from "../intervention/intervention.contract.ts";
import { printSignedChange } from "../intervention-page/print-intervention.ts";

export type Measured = NonNullable<ListedIntervention["measured"]>;
type Writing = Pick<IndicatorHead, "decimals" | "suffix">;
type Anchor = "start" | "middle" | "end";

interface Placed {
  readonly x: number;
  readonly word: Label;
  readonly anchor: Anchor;
}

export interface EffectLayout {
  readonly zero: number;
  readonly ticks: readonly { readonly x: number; readonly word: string }[];
  readonly expected: Placed | null;
  readonly measured: Placed | null;
  readonly whisker: readonly [number, number] | null;
  /** What the areas without it did over the same years. */
  readonly elsewhere: number | null;
}

/** Room for a word under each tick. */
const mostIntervals = 3;

/** Undefined where there is nothing to draw. */
export const layOutEffect = (
  { expected, measured, interval, elsewhere }: Measured,
  writing: Writing,
  width: number,
): EffectLayout | undefined => {
  if (expected === null && measured === null) return undefined;
  const values = [0, expected, measured, interval?.lower, interval?.upper, elsewhere?.change].filter(
    (value): value is number => typeof value === "number" && Number.isFinite(value),
  );
  const ticks = listTicks(Math.min(...values), Math.max(...values), mostIntervals);
  const scale = toScale([ticks[0] ?? -1, ticks.at(-1) ?? 1], [18, width - 18]);
  const at = (value: number): number => round1(scale.at(value));
  const place = (value: number, word: Label, side: Anchor): Placed => ({
    x: at(value),
    word,
    anchor: toAnchor(at(value), width, side),
  });
  return {
    zero: at(0),
    ticks: ticks
      .filter((tick) => tick !== 0)
      .map((tick) => ({ x: at(tick), word: printChange(tick, countDecimals(ticks)) })),
    expected:
      expected === null ? null : place(expected, sayExpected(expected, writing), expected < 0 ? "end" : "start"),
    measured: measured === null ? null : place(measured, sayMeasured(measured, writing), "middle"),
    whisker: interval ? [at(interval.lower), at(interval.upper)] : null,
    elsewhere: elsewhere ? at(elsewhere.change) : null,
  };
};

/** Words stay inside the picture. */
const toAnchor = (x: number, width: number, wanted: Anchor): Anchor => {
  const room = wanted === "middle" ? 76 : 104;
  if (x < room && wanted !== "start") return "start";
  if (x > width - room && wanted !== "end") return "end";
  return wanted;
};

const countDecimals = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length));

const sayExpected = (change: number, { decimals }: Writing): Label => {
  const number = printChange(change, decimals);
  return { zh: `预计${number}`, en: `expected ${number}` };
};

const sayMeasured = (change: number, writing: Writing): Label => {
  const { zh, en } = printSignedChange(change, writing);
  return { zh: `实测${zh}`, en: `measured ${en}` };
};

/** The picture in a sentence. */
export const describeEffect = (measured: Measured, writing: Writing): Label => {
  const parts = [
    measured.expected === null ? undefined : sayExpected(measured.expected, writing),
    measured.measured === null
      ? { zh: "还没有实测的数", en: "not measured yet" }
      : sayMeasured(measured.measured, writing),
  ].filter((part) => part !== undefined);
  return { zh: `${parts.map(({ zh }) => zh).join("，")}。`, en: `${parts.map(({ en }) => en).join(", ")}.` };
};

/** 2025年比2024年 */
export const printYears = ({ before, after }: Measured): Label =>
  after === null
    ? { zh: `开始于${before.year}年的数`, en: `from the figure of ${before.year}` }
    : { zh: `${after.year}年比${before.year}年`, en: `${after.year} against ${before.year}` };
