// Inbox and reminders on the real district: whose notices are whose, what is written once, what is read.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { NoticeTestWorld } from "../../../test/world/given-notices.ts";
import { due, givenSubject, openNoticeWorld, township } from "../../../test/world/given-notices.ts";
import { announce } from "./announce.operations.ts";
import { listNotices, readNotices, runReminders } from "./notice.contract.ts";
import type { SeatKey } from "./seat.ts";
import { writeNotice } from "./write-notice.ts";

let world: NoticeTestWorld;
beforeAll(async () => {
  world = await openNoticeWorld();
});
beforeEach(async () => {
  await world.database.pool.query("truncate reporting.notices, reporting.notice_reads");
});
afterAll(() => world.close());

const list = (actor: string, input: object = {}) => world.answer(listNotices, input, world.findActor(actor));
const titles = async (actor: string) => (await list(actor)).notices.map(({ title }) => title.zh);
const remind = (instant: string, actor = "demo-stat") => {
  world.setClock(instant);
  return world.answer(runReminders, {}, world.findActor(actor));
};
const tell = (seat: SeatKey, once: string, at = "2024-12-03T02:00:00.000Z") => {
  const notice = writeNotice({ kind: "returned", subject: givenSubject("pupils") }, { seat, once });
  return world.transactions.write((tx) => announce(tx, { tk: world.tk, at, notices: [notice] }));
};

const fiveBefore = "2024-12-24T01:00:00.000Z";

test("five working days before the due day each desk is reminded of its own forms, once", async () => {
  const first = await remind(fiveBefore);
  const again = await remind("2024-12-24T09:00:00.000Z");

  expect([first, again]).toEqual([
    { written: 3, submissions: 3 },
    { written: 0, submissions: 3 },
  ]);
  expect(await titles("demo-edu")).toEqual(["“学生表”还有5个工作日到期"]);
  expect(await titles("demo-health")).toEqual(["“出生表”还有5个工作日到期"]);
  expect(await titles("demo-taojiagong")).toEqual(["“班级表”还有5个工作日到期"]);
  expect(await titles("demo-stat")).toEqual([]);
  expect(await titles("demo-leader")).toEqual([]);
  expect((await list("demo-taojiagong")).notices[0]?.body.zh).toBe("陶家宫镇，2024年。12月31日到期，还没有提交。");
});

test("between the reminder days nothing is written, at the next one again", async () => {
  await remind(fiveBefore);

  expect(await remind("2024-12-26T01:00:00.000Z")).toMatchObject({ written: 0 });
  expect(await remind("2024-12-28T01:00:00.000Z"), "a Saturday").toMatchObject({ written: 0 });
  expect(await remind("2024-12-30T01:00:00.000Z")).toMatchObject({ written: 3 });
  expect(await remind("2025-01-01T01:00:00.000Z"), "one working day late").toMatchObject({ written: 3 });
  expect((await titles("demo-edu"))[0]).toBe("“学生表”已逾期1个工作日");
});

test("a form that was handed in is not reminded of; one that was returned is, at its next reminder day", async () => {
  const move = (state: string, at: string) =>
    world.database.pool.query("update reporting.submissions set state = $1, changed_at = $2 where form = 'pupils'", [
      state,
      at,
    ]);
  await move("submitted", "2024-12-20T01:00:00.000Z");
  await remind(fiveBefore);
  expect(await titles("demo-edu")).toEqual([]);
  await move("returned", "2024-12-27T01:00:00.000Z");

  await remind("2024-12-27T02:00:00.000Z");
  expect(await titles("demo-edu")).toEqual([]);
  await remind("2024-12-30T01:00:00.000Z");

  expect(await titles("demo-edu")).toEqual(["“学生表”还有1个工作日到期"]);
  await move("draft", "2024-12-02T02:00:00.000Z");
});

test("a due day that was moved is reminded of anew", async () => {
  const setDue = (day: string) => world.database.pool.query("update reporting.submissions set due = $1", [day]);
  await remind(fiveBefore);
  await setDue("2025-01-07");

  expect(await remind("2024-12-31T01:00:00.000Z")).toMatchObject({ written: 3 });
  await setDue(due);
});

test("only who manages rounds has reminders written, and only within the own area", async () => {
  await expect(remind(fiveBefore, "demo-edu")).rejects.toMatchObject({ status: 403 });
  const elsewhere = { ...world.findActor("demo-stat"), area: "650521" as typeof township };

  expect(await world.answer(runReminders, {}, elsewhere)).toEqual({ written: 0, submissions: 0 });
});

test("the same occasion is told a seat once, and each seat for itself", async () => {
  expect(await tell("agency:edu", "3")).toBe(1);
  expect(await tell("agency:edu", "3")).toBe(0);
  expect(await tell("agency:edu", "5")).toBe(1);
  expect(await tell("role:statistics", "3")).toBe(1);

  expect([(await list("demo-edu")).total, (await list("demo-stat")).total]).toEqual([2, 1]);
});

test("writers who tell the same at once keep it once", async () => {
  const written = await Promise.all(Array.from({ length: 8 }, () => tell("agency:edu", "3")));

  expect(written.filter((count) => count === 1)).toHaveLength(1);
  expect(written.filter((count) => count === 0)).toHaveLength(7);
});

test("a seat belongs to its tenant: the same agency of another county hears nothing", async () => {
  await tell("agency:edu", "3");
  const elsewhere = { ...world.findActor("demo-edu"), area: "650521" as typeof township };

  expect(await world.answer(listNotices, {}, elsewhere)).toMatchObject({ total: 0 });
});

test("who works for an agency does not read what goes to the area", async () => {
  await tell(`area:${township}`, "3");

  expect(await titles("demo-taojiagong")).toHaveLength(1);
  expect(await world.answer(listNotices, {}, { ...world.findActor("demo-edu"), area: township })).toMatchObject({
    total: 0,
  });
});

test("unread ones come first, of each the newest first, page by page", async () => {
  for (const day of ["03", "04", "05", "06"]) await tell("agency:edu", day, `2024-12-${day}T02:00:00.000Z`);
  const all = await list("demo-edu");
  const ids = all.notices.map(({ id }) => id);

  const read = await world.answer(readNotices, { ids: ids.slice(0, 2) }, world.findActor("demo-edu"));
  const after = await list("demo-edu");
  const page = await list("demo-edu", { limit: 2, offset: 1 });

  expect(all.notices.map(({ at }) => at.slice(8, 10))).toEqual(["06", "05", "04", "03"]);
  expect(read).toEqual({ read: 2 });
  expect(after.notices.map(({ at, isRead }) => [at.slice(8, 10), isRead])).toEqual([
    ["04", false],
    ["03", false],
    ["06", true],
    ["05", true],
  ]);
  expect([after.unread, after.total]).toEqual([2, 4]);
  expect(page.notices.map(({ at }) => at.slice(8, 10))).toEqual(["03", "06"]);
});

test("each person reads for oneself; all at once, and nobody another's", async () => {
  await tell("agency:edu", "3");
  await tell("agency:health", "3");
  const [healths] = (await list("demo-health")).notices;

  expect(await world.answer(readNotices, { ids: [healths?.id] }, world.findActor("demo-edu"))).toEqual({ read: 0 });
  expect(await world.answer(readNotices, {}, world.findActor("demo-edu"))).toEqual({ read: 1 });
  expect(await world.answer(readNotices, {}, world.findActor("demo-edu"))).toEqual({ read: 0 });

  const colleague = { ...world.findActor("demo-edu"), id: "colleague" };
  expect(await world.answer(listNotices, {}, colleague)).toMatchObject({ unread: 1 });
  expect((await list("demo-health")).unread).toBe(1);
});

test("the public has no inbox", async () => {
  await expect(list("demo-public")).rejects.toMatchObject({ status: 403 });
});
