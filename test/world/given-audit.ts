// A trail of audit rows written through the gate by operations made up for the test.
import { z } from "zod";
import type { Actor } from "../../src/access/actor.ts";
import type { ChainView } from "../../src/access/audit/audit.contract.ts";
import { auditOperations } from "../../src/access/audit/audit.operations.ts";
import type { Origin } from "../../src/access/audit/origin.ts";
import { sealAudit } from "../../src/access/audit/seal-audit.operations.ts";
import { verifyChain } from "../../src/access/audit/verify-chain.operations.ts";
import type { Gate } from "../../src/access/gate.operations.ts";
import { implement, openGate } from "../../src/access/gate.operations.ts";
import { action, query } from "../../src/kernel/contract.ts";
import { openTestDatabase } from "../database.ts";
import { givenActor } from "./open-test-world.ts";

export const clerk = givenActor("township");
export const origin: Origin = { door: "web", address: "10.0.0.7", purpose: "复核", requestId: "r-1" };
export const morning = "2026-11-25T02:00:00.000Z";
export const summary = { zh: "记一笔", en: "Note" };

const parts = {
  summary,
  permission: "facts.submit",
  input: z.object({ id: z.string(), area: z.string().optional(), text: z.string().default("") }),
  output: z.object({ noted: z.boolean() }),
  objectOf: ({ id }: { readonly id: string }) => ({ kind: "note", id }),
} as const;

export const openAuditWorld = async () => {
  const database = await openTestDatabase();
  await database.pool.query("create schema room; create table room.notes (text text)");
  const time = { now: morning };
  const clock = () => new Date(time.now);
  /** Which personal records were read so far. */
  const reads: string[] = [];
  const gate: Gate = openGate({
    transactions: database.transactions,
    operations: [
      implement(action("room.note", parts), async (tx, _context, { text }) => {
        await tx.query("insert into room.notes values ($1)", [text]);
        return { noted: true };
      }),
      implement(query("room.read", { ...parts, audited: true }), async (_tx, _context, { id }) => {
        reads.push(id);
        return { noted: false };
      }),
      implement(query("room.look", parts), async () => ({ noted: false })),
      ...auditOperations({ keepMonths: 24, listContracts: () => gate.contracts }),
    ],
    clock,
    answers: "strict",
  });
  const write = (id: string, actor: Actor = clerk, from = origin) =>
    gate.run("room.note", actor, { id, text: "not to be kept" }, from);
  const seal = () => sealAudit(database.transactions, time.now, { everything: true });
  const run = (sql: string) => database.pool.query(sql);
  return {
    database,
    time,
    clock,
    reads,
    gate,
    write,
    seal,
    run,
    verify: (newest?: number, written?: string): Promise<ChainView> =>
      database.transactions.read((tx) => verifyChain(tx, { newest, seal: written })),
    listRows: async () => (await run("select * from access.audit order by id")).rows,
    /** So many rows, written and sealed. */
    given: async (count: number): Promise<void> => {
      for (let index = 1; index <= count; index += 1) await write(String(index));
      await seal();
    },
    clear: async (): Promise<void> => {
      time.now = morning;
      await run("truncate access.audit, access.audit_seals, access.audit_heads, access.audit_trims restart identity");
    },
  };
};

export type AuditWorld = Awaited<ReturnType<typeof openAuditWorld>>;
