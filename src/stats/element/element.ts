// A data element (数据元): one thing that is counted or measured, before any rate is formed. Its grid of
// cells, the level that reports it and the way it adds up over areas and time are part of its definition.
import type { AreaKind, AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { PeriodKind } from "../../kernel/period.ts";

/** `live_births`; an indicator's published level is an element too and carries the indicator's id. */
export type ElementId = string & { readonly __brand: "ElementId" };

export interface Element {
  readonly id: ElementId;
  readonly name: Label;
  readonly unit: string;
  readonly agency: string;
  readonly periodKind: PeriodKind;
  /** The level at which it is reported; above it figures are sums, at another level they are refused. */
  readonly reportedAt: AreaLevel;
  /** Dimensions of the reporting grid; a fact stands in a full cell of the grid. */
  readonly by: readonly string[];
  readonly acrossAreas: "sum" | "none";
  /** How months or quarters make a year: flows add up, stocks take the last, levels the mean. */
  readonly acrossTime: "sum" | "last" | "mean";
  readonly bounds: { readonly minimum?: number; readonly maximum?: number };
  readonly decimals: number;
  /** Kinds of area that keep their own figure but do not count in any total above them. */
  readonly excludedKinds: readonly AreaKind[];
}

type ElementParts = Pick<Element, "name" | "agency"> & Partial<Omit<Element, "id" | "name" | "agency">>;

/**
 * Defines an element; what is not said: persons, counted by the calendar year in townships, no breakdown,
 * adding up over areas and time, never negative, whole numbers.
 * @example defineElement("live_births", { name: {zh: "活产数", en: "Live births"}, agency: "health", by: ["sex", "residence"], periodKind: "health-year" })
 */
export const defineElement = (id: string, parts: ElementParts): Element => ({
  unit: "persons",
  periodKind: "year",
  reportedAt: "township",
  by: [],
  acrossAreas: "sum",
  acrossTime: "sum",
  bounds: { minimum: 0 },
  decimals: 0,
  excludedKinds: [],
  ...parts,
  id: id as ElementId,
});
