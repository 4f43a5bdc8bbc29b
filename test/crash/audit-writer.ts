// A program that owns an embedded server, writes audit rows through a gate and seals them without a pause until it is
// killed; the number of each acknowledged row is printed.
import { writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openSealer } from "../../src/access/audit/audit.jobs.ts";
import { implement, openGate } from "../../src/access/gate.operations.ts";
import { action } from "../../src/kernel/contract.ts";
import { openPool } from "../../src/platform/database/connect.ts";
import { startEmbeddedServer } from "../../src/platform/database/embedded-server.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { openTransactions } from "../../src/platform/database/transaction.ts";

const concurrentWriters = 3;
const [folder = ""] = process.argv.slice(2);
const server = await startEmbeddedServer({ folder });
const pool = openPool(server.connection);
await migrate(pool, { folder: path.resolve(import.meta.dirname, "../../migrations") });
const transactions = openTransactions(pool);
const clock = () => new Date();
const contract = action("room.note", {
  summary: { zh: "记一笔", en: "Note" },
  permission: "facts.submit",
  input: z.object({ id: z.number() }),
  output: z.object({}),
  objectOf: ({ id }) => ({ kind: "note", id: String(id) }),
});
const gate = openGate({ transactions, operations: [implement(contract, async () => ({}))], clock, answers: "trusted" });
const seal = openSealer({ transactions, clock });
let next = Date.now() * 1_000;
print(`ready ${server.pid}`);
await Promise.all([...Array.from({ length: concurrentWriters }, writeOnAndOn), sealOnAndOn()]);

async function writeOnAndOn(): Promise<never> {
  for (;;) {
    const id = next++;
    const actor = { id: "clerk", name: { zh: "", en: "" }, role: "township", area: null, agency: null } as const;
    await gate.run("room.note", actor, { id }).then(
      () => print(String(id)),
      () => sleep(20),
    );
  }
}

async function sealOnAndOn(): Promise<never> {
  for (;;) await seal().catch(() => sleep(20));
}

// Synchronous, so that a kill loses no acknowledgement that was given.
function print(line: string): void {
  writeSync(1, `${line}\n`);
}
