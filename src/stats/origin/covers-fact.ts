// Which facts a figure rests on: those of the formula's elements whose cell lies inside the cell asked for, e.g.
// `female+primary` under a term of `primary` when the figure is that of `female`.
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories } from "../../kernel/cell.ts";

interface Reference {
  readonly element: string;
  readonly cell?: string | undefined;
}

interface Cell {
  readonly element: string;
  readonly cell: string;
}

export const coversFact = (references: readonly Reference[], figureCell: CellKey, fact: Cell): boolean => {
  const categories = listCategories(fact.cell as CellKey);
  return references.some(
    ({ element, cell }) =>
      element === fact.element &&
      [...listCategories(figureCell), ...listCategories((cell ?? "") as CellKey)].every((code) =>
        categories.includes(code),
      ),
  );
};
