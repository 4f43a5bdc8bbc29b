import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { sealAudit } from "../../src/access/audit/seal-audit.operations.ts";
import { verifyChain } from "../../src/access/audit/verify-chain.operations.ts";
import { openDatabase } from "../../src/platform/database/connect.ts";
import { openTransactions } from "../../src/platform/database/transaction.ts";
import { makeFolder, startWriter, until } from "./writer-process.ts";

const folder = makeFolder();
const acknowledged: number[] = [];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsBeforeKill = 100;
const turns = Array.from({ length: 20 }, (_, index) => ({
  turn: index + 1,
  what: index % 3 === 2 ? "server and program" : "the program",
}));

test.each(turns)(
  "$turn: $what killed while rows are written and sealed: no acknowledged row is lost, and the chain holds",
  async ({ what }) => {
    const writer = startWriter(folder, "audit-writer.ts");
    const server = await writer.ready();
    await until(() => writer.acknowledged.length > rowsBeforeKill, 30_000);

    if (what !== "the program") process.kill(server, "SIGKILL");
    await writer.kill();

    acknowledged.push(...writer.acknowledged);
    const database = await openDatabase({ folder });
    const transactions = openTransactions(database.pool);
    const left = await transactions.read((tx) => verifyChain(tx, {}));
    await sealAudit(transactions, new Date().toISOString(), { everything: true });
    const chain = await transactions.read((tx) => verifyChain(tx, {}));
    const { rows } = await database.pool.query<{ id: string }>("select object_id as id from access.audit");
    await database.close();
    const stored = new Set(rows.map(({ id }) => Number(id)));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect([left.broken, chain.broken, chain.unsealed]).toEqual([null, null, 0]);
    expect(chain.seals).toBe(chain.rows);
  },
);
