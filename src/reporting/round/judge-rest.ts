// What a demonstration round says of the cells that no synthetic fact stands in. Of an element that others gave in the
// period they are not applicable where the area gave other cells, or where no fact ever stood; else they are missing.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FormId } from "../form/form.ts";

export interface GivenCell {
  readonly area: AreaCode;
  readonly element: ElementId;
  readonly cell: CellKey;
  readonly periods: readonly PeriodCode[];
}

export interface AskedCell extends Omit<GivenCell, "periods"> {
  readonly form: FormId;
  readonly unit: AreaCode;
  readonly period: PeriodCode;
}

export interface RestCell extends AskedCell {
  readonly state: "not-applicable" | "missing";
}

export const judgeRest = (asked: readonly AskedCell[], given: readonly GivenCell[]): readonly RestCell[] => {
  const cells = new Map(given.map(({ area, element, cell, periods }) => [`${area}|${element}|${cell}`, periods]));
  const ofArea = new Set(
    given.flatMap(({ area, element, periods }) => periods.map((period) => `${area}|${element}|${period}`)),
  );
  const ofElement = new Set(given.flatMap(({ element, periods }) => periods.map((period) => `${element}|${period}`)));
  return asked.flatMap((slot): readonly RestCell[] => {
    const { area, element, cell, period } = slot;
    const periods = cells.get(`${area}|${element}|${cell}`);
    if (periods?.includes(period)) return [];
    const isGivenElsewhere = ofElement.has(`${element}|${period}`);
    const cannotBe = periods === undefined || ofArea.has(`${area}|${element}|${period}`);
    return [{ ...slot, state: isGivenElsewhere && cannotBe ? "not-applicable" : "missing" }];
  });
};
