// An indicator (指标): a number with a meaning, formed from elements by a formula in DHIS2's indicator
// grammar, or across areas from another indicator, or known only from publications.
import type { AreaKind, AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { PeriodKind } from "../../kernel/period.ts";

export type IndicatorId = string & { readonly __brand: "IndicatorId" };

export type Availability = "available" | "in-progress" | "source-wanted" | "not-applicable";

/** value = numerator ÷ denominator × factor; without a denominator the numerator is the value. */
export interface Formula {
  readonly numerator: string;
  readonly denominator?: string;
  readonly factor: number;
}

/** A statistic over the areas of a level: the worst township, the span between townships, the share that reaches a line. */
export interface AcrossAreas {
  readonly of: IndicatorId;
  readonly level: AreaLevel;
  readonly statistic: "minimum" | "maximum" | "range";
  /** Years pooled before the comparison, for rare events. */
  readonly pooledYears: number;
}

/** A value beside the target that is neither observed nor asked of this plan; never drawn like one that is. */
export interface ReferenceLine {
  readonly kind: "legal" | "benchmark";
  /** In the indicator's unit. */
  readonly value: number;
  readonly year?: number;
  readonly name: Label;
  readonly source: Label;
}

/** From this year on the same name means something else: figures before it are not compared with figures after it. */
export interface DefinitionBreak {
  readonly year: number;
  readonly note: Label;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly name: Label;
  /** For places with room for a few letters; the name where there is none. */
  readonly short?: Label;
  readonly group: string;
  readonly unit: string;
  readonly decimals: number;
  readonly better: "higher" | "lower" | "context";
  readonly periodKind: PeriodKind;
  /** How often it is reported, in the words of the catalogue. */
  readonly frequency: Label;
  readonly definition: Label;
  readonly numerator?: Label;
  readonly denominator?: Label;
  readonly formula?: Formula;
  readonly across?: AcrossAreas;
  readonly bounds: { readonly minimum?: number; readonly maximum?: number };
  /** A numerator above its denominator is a finding unless the rate may pass 100 (gross rates). */
  readonly mayExceedDenominator: boolean;
  /** Breakdowns that can be computed; each is a dimension of the elements. */
  readonly by: readonly string[];
  readonly owners: readonly string[];
  readonly source: Label;
  readonly availability: Availability;
  /** What this figure stands in for, and how it differs. */
  readonly proxy?: Label;
  /** The national target or the sector plan's, as published. */
  readonly national?: Label;
  readonly note?: Label;
  readonly excludedKinds: readonly AreaKind[];
  /** The lowest level at which a yearly value is shown; below it the events are too few. */
  readonly finestLevel: AreaLevel;
  readonly lines: readonly ReferenceLine[];
  /** In the order of years. */
  readonly breaks: readonly DefinitionBreak[];
}

type IndicatorParts = Pick<Indicator, "name" | "unit" | "better" | "definition" | "owners" | "source"> &
  Partial<
    Omit<Indicator, "id" | "group" | "across" | "name" | "unit" | "better" | "definition" | "owners" | "source">
  > & {
    readonly across?: Omit<AcrossAreas, "of"> & { readonly of: string };
  };

/**
 * Defines an indicator of a group; what is not said: reported yearly by the calendar year, one decimal,
 * not below zero, without formula (then its availability is "source-wanted"), shown down to villages.
 * @example defineIndicator("health", "h.example", { name, unit: "‰", better: "lower", formula: { numerator: "#{deaths_0_27d}", denominator: "#{live_births}", factor: 1000 }, … })
 */
export const defineIndicator = (group: string, id: string, { across, ...parts }: IndicatorParts): Indicator => ({
  decimals: 1,
  periodKind: "year",
  frequency: { zh: "每年", en: "yearly" },
  bounds: { minimum: 0 },
  mayExceedDenominator: false,
  by: [],
  availability: parts.formula || across ? "available" : "source-wanted",
  excludedKinds: [],
  finestLevel: "village",
  lines: [],
  breaks: [],
  ...parts,
  ...(across ? { across: { ...across, of: across.of as IndicatorId } } : {}),
  id: id as IndicatorId,
  group,
});
