// Did it help? The figure frozen at the opening against the figure of the expected year: the change, its 95 % interval,
// the change meanwhile where nothing was done, and what all that does not prove. Interval of a difference from those of
// its two levels: Newcombe 1998 (Statistics in Medicine 17:873–890, method 10), for rates Zou and Donner 2008 (27:1693–1702).
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { compareRates, compareShares } from "../../stats/method/compare-rates.ts";
import type { Counted } from "../../stats/method/interval.ts";
import type { MeasuredEffect } from "../intervention/intervention.contract.ts";
import { printCaveat, printVerdict } from "./print-effect.ts";

export interface Level {
  readonly year: number;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Peers {
  /** `乡镇` */
  readonly name: Label;
  /** Before and after, one pair an area. */
  readonly levels: readonly { readonly before: Level; readonly after: Level }[];
}

export interface EffectQuestion {
  readonly head: Pick<IndicatorHead, "decimals" | "suffix" | "better">;
  /** 100 for per cent; null where the figure is no rate. */
  readonly factor: number | null;
  /** A share of a whole; else events per so many. */
  readonly isShare: boolean;
  readonly before: Level;
  /** Null while the figure has not come. */
  readonly after: Level | null;
  /** What has come of a figure that is still coming in, 0–1. */
  readonly arriving: { readonly year: number; readonly share: number } | null;
  readonly expected: { readonly change: number; readonly year: number } | null;
  readonly peers: Peers;
}

export const measureEffect = (question: EffectQuestion): MeasuredEffect => {
  const { head, before, after, arriving, expected, peers } = question;
  const measured = after && changeOf(before, after, head.decimals);
  const interval = after && computeChangeInterval(before, after, question);
  const elsewhere = measureElsewhere(question);
  const found = { measured, interval, elsewhere, expected, arriving };
  return {
    before: { year: before.year, value: before.value },
    after: after && { year: after.year, value: after.value },
    expected: expected?.change ?? null,
    measured,
    interval,
    elsewhere,
    verdict: printVerdict(found, head),
    caveat: printCaveat(found, { head, peers: peers.name }),
  };
};

/** What is printed must be the difference of the printed levels. */
const changeOf = (before: { readonly value: number }, after: { readonly value: number }, decimals: number): number =>
  roundHalfUp(roundHalfUp(after.value, decimals) - roundHalfUp(before.value, decimals), decimals) + 0;

type Counting = Pick<EffectQuestion, "factor" | "isShare">;

/** Of after − before, in the indicator's unit; null where the two are no rates of events. */
export const computeChangeInterval = (before: Level, after: Level, counting: Counting): MeasuredEffect["interval"] => {
  const [then, now] = [toCounted(before, counting), toCounted(after, counting)];
  if (counting.factor === null || !then || !now) return null;
  const { difference } = counting.isShare ? compareShares(now, then) : compareRates(now, then);
  return { lower: difference.lower * counting.factor, upper: difference.upper * counting.factor };
};

/** Undefined where there are no whole events among so many. */
const toCounted = ({ numerator: x, denominator: n }: Level, { isShare }: Counting): Counted | undefined => {
  if (x === null || n === null || n <= 0 || x < 0 || !Number.isInteger(x)) return undefined;
  return isShare && x > n ? undefined : { x, n };
};

/** The areas without it taken together; only where both years have their counts. */
const measureElsewhere = (question: EffectQuestion): MeasuredEffect["elsewhere"] => {
  const { factor, head, peers, after } = question;
  const counted = peers.levels.filter(({ before, after: later }) => isCounted(before) && isCounted(later));
  if (factor === null || !after || counted.length === 0) return null;
  const before = pool(
    counted.map((each) => each.before),
    factor,
  );
  const later = pool(
    counted.map((each) => each.after),
    factor,
  );
  if (!before || !later) return null;
  return {
    areas: counted.length,
    change: changeOf(before, later, head.decimals),
    interval: computeChangeInterval(before, later, question),
  };
};

const isCounted = ({ numerator, denominator }: Level): boolean => numerator !== null && (denominator ?? 0) > 0;

const pool = (levels: readonly Level[], factor: number): Level | undefined => {
  const numerator = levels.reduce((sum, level) => sum + (level.numerator ?? 0), 0);
  const denominator = levels.reduce((sum, level) => sum + (level.denominator ?? 0), 0);
  if (denominator <= 0) return undefined;
  return { year: levels[0]?.year ?? 0, value: (numerator / denominator) * factor, numerator, denominator };
};
