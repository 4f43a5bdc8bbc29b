// Whether facts may be stored (数据审核): each stands at the place its element is reported for, within the
// borders of its period, and its value keeps the element's bounds. What fails is named, never mended.
import type { AreaCode } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listGridCells, toCellKey, totalCell } from "../../kernel/cell.ts";
import type { Finding, Place } from "../../kernel/finding.ts";
import type { Period } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { AreaBook } from "./area-book.ts";
import type { FactCatalogue, FactInput, FactSource } from "./fact.ts";
import { factFindings as report } from "./fact-findings.ts";
import type { RawFact } from "./parse-fact-rows.ts";
import { readState } from "./read-state.ts";

export interface FactWorld {
  readonly catalogue: FactCatalogue;
  readonly areas: AreaBook;
  readonly source: FactSource;
}

export interface CheckedFacts {
  /** Only those without a finding. */
  readonly facts: readonly FactInput[];
  readonly findings: readonly Finding[];
}

export const checkFacts = (rows: readonly RawFact[], world: FactWorld): CheckedFacts => openFactCheck(world)(rows);

/** For a table that comes in portions: a duplicate is found in whichever portion its first stood. */
export const openFactCheck = (world: FactWorld): ((rows: readonly RawFact[]) => CheckedFacts) => {
  const memory = {
    grids: openGrids(world.catalogue),
    periods: openPeriods(),
    seen: new Map<string, Place>(),
  };
  return (rows) => checkRows(rows, world, memory);
};

interface Memory {
  readonly grids: ReturnType<typeof openGrids>;
  readonly periods: ReturnType<typeof openPeriods>;
  readonly seen: Map<string, Place>;
}

const checkRows = (
  rows: readonly RawFact[],
  { catalogue, areas, source }: FactWorld,
  { grids, periods, seen }: Memory,
): CheckedFacts => {
  const facts: FactInput[] = [];
  const findings: Finding[] = [];

  for (const row of rows) {
    const element = catalogue.elements.get(row.element as ElementId);
    const period = periods(row.period);
    const faults = checkPlace(row, element, period, areas);
    const cell = element && grids(element, row.cell);
    if (element && cell === undefined) faults.push(report.cellOutsideGrid(row, element));
    const { state, value, reason, fault } = readState(row, element);
    if (fault) faults.push(fault);
    const key = `${row.element}|${row.area}|${row.period}|${cell ?? row.cell}`;
    const first = seen.get(key);
    if (first) faults.push(report.duplicate(row, first));
    else seen.set(key, row.place);
    findings.push(...faults);
    if (faults.length > 0 || !element || !period || cell === undefined) continue;
    facts.push({
      element: element.id,
      area: row.area as AreaCode,
      period: period.code,
      cell,
      state,
      value,
      reason,
      source,
      document: row.sourceTitle === "" ? null : { title: row.sourceTitle, url: row.sourceUrl },
      quality: row.quality === "" ? null : row.quality,
    });
  }
  return { facts, findings };
};

const checkPlace = (
  row: RawFact,
  element: Element | undefined,
  period: Period | undefined,
  areas: AreaBook,
): Finding[] => {
  const faults: Finding[] = [];
  if (!element) faults.push(report.unknownElement(row));
  if (!period) faults.push(report.unknownPeriod(row));
  else if (element && element.periodKind !== period.kind) faults.push(report.wrongPeriodKind(row, element, period));
  const versions = isAreaCode(row.area) ? areas.versionsOf(row.area) : [];
  const [version] = versions;
  if (!version) return [...faults, report.unknownArea(row)];
  if (element?.acrossAreas === "sum" && version.level !== element.reportedAt)
    faults.push(report.wrongLevel(row, element, version));
  if (period && !areas.stood(version.code, period.end)) {
    faults.push(
      report.areaOutsidePeriod(row, period, { versions, insteadOf: areas.findInstead(version.code, period.end) }),
    );
  }
  return faults;
};

/** The cell's key in canonical order; undefined when it is not of the element's grid. */
const openGrids = ({ dimensions }: FactCatalogue): ((element: Element, cell: string) => CellKey | undefined) => {
  const grids = new Map<ElementId, Set<string>>();
  const keys = new Map<string, CellKey>();
  return (element, text) => {
    const known = grids.get(element.id);
    const grid = known ?? new Set<string>(listCells(element, dimensions));
    if (!known) grids.set(element.id, grid);
    if (grid.has(text)) return text as CellKey;
    const key = keys.get(text) ?? toCellKey(text.split("+").map((code) => code.trim()));
    keys.set(text, key);
    return grid.has(key) ? key : undefined;
  };
};

const listCells = ({ acrossAreas, by }: Element, dimensions: FactCatalogue["dimensions"]): readonly CellKey[] =>
  acrossAreas === "none" ? [totalCell] : listGridCells(by.flatMap((id) => dimensions.get(id) ?? []));

const openPeriods = (): ((code: string) => Period | undefined) => {
  const known = new Map<string, Period | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, parsePeriod(code));
    return known.get(code);
  };
};
