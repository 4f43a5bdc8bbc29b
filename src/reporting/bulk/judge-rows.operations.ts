// Rows that somebody hands in by the table: may they, and are the facts in order? For any number of portions.
import type { Actor } from "../../access/actor.ts";
import { loadAncestorCodes } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { openFactCheck } from "../../stats/fact/check-facts.ts";
import type { FactCatalogue, FactInput, FactSource } from "../../stats/fact/fact.ts";
import { mayReport } from "../../stats/fact/may-report.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import { loadAreaBook } from "../../stats/fact/take-facts.operations.ts";
import { findClosedRows } from "../closed/find-closed-rows.operations.ts";
import { checkReach } from "./check-reach.ts";

export interface Judging {
  readonly catalogue: FactCatalogue;
  readonly actor: Actor;
  readonly today: Day;
  readonly source: FactSource;
}

export interface Judged {
  /** Of the rows without an error. */
  readonly facts: readonly FactInput[];
  readonly findings: readonly Finding[];
}

/** A row is known by its line: each row of all portions has one of its own. */
export const openJudgement = async (
  tx: Read,
  { catalogue, actor, today, source }: Judging,
): Promise<(tx: Read, rows: readonly RawFact[]) => Promise<Judged>> => {
  const areas = await loadAreaBook(tx);
  const check = openFactCheck({ catalogue, areas, source });
  const ancestors = new Map<AreaCode, readonly AreaCode[]>();
  const meet = async (now: Read, rows: readonly RawFact[]): Promise<void> => {
    const fresh = [...new Set(rows.map(({ area }) => area))]
      .filter(isAreaCode)
      .filter((code) => !ancestors.has(code) && areas.versionsOf(code).length > 0);
    if (actor.area === null || fresh.length === 0) return;
    const found = await loadAncestorCodes(now, fresh);
    for (const code of fresh) ancestors.set(code, found.get(code) ?? []);
  };

  return async (now, rows) => {
    await meet(now, rows);
    const barred = [
      ...mayReport(rows, { actor, today, source, catalogue }),
      ...checkReach(rows, actor, ancestors),
      ...(await findClosedRows(now, rows, { actor, source, elements: catalogue.elements })),
    ];
    const barredLines = new Set(barred.map(({ place }) => place.line));
    const good = check(rows.filter(({ place }) => !barredLines.has(place.line)));
    const others = check(rows.filter(({ place }) => barredLines.has(place.line)));
    return { facts: good.facts, findings: [...barred, ...good.findings, ...others.findings] };
  };
};
