// What a judgement is asked and what it answers. The method is named, the inputs are kept, and what chance alone
// may explain is said beside the class.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { StatusMethod, Target } from "../../plan/target.ts";
import type { Reason } from "./reason.ts";

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export interface Limits {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

export interface SeriesPoint {
  readonly year: number;
  readonly value: number | null;
  /** Share of the expected facts behind the value, 0–1. */
  readonly completeness: number;
  /** Events and population where the value is a rate of them. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** How far chance may have carried a value that is no rate of events, e.g. the difference of two rates. */
  readonly interval?: Bounds | null;
}

export interface StatusQuestion {
  readonly target: Target;
  /** In the order of years. */
  readonly series: readonly SeriesPoint[];
  readonly better: "higher" | "lower" | "context";
  /** A count loses whole areas when reports are missing; a rate only loses weight. */
  readonly kind: "rate" | "count";
  readonly plan: { readonly baselineYear: number; readonly start: number; readonly end: number };
  readonly asOf: number;
  /**
   * Left out: the target's own method, else linear. Yearly duties and the rules year by year are the same in each
   * method.
   */
  readonly method?: StatusMethod;
  /** value = numerator ÷ denominator × factor. */
  readonly factor?: number;
  /** Bounds no value can pass, e.g. 0 and 100 of a share. */
  readonly limits?: Limits;
  /** Years from which the definition is another one: nothing before them is compared with what follows. */
  readonly breaks?: readonly number[];
}

export interface Judgement {
  readonly class: StatusClass;
  /** Year of the figure judged. */
  readonly year: number | null;
  readonly value: number | null;
  readonly reason: Reason;
  readonly method: string;
  /** Share of the way from the base to the target that has been gone. */
  readonly progress: number | null;
  /** What the path asks for at this moment, in the indicator's unit. */
  readonly expected: number | null;
  /**
   * current ÷ required where the method has a ratio, by which it classifies. Where the base is the target already there
   * is no way to measure: 1 while it is kept, 0 where it is not.
   */
  readonly ratio: number | null;
  /** linear: share of the way gone; cagr: growth a year, e.g. −0.06; un: the value extrapolated to the deadline. */
  readonly current: number | null;
  /** linear: share of the time gone; cagr: growth a year that is needed; un: the target's value. */
  readonly required: number | null;
  /** 95 % interval of the figure judged, in its unit; null where it is no rate of events. */
  readonly interval: Bounds | null;
  /** False where the interval covers the line, so that chance alone may explain the difference; null: nothing to say. */
  readonly isDistinct: boolean | null;
  /** Why the class is milder than the bare figures would have it. */
  readonly gate: "fewEvents" | null;
  /** What the figure was measured from and against; null where it was not measured. */
  readonly basis: Basis | null;
}

export interface Basis {
  readonly base: { readonly year: number; readonly value: number } | null;
  readonly line: number | null;
  readonly deadline: number;
}
