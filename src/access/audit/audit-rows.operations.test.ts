// What a row of the audit trail says, and how the trail is searched.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { AuditWorld } from "../../../test/world/given-audit.ts";
import { clerk, morning, openAuditWorld, origin, summary } from "../../../test/world/given-audit.ts";
import { givenActor } from "../../../test/world/open-test-world.ts";
import { listAudit } from "./audit.contract.ts";

const administrator = givenActor("administrator");

let world: AuditWorld;
beforeAll(async () => {
  world = await openAuditWorld();
});
afterEach(() => world.clear());
afterAll(() => world.database.close());

test("a row says who did what to what, when, from where and why, and nothing of what was written", async () => {
  await world.gate.run("room.note", clerk, { id: "7", area: "990100", text: "not to be kept" }, origin);

  const [row] = await world.listRows();

  expect(row).toMatchObject({
    at: morning,
    actor: clerk.id,
    role: "township",
    actor_area: null,
    operation: "room.note",
    object_kind: "note",
    object_id: "7",
    areas: ["990100"],
    purpose: "复核",
    door: "web",
    address: "10.0.0.7",
    request: "r-1",
    result: "done",
    code: null,
  });
  expect(JSON.stringify(row)).not.toContain("not to be kept");
});

test("a refusal says what was reached for, and why it was refused", async () => {
  await expect(world.write("7", givenActor("public"))).rejects.toMatchObject({ status: 403 });

  expect(await world.listRows()).toMatchObject([
    { object_kind: "note", object_id: "7", result: "refused", code: "access/not-permitted", door: "web" },
  ]);
});

test("the program's own work comes in by no door from outside", async () => {
  await world.gate.run("room.note", clerk, { id: "7" });

  expect(await world.listRows()).toMatchObject([{ door: "job", address: null, purpose: null, request: null }]);
});

test("a purpose and an address from outside cannot spoil a row", async () => {
  await world.write("7", clerk, { ...origin, purpose: `a\0b\ud800${"长".repeat(600)}`, address: "x".repeat(300) });

  const [row] = await world.listRows();

  expect([row.purpose.slice(0, 5), row.purpose.length, row.address.length]).toEqual(["a\uFFFDb\uFFFD长", 500, 64]);
});

test("a read of personal records leaves a row before its answer; any other read leaves none", async () => {
  await world.gate.run("room.look", clerk, { id: "7" }, origin);
  await world.gate.run("room.read", clerk, { id: "8" }, origin);

  expect(await world.listRows()).toMatchObject([{ operation: "room.read", object_id: "8", result: "done" }]);
});

test("a read whose row cannot be written is not answered", async () => {
  await world.run("alter table access.audit add constraint audit_full check (operation <> 'room.read') not valid");
  world.reads.length = 0;

  const answer = world.gate.run("room.read", clerk, { id: "8" }, origin);

  await expect(answer).rejects.toThrow("audit_full");
  expect([world.reads, await world.listRows()]).toEqual([["8"], []]);
  await world.run("alter table access.audit drop constraint audit_full");
});

const list = async (input: z.input<typeof listAudit.input>, actor = administrator) =>
  listAudit.output.parse(await world.gate.run("access.listAudit", actor, input));
const listIds = async (input: z.input<typeof listAudit.input>, actor = administrator) =>
  (await list(input, actor)).rows.map(({ object }) => object?.id);

test("the trail is searched by actor, operation, result, object and day, the newest first", async () => {
  await world.write("1");
  world.time.now = "2026-11-26T15:59:59.000Z";
  await world.write("2", { ...clerk, id: "other" });
  world.time.now = "2026-11-26T16:00:00.000Z";
  await expect(world.write("3", givenActor("public"))).rejects.toThrow();

  expect(await listIds({})).toEqual(["3", "2", "1"]);
  expect(await listIds({ actor: "other" })).toEqual(["2"]);
  expect(await listIds({ result: "refused" })).toEqual(["3"]);
  expect(await listIds({ operation: "room.note", result: "done" })).toEqual(["2", "1"]);
  expect(await listIds({ object: "note/1" })).toEqual(["1"]);
  expect(await listIds({ object: "note" })).toEqual(["3", "2", "1"]);
  expect(await listIds({ object: "plan" })).toEqual([]);
  expect(await listIds({ from: "2026-11-26", to: "2026-11-26" })).toEqual(["2"]);
  expect((await list({ actor: "other" })).rows[0]?.summary).toEqual(summary);
});

test("pages follow each other without a gap, also within one instant", async () => {
  await world.given(7);
  const ids: (string | undefined)[] = [];
  for (let after: string | undefined; ;) {
    const { rows, next } = await list({ limit: 3, ...(after === undefined ? {} : { after }) });
    ids.push(...rows.map(({ object }) => object?.id));
    if (next === null) break;
    after = next;
  }

  expect(ids).toEqual(["7", "6", "5", "4", "3", "2", "1"]);
});

test("who administers an area sees the rows of that area and of the people in it, nothing else", async () => {
  await world.run(`insert into access.audit (tk, at, actor, role, actor_area, operation, areas, object_kind, object_id, result)
    select 0, now(), 'a', 'township', home, 'room.note', areas, 'note', id, 'done' from (values
      ('of the area', null, array['990100']), ('of its people', '990100', array[]::text[]),
      ('elsewhere', '990200', array['990200']), ('of nobody', null, array[]::text[])) as given (id, home, areas)`);

  const seen = await listIds({}, givenActor("administrator", "990100"));

  expect(seen).toEqual(["of its people", "of the area"]);
  expect(await listIds({ area: "990200" })).toEqual(["elsewhere"]);
  await expect(world.gate.run("access.listAudit", clerk, {})).rejects.toMatchObject({ status: 403 });
});
