// One import from its file to its end: portion by portion read, checked and told; then stored whole, or part by part.
import type { Finding } from "../../kernel/finding.ts";
import type { Read, Transactions, Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { FactInput } from "../../stats/fact/fact.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import { parseFactRows } from "../../stats/fact/parse-fact-rows.ts";
import { saveChecked } from "../../stats/fact/take-facts.operations.ts";
import type { RuleBook } from "../check/rule-book.ts";
import type { PlacedFact } from "./check-together.ts";
import { holdToRules, placeFacts, splitByPeriod } from "./check-together.ts";
import type { ImportOrder, ImportState } from "./import.ts";
import { rowsPerPart } from "./import.ts";
import type { ImportReport } from "./import-report.ts";
import { addToReport, emptyReport } from "./import-report.ts";
import type { ImportKey } from "./import.store.ts";
import type { Progress } from "./import-run.store.ts";
import { addSaved, claimImport, finishImport, holdImport, loadImportKeys, saveProgress } from "./import-run.store.ts";
import { openJudgement } from "./judge-rows.operations.ts";
import type { Portion } from "./split-table.ts";
import { splitTable } from "./split-table.ts";

export interface ImportContent {
  readonly catalogue: Catalogue;
  readonly ruleBook: RuleBook;
}

export interface ImportWorld {
  readonly transactions: Transactions;
  /** As it stands when an import is taken up. */
  readonly findContent: (tx: Read) => Promise<ImportContent>;
  readonly clock: () => Date;
  /** Told of a fault of ours, which leaves the import failed. */
  readonly onFault: (error: unknown) => void;
  /** The program is about to end: what runs is left where it is, to be resumed. */
  readonly isEnding: () => boolean;
}

/** Runs the import that has waited longest; false when none waits that nobody else runs. */
export const runNextImport = async (world: ImportWorld): Promise<boolean> => {
  for (const key of await world.transactions.read((tx) => loadImportKeys(tx, "waiting")))
    if (await runImport(world, key)) return true;
  return false;
};

/** At start: whatever is said to run and is held by nobody was cut short. */
export const interruptOrphans = ({ transactions, clock }: ImportWorld): Promise<void> =>
  transactions.write(async (tx) => {
    for (const key of await loadImportKeys(tx, "running"))
      if (await holdImport(tx, key.id))
        await finishImport(tx, key, "interrupted", { report: null, at: clock().toISOString() });
  });

/** Held by a transaction of its own, so that a crash lets go of it. */
const runImport = (world: ImportWorld, key: ImportKey): Promise<boolean> =>
  world.transactions.write(async (guard) => {
    const now = (): string => world.clock().toISOString();
    if (!(await holdImport(guard, key.id))) return false;
    const order = await world.transactions.write((tx) => claimImport(tx, key, now()));
    if (!order) return false;
    const end = (state: ImportState, report: ImportReport | null): Promise<void> =>
      world.transactions.write((tx) => finishImport(tx, key, state, { report, at: now() }));
    try {
      await work({ ...world, ...(await world.transactions.read(world.findContent)) }, order);
    } catch (error) {
      if (!(error instanceof Stopped)) world.onFault(error);
      if (error instanceof Stopped) await end(error.state, error.report);
      else await end("failed", null);
    }
    return true;
  });

class Stopped extends Error {
  readonly state: ImportState;
  readonly report: ImportReport;

  constructor(state: ImportState, report: ImportReport) {
    super(state);
    this.state = state;
    this.report = report;
  }
}

interface TakenUp extends ImportWorld, ImportContent {}

const work = async (world: TakenUp, order: ImportOrder): Promise<void> => {
  const { transactions, clock } = world;
  const portions = splitTable(order.content, rowsPerPart);
  const check = await openCheck(world, order);
  const counts = { phase: "checking" as const, rowsTotal: portions.reduce((sum, { rows }) => sum + rows, 0) };
  const placed: PlacedFact[] = [];
  let report = emptyReport;
  let rowsDone = 0;
  const tell = async (progress: Pick<Progress, "phase" | "rowsTotal" | "rowsDone">): Promise<void> => {
    if (world.isEnding()) throw new Stopped("interrupted", report);
    const goesOn = await transactions.write((tx) =>
      saveProgress(tx, order, { ...progress, at: clock().toISOString() }),
    );
    if (!goesOn) throw new Stopped("cancelled", report);
  };

  for (const portion of portions) {
    await tell({ ...counts, rowsDone });
    const checked = await check(portion);
    report = addToReport(report, checked.rows, checked.findings);
    if (checked.isBroken) break;
    const own = placeFacts(checked.facts, checked.rows);
    if (order.mode === "load" && order.parts) {
      const held = holdToRules(own, world.ruleBook, world.catalogue);
      report = addToReport(report, checked.rows, held.findings);
      await storePart(world, order, { portion, facts: held.facts, report });
    } else for (const one of own) placed.push(one);
    rowsDone += portion.rows;
  }
  await tell({ ...counts, rowsDone });
  const facts: FactInput[] = [];
  for (const own of splitByPeriod(placed)) {
    await tell({ ...counts, rowsDone });
    const held = holdToRules(own, world.ruleBook, world.catalogue);
    report = addToReport(
      report,
      own.map(({ row }) => row),
      held.findings,
    );
    for (const fact of held.facts) facts.push(fact);
  }

  const end = (tx: Write, state: ImportState): Promise<void> =>
    finishImport(tx, order, state, { report, at: clock().toISOString() });
  if (order.mode === "check") return transactions.write((tx) => end(tx, "checked"));
  if (order.parts) return transactions.write((tx) => end(tx, rowsDone < counts.rowsTotal ? "refused" : "done"));
  if (report.errors > 0) return transactions.write((tx) => end(tx, "refused"));
  await tell({ ...counts, phase: "saving", rowsDone });
  await transactions.write(async (tx) => {
    await store(tx, { world, order, facts, report, through: portions.at(-1)?.lastLine ?? 0 });
    await end(tx, "done");
  });
};

interface Part {
  readonly portion: Portion;
  readonly facts: readonly FactInput[];
  readonly report: ImportReport;
}

/** A part that an earlier run has stored is checked again, for its findings, and not stored again. */
const storePart = async (world: TakenUp, order: ImportOrder, { portion, facts, report }: Part): Promise<void> => {
  if (portion.lastLine <= order.storedThrough) return;
  await world.transactions.write((tx) => store(tx, { world, order, facts, report, through: portion.lastLine }));
};

interface Storing {
  readonly world: TakenUp;
  readonly order: ImportOrder;
  readonly facts: readonly FactInput[];
  readonly report: ImportReport;
  readonly through: number;
}

/** Facts and the word that they are stored go together; asked to stop, both are taken back. */
const store = async (tx: Write, { world, order, facts, report, through }: Storing): Promise<void> => {
  const { catalogue, clock } = world;
  const saved = await saveChecked(tx, facts, { catalogue, by: order.actor.id, at: clock().toISOString() });
  if (!(await addSaved(tx, order, saved, through))) throw new Stopped("cancelled", report);
};

interface CheckedPortion {
  readonly rows: readonly RawFact[];
  readonly facts: readonly FactInput[];
  readonly findings: readonly Finding[];
  /** It could not be read as a table, so what follows cannot be told apart either. */
  readonly isBroken: boolean;
}

const openCheck = async (
  { transactions, catalogue }: TakenUp,
  { file, source, actor, askedOn }: ImportOrder,
): Promise<(portion: Portion) => Promise<CheckedPortion>> => {
  const judge = await transactions.read((tx) => openJudgement(tx, { catalogue, actor, today: askedOn, source }));
  return async (portion) => {
    const { rows, findings: unreadable } = readPortion(file, portion);
    const { facts, findings } = await transactions.read((tx) => judge(tx, rows));
    return { rows, facts, findings: [...unreadable, ...findings], isBroken: unreadable.length > 0 };
  };
};

const readPortion = (file: string, { text, linesAbove }: Portion): ReturnType<typeof parseFactRows> => {
  const { rows, findings } = parseFactRows({ path: file, text });
  const lower = <Placed extends { readonly place: Finding["place"] }>(placed: Placed): Placed => ({
    ...placed,
    place: { ...placed.place, ...(placed.place.line === undefined ? {} : { line: placed.place.line + linesAbove }) },
  });
  return { rows: rows.map(lower), findings: findings.map(lower) };
};
