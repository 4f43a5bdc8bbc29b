// What warnings are derived from: how the targets of an area stand in a year and the year before, the areas and the
// parts below it, forms that are late, findings that are open.
import type { Label } from "../../../kernel/label.ts";
import type { PeriodCode } from "../../../kernel/period.ts";
import type { Writing } from "../../../stats/gap/figure-interval.ts";
import type { Figure, IndicatorHead } from "../../../stats/indicator/figure.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";

/** One area below, or the urban or rural part, with its figures by year: few of many are asked for. */
export interface Unit {
  readonly code: string;
  readonly name: Label;
  readonly find: (year: number) => Figure | undefined;
}

export interface Measured {
  /** The indicator that is counted in each area; of a comparison across areas the one that is compared. */
  readonly head: IndicatorHead;
  readonly writing: Writing;
  /** What its numerator counts; null where it counts nothing. */
  readonly word: Label | null;
  readonly units: readonly Unit[];
  /** Empty where urban and rural are not told apart. */
  readonly parts: readonly Unit[];
}

export interface LateForm {
  readonly form: string;
  readonly title: Label;
  readonly agency: string;
  readonly period: PeriodCode;
  /** Copies expected of the area, and those not handed in after their day. */
  readonly expected: number;
  readonly late: number;
  readonly daysLate: number;
  /** In the round before, copies of it were late too. */
  readonly wasLate: boolean;
  /** Indicators that rest on it. */
  readonly indicators: readonly string[];
}

export interface Contradiction {
  readonly rule: string;
  readonly ruleName: Label | null;
  /** Element or indicator, the name of it. */
  readonly element: string;
  readonly name: Label;
  readonly agency: string;
  readonly message: Label;
  readonly period: string;
  readonly year: number;
  readonly areaName: Label;
  /** The indicator, where the finding is about a published level of it. */
  readonly indicator: IndicatorHead | null;
}

export interface WarningWorld {
  readonly area: { readonly code: string; readonly name: Label };
  readonly year: number;
  /** The plan's own area: what it asks for is due there. */
  readonly isWhole: boolean;
  readonly standings: readonly TargetStanding[];
  /** The same as of the year before. */
  readonly before: ReadonlyMap<string, TargetStanding>;
  /** By target: every township must reach it. */
  readonly eachUnit: ReadonlySet<string>;
  /** By indicator: years from which the definition is another one. */
  readonly breaks: ReadonlyMap<string, readonly number[]>;
  readonly measured: ReadonlyMap<string, Measured>;
  readonly agencies: ReadonlyMap<string, Label>;
  readonly late: readonly LateForm[];
  readonly contradictions: readonly Contradiction[];
}

/** The indicator whose figures are behind a target's own. */
export const findCause = ({ measured }: Pick<WarningWorld, "measured">, { indicator }: TargetStanding): string =>
  `indicator:${measured.get(indicator.id)?.head.id ?? indicator.id}`;
