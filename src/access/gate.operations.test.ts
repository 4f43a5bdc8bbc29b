// What the gate itself decides, with operations made up for the test.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { TestDatabase } from "../../test/database.ts";
import { openTestDatabase } from "../../test/database.ts";
import { givenActor, testNow } from "../../test/world/open-test-world.ts";
import { action, query } from "../kernel/contract.ts";
import type { Operation } from "./gate.operations.ts";
import { implement, openGate } from "./gate.operations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query("create schema room; create table room.desks (form text primary key, desk text not null)");
});
afterEach(() => database.pool.query("truncate access.audit, room.desks"));
afterAll(() => database.close());

const parts = {
  summary: { zh: "办理", en: "Handle" },
  permission: "reporting.fill",
  input: z.object({ form: z.string() }),
  output: z.object({ handled: z.boolean() }),
} as const;

const givenGate = (...operations: readonly Operation[]) =>
  openGate({ transactions: database.transactions, operations, clock: () => new Date(testNow), answers: "strict" });

const listAudit = async () =>
  (await database.pool.query("select actor, operation, result from access.audit order by id")).rows;

const handle = implement(
  action("room.handle", parts),
  async (tx, { actor }, { form }) => {
    await tx.query("update room.desks set desk = $2 where form = $1", [form, `handled by ${actor.id}`]);
    return { handled: true };
  },
  {
    findRefusal: async (tx, { actor }, { form }) => {
      const [row] = await tx.query<{ desk: string }>("select desk from room.desks where form = $1", [form]);
      return row?.desk === actor.role ? undefined : { zh: `${form}不在这里`, en: `${form} is not here` };
    },
  },
);

test("an action that stored data speaks against is refused in its own words, recorded and without effect", async () => {
  await database.pool.query("insert into room.desks values ('F1', 'township')");
  const gate = givenGate(handle);

  await expect(gate.run("room.handle", givenActor("village"), { form: "F1" })).rejects.toMatchObject({
    code: "access/not-permitted",
    status: 403,
    texts: { zh: "F1不在这里", en: "F1 is not here" },
  });
  expect((await database.pool.query("select desk from room.desks")).rows).toEqual([{ desk: "township" }]);
  expect(await listAudit()).toEqual([{ actor: "village-everywhere", operation: "room.handle", result: "refused" }]);
});

test("an action that nothing stands against is done and recorded", async () => {
  await database.pool.query("insert into room.desks values ('F1', 'township')");

  expect(await givenGate(handle).run("room.handle", givenActor("township"), { form: "F1" })).toEqual({ handled: true });
  expect(await listAudit()).toEqual([{ actor: "township-everywhere", operation: "room.handle", result: "done" }]);
});

test("a query is refused the same way, before its body, and only the refusal leaves an audit row", async () => {
  const bodies: string[] = [];
  const read = implement(
    query("room.read", parts),
    async (_tx, _context, { form }) => {
      bodies.push(form);
      return { handled: false };
    },
    { findRefusal: async (_tx, _context, { form }) => (form === "F2" ? { zh: "不给看", en: "Not shown" } : undefined) },
  );
  const gate = givenGate(read);

  await gate.run("room.read", givenActor("village"), { form: "F1" });
  await expect(gate.run("room.read", givenActor("village"), { form: "F2" })).rejects.toMatchObject({ status: 403 });
  expect(bodies).toEqual(["F1"]);
  expect(await listAudit()).toEqual([{ actor: "village-everywhere", operation: "room.read", result: "refused" }]);
});

test("a body is the one that stands for what the transaction sees", async () => {
  await database.pool.query("insert into room.desks values ('F1', 'village')");
  const ask = query("room.ask", { ...parts, output: z.object({ desk: z.string() }) });
  const bodyFor = (desk: string): Operation => implement(ask, async () => ({ desk }));
  const gate = openGate({
    transactions: database.transactions,
    operations: [bodyFor("nowhere")],
    findOperation: async (tx) => {
      const [row] = await tx.query<{ desk: string }>("select desk from room.desks");
      return row && bodyFor(row.desk);
    },
    clock: () => new Date(testNow),
    answers: "strict",
  });

  expect(await gate.run("room.ask", givenActor("village"), { form: "F1" })).toEqual({ desk: "village" });
  await database.pool.query("update room.desks set desk = 'township'");
  expect(await gate.run("room.ask", givenActor("village"), { form: "F1" })).toEqual({ desk: "township" });
});
