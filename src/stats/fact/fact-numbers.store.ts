// Large tables carry small integers for the text codes; this file finds the integers and gives out new ones.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listGeneralCells } from "../../kernel/cell.ts";
import type { Period, PeriodCode } from "../../kernel/period.ts";
import { parsePeriod, toPeriodNumber } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { FactInput, SourceDocument } from "./fact.ts";

export interface FactNumbers {
  readonly areas: ReadonlyMap<AreaCode, AreaNumber>;
  readonly elements: ReadonlyMap<ElementId, number>;
  readonly cells: ReadonlyMap<CellKey, number>;
  readonly periods: ReadonlyMap<PeriodCode, number>;
  readonly documents: ReadonlyMap<string, number>;
}

export interface AreaNumber {
  readonly id: number;
  readonly tk: number;
}

interface Codes {
  readonly areas: readonly AreaCode[];
  readonly elements: readonly ElementId[];
  readonly cells: readonly CellKey[];
  readonly periods: readonly PeriodCode[];
  readonly documents: readonly SourceDocument[];
}

interface NumberRow {
  readonly what: "area" | "element" | "cell" | "period" | "document";
  readonly code: string;
  readonly id: number;
  readonly tk: number | null;
}

/** Numbers for every code of the facts; codes seen for the first time are registered. */
export const saveNumbers = (
  tx: Write,
  facts: readonly FactInput[],
  elements: ReadonlyMap<ElementId, Element>,
): Promise<FactNumbers> => saveCodes(tx, listCodes(facts), elements);

export const saveCodes = async (
  tx: Write,
  codes: Codes,
  elements: ReadonlyMap<ElementId, Element>,
): Promise<FactNumbers> => {
  const known = await loadNumbers(tx, codes);
  const isNew = {
    elements: codes.elements.filter((code) => !known.elements.has(code)),
    cells: codes.cells.filter((code) => !known.cells.has(code)),
    periods: codes.periods.filter((code) => !known.periods.has(code)),
    documents: codes.documents.filter((document) => !known.documents.has(toDocumentKey(document))),
  };
  if (Object.values(isNew).every((list) => list.length === 0)) return known;
  await saveElements(
    tx,
    isNew.elements.flatMap((code) => elements.get(code) ?? []),
  );
  await saveCells(tx, isNew.cells);
  await savePeriods(tx, isNew.periods);
  await saveDocuments(tx, isNew.documents);
  return loadNumbers(tx, codes);
};

/**
 * Registers elements with the parts that decide how they add up. Answers those whose parts changed: the
 * roll-up of every tenant has to be rebuilt in the same transaction.
 */
export const saveElements = async (tx: Write, elements: readonly Element[]): Promise<readonly ElementId[]> => {
  const sorted = [...elements].sort((one, other) => (one.id < other.id ? -1 : 1));
  const values = [
    sorted.map(({ id }) => id),
    sorted.map(({ acrossAreas }) => acrossAreas),
    sorted.map(({ excludedKinds }) => [...excludedKinds].sort().join(",")),
  ];
  const given = `select code, across_areas, string_to_array(kinds, ',') as excluded_kinds
    from unnest($1::text[], $2::text[], $3::text[]) as given(code, across_areas, kinds)`;
  const changed = await tx.query<{ code: ElementId }>(
    `update stats.elements e set across_areas = given.across_areas, excluded_kinds = given.excluded_kinds
     from (${given}) given
     where e.code = given.code and (e.across_areas, e.excluded_kinds) is distinct from (given.across_areas, given.excluded_kinds)
     returning e.code`,
    values,
  );
  await tx.query(
    `insert into stats.elements (code, across_areas, excluded_kinds) ${given} order by code on conflict (code) do nothing`,
    values,
  );
  return changed.map(({ code }) => code);
};

export const loadNumbers = async (tx: Read, codes: Codes): Promise<FactNumbers> => {
  const rows = await tx.query<NumberRow>(
    `select 'area' as what, code, id, tenant_id as tk from access.areas where code = any($1)
     union all select 'element', code, id, null from stats.elements where code = any($2)
     union all select 'cell', key, id, null from stats.cells where key = any($3)
     union all select 'period', code, id, null from stats.periods where code = any($4)
     union all select 'document', title || e'\\n' || url, id, null from stats.sources where title = any($5)`,
    [codes.areas, codes.elements, codes.cells, codes.periods, codes.documents.map(({ title }) => title)],
  );
  const of = <Code extends string>(what: NumberRow["what"]): ReadonlyMap<Code, number> =>
    new Map(rows.filter((row) => row.what === what).map(({ code, id }) => [code as Code, id]));
  const areas = rows.filter(({ what }) => what === "area").map(({ code, id, tk }) => [code, { id, tk }]);
  return {
    areas: new Map(areas as [AreaCode, AreaNumber][]),
    elements: of("element"),
    cells: of("cell"),
    periods: of("period"),
    documents: of("document"),
  };
};

export const toDocumentKey = ({ title, url }: SourceDocument): string => `${title}\n${url}`;

const listCodes = (facts: readonly FactInput[]): Codes => {
  const [areas, elements, cells, periods] = [
    new Set<AreaCode>(),
    new Set<ElementId>(),
    new Set<CellKey>(),
    new Set<PeriodCode>(),
  ];
  const documents = new Map<string, SourceDocument>();
  for (const { area, element, cell, period, document } of facts) {
    areas.add(area);
    elements.add(element);
    cells.add(cell);
    periods.add(period);
    if (document) documents.set(toDocumentKey(document), document);
  }
  return {
    areas: [...areas],
    elements: [...elements],
    cells: [...cells],
    periods: [...periods],
    documents: [...documents.values()],
  };
};

const saveCells = async (tx: Write, cells: readonly CellKey[]): Promise<void> => {
  const keys = [...new Set(cells.flatMap(listGeneralCells))].sort();
  const pairs = keys.flatMap((cell) => listGeneralCells(cell).map((general) => [cell, general] as const));
  await tx.query(
    `insert into stats.cells (key) select key from unnest($1::text[]) as given(key) order by key on conflict (key) do nothing`,
    [keys],
  );
  await tx.query(
    `insert into stats.cell_closure (cell_id, general_id)
     select c.id, g.id from unnest($1::text[], $2::text[]) as given(cell, general)
     join stats.cells c on c.key = given.cell join stats.cells g on g.key = given.general
     order by 1, 2 on conflict do nothing`,
    [pairs.map(([cell]) => cell), pairs.map(([, general]) => general)],
  );
};

const savePeriods = async (tx: Write, codes: readonly PeriodCode[]): Promise<void> => {
  const periods = codes.map(parsePeriod).filter((period): period is Period => period !== undefined);
  await tx.query(
    `insert into stats.periods (id, code, starts, ends)
     select * from unnest($1::int[], $2::text[], $3::date[], $4::date[]) order by 1 on conflict do nothing`,
    [
      periods.map(({ code }) => toPeriodNumber(code)),
      periods.map(({ code }) => code),
      periods.map(({ start }) => start),
      periods.map(({ end }) => end),
    ],
  );
};

const saveDocuments = async (tx: Write, documents: readonly SourceDocument[]): Promise<void> => {
  await tx.query(
    `insert into stats.sources (title, url) select * from unnest($1::text[], $2::text[]) order by 1, 2 on conflict do nothing`,
    [documents.map(({ title }) => title), documents.map(({ url }) => url)],
  );
};
