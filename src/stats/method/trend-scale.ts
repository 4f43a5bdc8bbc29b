// On which scale is a trend straight? As it stands; as its logarithm, where it changes by a share of itself each
// year; or as the log odds between two limits, which slow it down on the way to either (methods of §2.4, §2.7).
import type { TrendScale } from "../forecast/forecast.ts";

export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Beyond this a binary fraction no longer holds whole numbers, and no share or count of people comes near. */
const largest = 1e15;
/** e^700 is the last that still is a number. */
const steepest = 700;

/** Undefined where the scale does not reach: nought and less for a logarithm, a limit or beyond for log odds. */
export const toScale = (value: number, scale: TrendScale, limits: Limits = {}): number | undefined => {
  const { minimum = 0, maximum = 1 } = limits;
  const scaled = {
    linear: () => value,
    log: () => (value > 0 ? Math.log(value) : Number.NaN),
    logit: () => (value > minimum && value < maximum ? Math.log((value - minimum) / (maximum - value)) : Number.NaN),
  }[scale]();
  return Math.abs(value) <= largest && Number.isFinite(scaled) ? scaled : undefined;
};

export const fromScale = (scaled: number, scale: TrendScale, limits: Limits = {}): number => {
  const { minimum = 0, maximum = 1 } = limits;
  const bounded = Math.max(-steepest, Math.min(steepest, scaled));
  return {
    linear: () => scaled,
    log: () => Math.exp(bounded),
    logit: () => minimum + (maximum - minimum) / (1 + Math.exp(-bounded)),
  }[scale]();
};

export const cutAtLimits = (value: number, { minimum = -Infinity, maximum = Infinity }: Limits): number =>
  Math.max(minimum, Math.min(maximum, value));
