// The counts of one family of elements in one year of one district as a table that adds up: areas to the areas above
// them, groups to their totals, and beside each share the few people who are not part of it.
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, toCellKey } from "../../kernel/cell.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { CountTable, TableCell, TableSum } from "./count-table.ts";
import { isFew } from "./rules.ts";
import type { ShownCells } from "./shown-cells.ts";

export interface CountPlace {
  /** As they stood in the year: the district, whose own figures stay, and everything below it. */
  readonly areas: readonly Area[];
  readonly district: AreaCode;
  readonly elements: readonly ElementId[];
  /** Undefined where nothing was counted. */
  readonly find: (element: ElementId, area: AreaCode, cell: CellKey) => number | undefined;
}

export const toCountKey = (element: string, area: string, cell: string): string => `${element}~${area}~${cell}`;

export const buildCountTable = (catalogue: Catalogue, shown: ShownCells, place: CountPlace): CountTable => {
  const { areas, district, elements, find } = place;
  const counts = new Map<string, TableCell>();
  const add = (key: string, count: number | undefined, area: AreaCode, fate: TableCell["fate"]): void => {
    if (count === undefined) return;
    counts.set(key, { key, count, isSensitive: area !== district && isFew(catalogue.disclosure, count), fate });
  };
  for (const element of elements) {
    for (const cell of shown.cells.get(element) ?? []) {
      for (const { code } of areas) {
        const fate = code === district ? "published" : "open";
        add(toCountKey(element, code, cell), find(element, code, cell), code, fate);
      }
    }
  }
  const sums = elements.flatMap((id): readonly TableSum[] => {
    const element = catalogue.elements.get(id);
    const cells = shown.cells.get(id) ?? [];
    return element ? [...sumAreas(element, cells, areas), ...sumGroups(catalogue, { element, cells, areas })] : [];
  });
  const complements = listComplements(catalogue, shown, place);
  for (const { parts, count, area } of complements) add(parts[1], count, area, "unpublished");
  const isCounted = (key: string): boolean => counts.has(key);
  const standing = [...sums, ...complements]
    .map(({ total, parts }) => ({ total, parts: parts.filter(isCounted) }))
    .filter(({ total, parts }) => isCounted(total) && parts.length > 0);
  return { cells: [...counts.values()], sums: standing };
};

const sumAreas = (
  { id, acrossAreas, excludedKinds }: Element,
  cells: readonly CellKey[],
  areas: readonly Area[],
): readonly TableSum[] => {
  if (acrossAreas !== "sum") return [];
  const counted = areas.filter(({ kind, parent }) => parent !== null && !excludedKinds.includes(kind));
  const parents = new Map<string, Area[]>();
  for (const area of counted) {
    const beside = parents.get(area.parent ?? "");
    if (beside) beside.push(area);
    else parents.set(area.parent ?? "", [area]);
  }
  return [...parents].flatMap(([parent, children]) =>
    cells.map((cell) => ({
      total: toCountKey(id, parent, cell),
      parts: children.map(({ code }) => toCountKey(id, code, cell)),
    })),
  );
};

interface Groups {
  readonly element: Element;
  readonly cells: readonly CellKey[];
  readonly areas: readonly Area[];
}

/** A total and all its groups, where each of them is shown. */
const sumGroups = ({ dimensions }: Catalogue, { element, cells, areas }: Groups): readonly TableSum[] => {
  const known = new Set(cells);
  const splits = cells.flatMap((cell) =>
    element.by.flatMap((id) => {
      const codes = (dimensions.get(id)?.categories ?? []).map(({ code }) => code);
      if (codes.some((code) => listCategories(cell).includes(code))) return [];
      const parts = codes.map((code) => toCellKey([...listCategories(cell), code]));
      return parts.every((part) => known.has(part)) ? [{ cell, parts }] : [];
    }),
  );
  return areas.flatMap(({ code }) =>
    splits.map(({ cell, parts }) => ({
      total: toCountKey(element.id, code, cell),
      parts: parts.map((part) => toCountKey(element.id, code, part)),
    })),
  );
};

interface Complement {
  readonly total: string;
  readonly parts: readonly [string, string];
  readonly count: number;
  readonly area: AreaCode;
}

const listComplements = (
  { disclosure }: Catalogue,
  { shares }: ShownCells,
  { areas, district, elements, find }: CountPlace,
): readonly Complement[] =>
  shares
    .filter(({ part, whole }) => elements.includes(part) && elements.includes(whole))
    .flatMap(({ part, whole, cells }) =>
      areas.flatMap(({ code }) =>
        cells.flatMap((cell): readonly Complement[] => {
          const counts = [find(whole, code, cell.whole), find(part, code, cell.part)] as const;
          if (code === district || counts[0] === undefined || counts[1] === undefined) return [];
          const count = counts[0] - counts[1];
          if (!isFew(disclosure, count)) return [];
          const own = toCountKey(part, code, cell.part);
          const total = toCountKey(whole, code, cell.whole);
          return [{ total, parts: [own, `${total} without ${own}`], count, area: code }];
        }),
      ),
    );
