// Every cell of a form for some reporting areas: which element in which cell of its grid.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listGridCells, totalCell } from "../../kernel/cell.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { Form } from "./form.ts";
import { listFormElements } from "./form.ts";

export interface FormSlot {
  readonly area: AreaCode;
  readonly element: ElementId;
  readonly cell: CellKey;
}

/** An element's full cells; one that is not broken down has its total. */
export const listElementCells = (id: ElementId, { elements, dimensions }: Catalogue): readonly CellKey[] => {
  const element = elements.get(id);
  if (!element) return [];
  const grid = element.by.flatMap((dimension) => dimensions.get(dimension) ?? []);
  return grid.length === 0 ? [totalCell] : listGridCells(grid);
};

/** By area, then in the order of the form. */
export const listFormSlots = (
  form: Pick<Form, "sections">,
  areas: readonly AreaCode[],
  catalogue: Catalogue,
): readonly FormSlot[] => {
  const cells = listFormElements(form).flatMap((element) =>
    listElementCells(element, catalogue).map((cell) => ({ element, cell })),
  );
  return areas.flatMap((area) => cells.map(({ element, cell }) => ({ area, element, cell })));
};
