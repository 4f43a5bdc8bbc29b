// Facts handed in by another operation: checked and written in its transaction, or named with what is wrong.
import type { Finding } from "../../kernel/finding.ts";
import { hasErrors } from "../../kernel/finding.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { loadAreas, loadSuccessions } from "../../access/area/area.store.ts";
import type { AreaBook } from "./area-book.ts";
import { openAreaBook } from "./area-book.ts";
import { checkFacts } from "./check-facts.ts";
import type { FactCatalogue, FactInput, FactSource } from "./fact.ts";
import type { SavedFacts } from "./fact.store.ts";
import { saveFacts } from "./fact.store.ts";
import type { RawFact } from "./parse-fact-rows.ts";

export interface TakenFacts {
  readonly findings: readonly Finding[];
  /** Null when an error kept all of them out. */
  readonly saved: SavedFacts | null;
}

interface Taking {
  readonly catalogue: FactCatalogue;
  readonly source: FactSource;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** All or nothing; once per transaction. */
export const takeFacts = async (
  tx: Write,
  rows: readonly RawFact[],
  { catalogue, source, by, at }: Taking,
): Promise<TakenFacts> => {
  const { facts, findings } = checkFacts(rows, { catalogue, areas: await loadAreaBook(tx), source });
  if (hasErrors(findings)) return { findings, saved: null };
  return { findings, saved: await saveFacts(tx, { facts, elements: catalogue.elements, by, at }) };
};

/** Facts that came through `openFactCheck` without an error; once per transaction. */
export const saveChecked = (
  tx: Write,
  facts: readonly FactInput[],
  { catalogue, by, at }: Omit<Taking, "source">,
): Promise<SavedFacts> => saveFacts(tx, { facts, elements: catalogue.elements, by, at });

export const loadAreaBook = async (tx: Read): Promise<AreaBook> =>
  openAreaBook(await loadAreas(tx), await loadSuccessions(tx));
