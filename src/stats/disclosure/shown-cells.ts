// Which counts of people does the catalogue show, and which of them are parts of others? An element is shown in the
// cells that formulas name; by groups it is shown of the district alone. Elements that are compared stand in one table.
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import type { Catalogue, ReadFormula } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { joinCells } from "../indicator/terms.ts";

/** A share: the part and the whole it is a part of. */
export interface Share {
  readonly part: ElementId;
  readonly whole: ElementId;
  /** Cells of both for the same people. */
  readonly cells: readonly { readonly part: CellKey; readonly whole: CellKey }[];
}

export interface ShownCells {
  readonly cells: ReadonlyMap<ElementId, readonly CellKey[]>;
  readonly shares: readonly Share[];
  /** Elements that shares tie together, by each of them. */
  readonly families: ReadonlyMap<ElementId, readonly ElementId[]>;
}

export const isProtected = ({ elements, indicators, disclosure }: Catalogue, id: ElementId): boolean =>
  disclosure.peopleUnits.includes(elements.get(id)?.unit ?? "") &&
  !disclosure.shownElements.includes(id) &&
  !indicators.has(id as string as Indicator["id"]);

export const listShownCells = (catalogue: Catalogue): ShownCells => {
  const cells = new Map<ElementId, Set<CellKey>>();
  const shares: Share[] = [];
  for (const indicator of catalogue.indicators.values()) {
    const formula = catalogue.formulas.get(indicator.id);
    const asked = [totalCell];
    for (const reference of formula?.references ?? []) {
      const id = reference.element as ElementId;
      if (!isProtected(catalogue, id)) continue;
      const known = cells.get(id) ?? new Set([totalCell]);
      for (const cell of asked) known.add(joinCells(cell, reference));
      cells.set(id, known);
    }
    const share = formula && toShare(catalogue, indicator, formula, asked);
    if (share) shares.push(share);
  }
  return {
    cells: new Map([...cells].map(([id, keys]) => [id, [...keys]])),
    shares: catalogue.disclosure.protectsComplement ? shares : [],
    families: joinFamilies([...cells.keys()], catalogue.disclosure.protectsComplement ? shares : []),
  };
};

const toShare = (
  catalogue: Catalogue,
  { mayExceedDenominator }: Indicator,
  { numerator, denominator, references }: ReadFormula,
  asked: readonly CellKey[],
): Share | undefined => {
  const [part, whole] = references;
  const isPlain = numerator.kind === "element" && denominator?.kind === "element" && references.length === 2;
  if (!isPlain || mayExceedDenominator || !part || !whole) return undefined;
  const ids = [part.element as ElementId, whole.element as ElementId] as const;
  if (!ids.every((id) => isProtected(catalogue, id))) return undefined;
  return {
    part: ids[0],
    whole: ids[1],
    cells: asked.map((cell) => ({ part: joinCells(cell, part), whole: joinCells(cell, whole) })),
  };
};

const joinFamilies = (
  ids: readonly ElementId[],
  shares: readonly Share[],
): ReadonlyMap<ElementId, readonly ElementId[]> => {
  const families = new Map(ids.map((id): [ElementId, readonly ElementId[]] => [id, [id]]));
  for (const { part, whole } of shares) {
    const joined = [...new Set([...(families.get(part) ?? []), ...(families.get(whole) ?? [])])].sort();
    for (const id of joined) families.set(id, joined);
  }
  return families;
};
