// A program that owns an embedded server and commits numbers until it is killed; each acknowledged one is printed.
import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { openPool } from "../../src/platform/database/connect.ts";
import { startEmbeddedServer } from "../../src/platform/database/embedded-server.ts";
import { openTransactions } from "../../src/platform/database/transaction.ts";

const concurrentWriters = 3;
const [folder = ""] = process.argv.slice(2);
const server = await startEmbeddedServer({ folder });
const pool = openPool(server.connection);
const transactions = openTransactions(pool);
await pool.query("create table if not exists acknowledged (n bigint primary key)");
const { rows } = await pool.query<{ next: number }>("select coalesce(max(n), 0) + 1 as next from acknowledged");
let next = rows[0]?.next ?? 1;
print(`ready ${server.pid}`);
await Promise.all(Array.from({ length: concurrentWriters }, writeOnAndOn));

async function writeOnAndOn(): Promise<never> {
  for (;;) {
    const n = next++;
    const written = transactions.write((tx) => tx.query("insert into acknowledged values ($1)", [n]));
    await written.then(
      () => print(String(n)),
      () => sleep(20),
    );
  }
}

// Synchronous, so that a kill loses no acknowledgement that was given.
function print(line: string): void {
  writeSync(1, `${line}\n`);
}
