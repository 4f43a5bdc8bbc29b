// Facts as the database stores them: integers for the codes, one letter for a state or a source; grouped by
// tenant in the order of the key, and printed as PostgreSQL's COPY text format wants them.
import type { FactInput, FactSource, FactState } from "./fact.ts";
import { factSources, factStates } from "./fact.ts";

export interface FactRow {
  readonly area: number;
  readonly period: number;
  readonly element: number;
  readonly cell: number;
  readonly state: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly source: string;
  readonly document: number | null;
  readonly quality: string | null;
}

export const copyColumns = "area_id, period, element_id, cell_id, state, value, reason, source, source_id, quality";

const stateLetters: Readonly<Record<FactState, string>> = { value: "v", missing: "m", "not-applicable": "n" };

const sourceLetters: Readonly<Record<FactSource, string>> = {
  reported: "r",
  derived: "d",
  published: "p",
  synthetic: "s",
};

export const readStateLetter = (letter: string): FactState => {
  const state = factStates.find((candidate) => stateLetters[candidate] === letter);
  if (!state) throw new RangeError(`no state has the letter ${letter}`);
  return state;
};

export const readSourceLetter = (letter: string): FactSource => {
  const source = factSources.find((candidate) => sourceLetters[candidate] === letter);
  if (!source) throw new RangeError(`no source has the letter ${letter}`);
  return source;
};

interface Numbers {
  readonly areas: ReadonlyMap<string, { readonly id: number; readonly tk: number }>;
  readonly elements: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

/** Tenants in the order of their keys: every writer takes its locks in the same order. */
export const toFactRows = (
  facts: readonly FactInput[],
  numbers: Numbers,
): readonly (readonly [number, readonly FactRow[]])[] => {
  const tenants = new Map<number, FactRow[]>();
  for (const fact of facts) {
    const { id, tk } = known(numbers.areas, fact.area);
    const rows = tenants.get(tk);
    const row = {
      area: id,
      period: known(numbers.periods, fact.period),
      element: known(numbers.elements, fact.element),
      cell: known(numbers.cells, fact.cell),
      state: stateLetters[fact.state],
      value: fact.value,
      reason: fact.reason,
      source: sourceLetters[fact.source],
      document: fact.document && known(numbers.documents, `${fact.document.title}\n${fact.document.url}`),
      quality: fact.quality,
    };
    if (rows) rows.push(row);
    else tenants.set(tk, [row]);
  }
  return [...tenants].sort(([one], [other]) => one - other);
};

/** One array per column, in the order of `copyColumns`. */
export const toColumns = (rows: readonly FactRow[]): readonly (readonly unknown[])[] => [
  rows.map(({ area }) => area),
  rows.map(({ period }) => period),
  rows.map(({ element }) => element),
  rows.map(({ cell }) => cell),
  rows.map(({ state }) => state),
  rows.map(({ value }) => value),
  rows.map(({ reason }) => reason),
  rows.map(({ source }) => source),
  rows.map(({ document }) => document),
  rows.map(({ quality }) => quality),
];

interface Fixed {
  readonly before: readonly (string | number)[];
  readonly after: readonly (string | number)[];
}

/** Lines in chunks, in the order of the key so that the index grows at its end. */
export function* printCopyRows(rows: readonly FactRow[], { before, after }: Fixed): Generator<string> {
  const head = before.map((value) => `${escapeText(String(value))}\t`).join("");
  const tail = `${after.map((value) => `\t${escapeText(String(value))}`).join("")}\n`;
  const sorted = [...rows].sort(
    (one, other) =>
      one.area - other.area || one.period - other.period || one.element - other.element || one.cell - other.cell,
  );
  for (let start = 0; start < sorted.length; start += rowsPerChunk) {
    let chunk = "";
    for (const { area, period, element, cell, state, value, reason, source, document, quality } of sorted.slice(
      start,
      start + rowsPerChunk,
    )) {
      chunk += `${head}${area}\t${period}\t${element}\t${cell}\t${state}\t${value ?? none}\t${toText(reason)}\t${source}\t${document ?? none}\t${toText(quality)}${tail}`;
    }
    yield chunk;
  }
}

const rowsPerChunk = 5_000;

const none = "\\N";

const toText = (text: string | null): string => (text === null ? none : escapeText(text));

const escapeText = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");

const known = <Value>(numbers: ReadonlyMap<string, Value>, code: string): Value => {
  const value = numbers.get(code);
  if (value === undefined)
    throw new RangeError(`a fact names ${code || "the total"}, which is not registered: check facts before saving`);
  return value;
};
