// A workbook that came back, read against the form it belongs to: what each entry cell says, what stood there when
// the workbook was made, and a report of everything that could not be taken as it is.
import type { ReadCell, ReadSheet, ReadWorkbook } from "../../../kernel/sheet.ts";
import type { EntryKey } from "../../submission/entry.ts";
import { toEntryKey } from "../../submission/entry.ts";
import type { PlannedSheet, WorkbookSubject } from "../plan-sheets.ts";
import { planSheets } from "../plan-sheets.ts";
import type { PlacedCell } from "./read-tables.ts";
import { readTables } from "./read-tables.ts";
import type { Fault, ReportRow } from "./report-row.ts";
import { reportCell, reportSheet } from "./report-row.ts";
import { sheetFaults as faults } from "./sheet-faults.ts";
import type { TypedContent } from "../typed-content.ts";
import { isSameTyped, parseWord } from "../typed-content.ts";
import type { ReadIdentity } from "../workbook-marks.ts";
import { parseIdentity, stateSheet } from "../workbook-marks.ts";

/** What stood in a cell when the workbook was made. */
export interface FormerState {
  readonly version: number;
  readonly content: TypedContent | null;
}

export interface GoodCell extends PlacedCell {
  readonly content: TypedContent | null;
}

export interface FormReading {
  /** Each place once, faulty ones left out. */
  readonly cells: readonly GoodCell[];
  readonly former: ReadonlyMap<EntryKey, FormerState>;
  readonly rows: readonly ReportRow[];
}

interface MarkedSheet {
  readonly sheet: ReadSheet;
  readonly identity: ReadIdentity;
  readonly markColumn: number;
}

export const readFormWorkbook = ({ sheets }: ReadWorkbook, subject: WorkbookSubject): FormReading => {
  const marked = sheets.flatMap((sheet) => findMark(sheet) ?? []);
  const planned = planSheets(subject.form, subject.areas);
  const states = marked.filter(({ identity }) => identity.sheet === stateSheet && !findForeign(identity, subject));
  const tables = marked.filter(({ identity }) => identity.sheet !== stateSheet);
  const read = tables.map((each) => readMarked(each, subject, planned));
  const { cells, rows } = joinPlaces(read.flatMap((each) => each.cells));
  const isOurs = read.some(({ isForeign }) => !isForeign);
  return {
    cells,
    former: new Map(states.flatMap(({ sheet }) => readState(sheet))),
    rows: [
      ...(tables.length === 0 ? [reportSheet("", faults.noFormSheet)] : []),
      ...read.flatMap((each) => each.rows),
      ...rows,
      ...(isOurs ? listMissingSheets(planned, tables) : []),
      ...(isOurs && states.length === 0 ? [reportSheet("", faults.stateLost)] : []),
      ...listExtraSheets(sheets, marked),
    ],
  };
};

/** In one of the first rows, also where something was inserted before it. */
const findMark = (sheet: ReadSheet): MarkedSheet | undefined => {
  for (const cell of sheet.rows.slice(0, rowsToMark).flat()) {
    const identity = parseIdentity(cell.text);
    if (identity) return { sheet, identity, markColumn: cell.column };
  }
  return undefined;
};

const rowsToMark = 10;

const readMarked = (
  { sheet, identity, markColumn }: MarkedSheet,
  subject: WorkbookSubject,
  planned: readonly PlannedSheet[],
) => {
  const plan = planned.find(({ number }) => number === identity.sheet);
  const foreign = findForeign(identity, subject);
  if (foreign || !plan) {
    const fault = foreign ?? faults.otherVersion(identity.version, subject.form.version);
    return { isForeign: true, cells: [], rows: sheet.hidden ? [] : [reportSheet(sheet.name, fault)] };
  }
  if (sheet.hidden) return { isForeign: false, cells: [], rows: [reportSheet(sheet.name, faults.hiddenSheet)] };
  return { isForeign: false, ...readTables(sheet, plan, markColumn) };
};

const findForeign = (identity: ReadIdentity, { form, period, area, areaName }: WorkbookSubject): Fault | undefined => {
  if (identity.form !== form.id) return faults.otherForm(identity.form);
  if (identity.period !== period) return faults.otherPeriod(identity.period, period);
  if (identity.area !== area) return faults.otherUnit(identity.area, areaName.zh);
  return identity.version === form.version ? undefined : faults.otherVersion(identity.version, form.version);
};

/** A row that was copied names its places twice: equal figures count once, different ones not at all. */
const joinPlaces = (all: readonly PlacedCell[]): Pick<FormReading, "cells" | "rows"> => {
  const byPlace = new Map<EntryKey, PlacedCell[]>();
  for (const cell of all) {
    const group = byPlace.get(toEntryKey(cell.place));
    if (group) group.push(cell);
    else byPlace.set(toEntryKey(cell.place), [cell]);
  }
  const cells: GoodCell[] = [];
  const rows: ReportRow[] = [];
  for (const group of byPlace.values()) {
    const filled = group.filter(({ content }) => content !== null);
    const [first = group[0]] = filled;
    if (!first) continue;
    const isOne = filled.every(({ content }) => isSame(content, first.content));
    if (filled.length > 1) rows.push(...tellTwice(filled, isOne));
    if (first.content !== undefined && isOne) cells.push({ ...first, content: first.content });
  }
  return { cells, rows };
};

const isSame = (one: PlacedCell["content"], other: PlacedCell["content"]): boolean =>
  one === undefined || other === undefined ? one === other : isSameTyped(one, other);

const tellTwice = (filled: readonly PlacedCell[], isOne: boolean): readonly ReportRow[] =>
  (isOne ? filled.slice(0, 1) : filled).map((cell) => {
    const others = filled.slice(0, mostOthers + 1).filter((other) => other !== cell);
    const names = others
      .slice(0, mostOthers)
      .map(({ sheet, address }) => (sheet === cell.sheet ? address : `${sheet} ${address}`))
      .join("、");
    return reportCell(cell.sheet, cell, isOne ? faults.repeated(names) : faults.duplicate(names), cell.place);
  });

/** Named beside a cell that stands more than once. */
const mostOthers = 3;

const readState = ({ rows }: ReadSheet): readonly (readonly [EntryKey, FormerState])[] =>
  rows.flatMap((cells): readonly (readonly [EntryKey, FormerState])[] => {
    const [key, version, content] = [1, 2, 3].map((column) => cells.find((cell) => cell.column === column));
    if (!key || typeof version?.value !== "number") return [];
    const place = key.text as EntryKey;
    return [[place, { version: version.value, content: readStateContent(content) }]];
  });

const readStateContent = (cell: ReadCell | undefined): TypedContent | null => {
  if (!cell) return null;
  return cell.kind === "number"
    ? { state: "value", value: Number(cell.value), reason: null }
    : (parseWord(cell.text.trim()) ?? null);
};

const listMissingSheets = (planned: readonly PlannedSheet[], marked: readonly MarkedSheet[]): readonly ReportRow[] =>
  planned
    .filter(({ number }) => !marked.some(({ identity }) => identity.sheet === number))
    .map(({ name }) => reportSheet(name.zh, faults.missingSheet));

/** Sheets that people add for themselves matter only when there are figures on them. */
const listExtraSheets = (sheets: readonly ReadSheet[], marked: readonly MarkedSheet[]): readonly ReportRow[] =>
  sheets
    .filter(({ hidden }) => !hidden)
    .filter((sheet) => !marked.some((each) => each.sheet === sheet))
    .filter(({ rows }) => rows.flat().some(({ value }) => typeof value === "number"))
    .map(({ name }) => reportSheet(name, faults.extraSheet));
