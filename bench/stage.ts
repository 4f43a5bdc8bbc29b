// One database for each number of facts, all on one embedded server, so that they can be measured side by side.
import { rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { loadAreas, loadSuccessions, loadTenants, saveAreas } from "../src/access/area/area.store.ts";
import type { AreaCode } from "../src/kernel/area.ts";
import { openPool } from "../src/platform/database/connect.ts";
import { startEmbeddedServer } from "../src/platform/database/embedded-server.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import type { Read, Transactions, Write } from "../src/platform/database/transaction.ts";
import { openTransactions } from "../src/platform/database/transaction.ts";
import type { AreaBook } from "../src/stats/fact/area-book.ts";
import { openAreaBook } from "../src/stats/fact/area-book.ts";
import { checkFacts } from "../src/stats/fact/check-facts.ts";
import type { FactInput } from "../src/stats/fact/fact.ts";
import { saveFacts } from "../src/stats/fact/fact.store.ts";
import type { RawFact } from "../src/stats/fact/parse-fact-rows.ts";
import { rebuildRollup } from "../src/stats/rollup/rollup.store.ts";
import { catalogue, factsPerVillage } from "./catalogue.ts";
import { countVillages, listRows } from "./facts.ts";
import { makeFolder, programFolder } from "./places.ts";
import { growTree } from "./tree.ts";

export interface BenchServer {
  readonly version: string;
  openStage(facts: number): Promise<Stage>;
  close(): Promise<void>;
}

export interface Stage {
  readonly facts: number;
  readonly pool: pg.Pool;
  readonly transactions: Transactions;
  readonly book: AreaBook;
  readonly counties: readonly County[];
}

export interface County {
  readonly tk: number;
  readonly code: AreaCode;
  readonly villages: readonly AreaCode[];
}

export const startServer = async (): Promise<BenchServer> => {
  const folder = makeFolder();
  const server = await startEmbeddedServer({ folder });
  const admin = openPool(server.connection);
  const pools = [admin];
  const close = async (): Promise<void> => {
    for (const pool of pools) await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const openStage = async (facts: number): Promise<Stage> => {
    const name = `bench_${facts}`;
    await admin.query(`create database ${name}`);
    const pool = openPool({ ...server.connection, database: name });
    pools.push(pool);
    return prepareStage(pool, facts);
  };
  const { rows } = await admin.query<{ version: string }>("select current_setting('server_version') as version");
  return { version: rows[0]?.version ?? "?", openStage, close };
};

const prepareStage = async (pool: pg.Pool, facts: number): Promise<Stage> => {
  await migrate(pool, { folder: path.join(programFolder, "migrations") });
  const transactions = openTransactions(pool);
  const tree = growTree(countVillages(facts));
  const { tenantLevel } = catalogue;
  await transactions.write((tx) => saveAreas(tx, { areas: tree.areas, successions: [], tenantLevel }));
  const { tenants, book } = await transactions.read(async (tx: Read) => ({
    tenants: await loadTenants(tx, [...tree.counties.keys()]),
    book: openAreaBook(await loadAreas(tx), await loadSuccessions(tx)),
  }));
  const counties = [...tree.counties].map(([code, villages]) => ({ code, villages, tk: tenants.get(code) ?? 0 }));
  const reporting = counties.reduce((sum, { villages }) => sum + villages.length, 0);
  return { facts: reporting * factsPerVillage, pool, transactions, book, counties };
};

export const check = ({ book }: Stage, rows: readonly RawFact[]): readonly FactInput[] => {
  const { facts, findings } = checkFacts(rows, { catalogue, areas: book, source: "reported" });
  if (findings.length > 0) throw new Error(`${findings.length} findings, the first: ${findings[0]?.message.en ?? ""}`);
  return facts;
};

export const toBatch = (facts: readonly FactInput[]) => ({
  facts,
  elements: catalogue.elements,
  by: "bench",
  at: new Date().toISOString(),
});

export const fillStage = async (stage: Stage): Promise<void> => {
  for (const { villages } of stage.counties) {
    const facts = check(stage, listRows(villages));
    await stage.transactions.write((tx) => saveFacts(tx, toBatch(facts)));
  }
};

export const emptyStage = async ({ pool }: Stage): Promise<void> => {
  await pool.query("truncate stats.facts, stats.fact_revisions, stats.rollup, stats.area_periods");
  await pool.query("checkpoint");
};

/** What autovacuum has done a minute after a load. */
export const settleStage = async ({ pool }: Stage): Promise<void> => {
  await pool.query("vacuum (analyze) stats.facts, stats.rollup, stats.area_periods, stats.fact_revisions");
  await pool.query("checkpoint");
};

/** Rebuilds every county; answers the cells that were not as they should be. */
export const rebuildAll = async ({ transactions, counties }: Stage): Promise<number> => {
  let differences = 0;
  for (const { tk } of counties) {
    const rebuilt = await transactions.write((tx: Write) => rebuildRollup(tx, tk));
    differences += rebuilt.differences;
  }
  return differences;
};

export const countRows = async ({ pool }: Stage, table: string): Promise<number> => {
  const { rows } = await pool.query<{ rows: number }>(`select count(*) as rows from ${table}`);
  return rows[0]?.rows ?? 0;
};
