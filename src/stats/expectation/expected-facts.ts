// What a round asks of the statistics: an element in a period, of these areas, in so many cells each.
import type { AreaCode } from "../../kernel/area.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { ElementId } from "../element/element.ts";

export interface ExpectedFacts {
  readonly element: ElementId;
  readonly period: PeriodCode;
  /** Of the level that reports the element. */
  readonly areas: readonly AreaCode[];
  /** Full cells of the element's grid. */
  readonly cellsPerArea: number;
}
