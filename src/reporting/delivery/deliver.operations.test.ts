// Notices on their way out: a real mail server and a real web server on this machine take them.
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { NoticeTestWorld } from "../../../test/world/given-notices.ts";
import { givenSubject, openNoticeWorld } from "../../../test/world/given-notices.ts";
import { openMessenger } from "../../platform/message/messenger.ts";
import { announce } from "../notice/announce.operations.ts";
import { readNotices, runReminders } from "../notice/notice.contract.ts";
import { openNoticeRounds } from "../notice/notice.jobs.ts";
import type { NoticeEvent } from "../notice/write-notice.ts";
import { writeNotice } from "../notice/write-notice.ts";
import { deliverNotices } from "./deliver.operations.ts";
import type { NoticeChoices } from "./delivery.contract.ts";
import { getNoticeSettings, setNoticeSettings, testNotice } from "./delivery.contract.ts";
import { loadReadyChannels, saveTry } from "./delivery.store.ts";

interface Mail {
  readonly to: readonly string[];
  readonly text: string;
}

let mails: Mail[] = [];
let posts: { readonly path: string; readonly body: unknown }[] = [];
let isMailServerWell = true;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, __, done) => done(isMailServerWell ? null : Object.assign(new Error("full"), { responseCode: 452 })),
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      mails.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: decode(Buffer.concat(parts).toString("utf8")),
      });
      done();
    });
  },
});
const web: Server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    posts.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString("utf8")) });
    response.end('{"errcode":0,"code":0}');
  });
});

/** Headers and the body of a mail in base64 or quoted-printable. */
const decode = (raw: string): string => {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const bytes = /base64/i.test(head)
    ? Buffer.from(body, "base64")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        "latin1",
      );
  return `${head}\n\n${bytes.toString("utf8")}`;
};

let world: NoticeTestWorld;
let hook: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  hook = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  world = await openNoticeWorld({ url: `smtp://127.0.0.1:${port}`, from: "miaopu@example.org" });
});
beforeEach(async () => {
  [mails, posts, isMailServerWell] = [[], [], true];
  world.setClock("2024-12-02T02:00:00.000Z");
  await world.database.pool.query(`truncate reporting.notices, reporting.notice_reads, reporting.notice_settings,
    reporting.notice_channels, reporting.notice_deliveries`);
});
afterAll(async () => {
  await world.close();
  web.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const plain: NoticeChoices = { mail: null, webhook: null, digest: "at-once", language: "zh", muted: [] };
const choose = (choices: Partial<NoticeChoices>, actor = "demo-edu") =>
  world.answer(setNoticeSettings, { ...plain, ...choices }, world.findActor(actor));
const getSettings = () => world.answer(getNoticeSettings, {}, world.findActor("demo-edu"));
const deliver = () => deliverNotices({ ...world, ...world.sending });

const tell = (kinds: readonly ("returned" | "accepted" | "reminded")[], at: string) => {
  const notices = kinds.map((kind, index) =>
    writeNotice({ kind, subject: givenSubject("pupils") } satisfies NoticeEvent, {
      seat: "agency:edu",
      once: `${at} ${index}`,
    }),
  );
  return world.transactions.write((tx) => announce(tx, { tk: world.tk, at, notices }));
};

const at = (time: string): string => `2024-12-03T${time}:00.000Z`;

test("many notices become one mail, and are sent once", async () => {
  await choose({ mail: "edu@example.org" });
  await tell(["returned", "reminded", "accepted", "reminded"], at("02:00"));
  world.setClock(at("02:03"));

  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);

  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toEqual(["edu@example.org"]);
  expect(mails[0]?.text).toContain("4条通知，最早12月31日到期。");
  expect(mails[0]?.text).toContain("被退回（1条）");
  expect(mails[0]?.text).toContain("催报（2条）");
  expect(mails[0]?.text).toContain("https://miaopu.example/forms/pupils/2024/650502");
  expect((await getSettings()).mail).toEqual({ sentAt: at("02:03"), attempts: 0, fault: null, retryAt: null });
});

test("a daily digest waits for nine in the morning of Beijing", async () => {
  await choose({ mail: "edu@example.org", digest: "daily", language: "en" });
  await tell(["returned"], at("02:00"));
  world.setClock(at("23:00"));
  expect(await deliver()).toBe(0);

  world.setClock("2024-12-04T01:01:00.000Z");
  expect(await deliver()).toBe(1);

  expect(mails[0]?.text).toMatch(/^Subject: .*Miaopu|^Subject: =\?/m);
  expect(mails[0]?.text).toContain("1 notice, the first due 31 December.");
});

test("each messenger takes its own body", async () => {
  const kinds = ["wecom", "dingtalk", "feishu", "plain"] as const;
  const actors = ["demo-edu", "demo-health", "demo-stat", "demo-admin"] as const;
  for (const [index, messenger] of kinds.entries())
    await choose({ webhook: { messenger, url: `${hook}/${messenger}` } }, actors[index]);
  const seats = ["agency:edu", "agency:health", "role:statistics", "role:administrator"] as const;
  const notices = seats.map((seat) =>
    writeNotice({ kind: "returned", subject: givenSubject("pupils") }, { seat, once: "1" }),
  );
  await world.transactions.write((tx) => announce(tx, { tk: world.tk, at: at("02:00"), notices }));
  world.setClock(at("02:03"));

  expect(await deliver()).toBe(4);

  const text = expect.stringContaining("“pupils”被退回");
  const bodies = Object.fromEntries(posts.map(({ path, body }) => [path, body]));
  expect(bodies).toEqual({
    "/wecom": { msgtype: "markdown", markdown: { content: text } },
    "/dingtalk": { msgtype: "markdown", markdown: { title: text, text } },
    "/feishu": { msg_type: "text", content: { text } },
    "/plain": { title: text, text },
  });
});

test("a fault is kept, shown and tried again later and later; then everything arrives in one mail", async () => {
  await choose({ mail: "edu@example.org" });
  await tell(["returned"], at("02:00"));
  isMailServerWell = false;
  world.setClock(at("02:00"));
  expect(await deliver()).toBe(0);
  expect((await getSettings()).mail).toEqual({
    sentAt: null,
    attempts: 1,
    fault: { zh: "邮件没有发出（EENVELOPE 452）。", en: "The mail was not sent (EENVELOPE 452)." },
    retryAt: at("02:05"),
  });

  world.setClock(at("02:04"));
  expect(await deliver()).toBe(0);
  world.setClock(at("02:05"));
  await deliver();
  expect((await getSettings()).mail).toMatchObject({ attempts: 2, retryAt: at("02:20") });
  await tell(["reminded"], at("02:10"));
  isMailServerWell = true;
  world.setClock(at("02:20"));

  expect(await deliver()).toBe(1);
  expect(mails[0]?.text).toContain("2条通知");
  expect((await getSettings()).mail).toMatchObject({ attempts: 0, fault: null });
});

test("a process that dies while sending leaves a second try behind", async () => {
  await choose({ mail: "edu@example.org" });
  await tell(["returned"], at("02:00"));
  world.setClock(at("02:00"));
  const dead = { ...world.sending.messenger, mail: () => Promise.reject(new Error("killed")) };
  await expect(deliverNotices({ ...world, ...world.sending, messenger: dead })).rejects.toThrow("killed");
  expect(await deliver()).toBe(0);

  world.setClock(at("02:05"));

  expect(await deliver()).toBe(1);
  expect(mails).toHaveLength(1);
});

test("several processes at once send each message once", async () => {
  await choose({ mail: "edu@example.org" });
  await choose({ mail: "again@example.org" }, "demo-health");
  await tell(["returned"], at("02:00"));
  world.setClock(at("02:03"));

  await Promise.all([deliver(), deliver(), deliver(), deliver()]);
  await deliver();

  expect(mails.map(({ to }) => to)).toEqual([["edu@example.org"]]);
});

test("a try that another process took is not taken twice", async () => {
  await choose({ mail: "edu@example.org" });
  const [channel] = await world.transactions.read((tx) => loadReadyChannels(tx, at("02:00")));
  if (!channel) throw new Error("no channel");
  const take = () => world.transactions.write((tx) => saveTry(tx, channel, at("02:05")));

  expect([await take(), await take()]).toEqual([true, false]);
});

test("what was read in the inbox or is of a muted kind is not sent, later neither", async () => {
  await choose({ mail: "edu@example.org", muted: ["accepted"] });
  await tell(["returned", "accepted"], at("02:00"));
  await tell(["reminded"], at("02:01"));
  await world.answer(readNotices, {}, world.findActor("demo-edu"));
  await tell(["accepted"], at("02:02"));
  world.setClock(at("02:03"));
  expect(await deliver()).toBe(0);
  await choose({ mail: "edu@example.org" });

  expect(await deliver()).toBe(0);
  await tell(["accepted"], at("02:03"));
  expect(await deliver()).toBe(1);
});

test("a new address gets no older notices; an unchanged one keeps its place", async () => {
  await tell(["returned"], at("02:00"));
  world.setClock(at("02:01"));
  await choose({ mail: "edu@example.org" });
  expect(await deliver()).toBe(0);
  await tell(["reminded"], at("02:02"));
  world.setClock(at("02:03"));
  await choose({ mail: "edu@example.org", language: "en" });

  expect(await deliver()).toBe(1);
  expect(mails[0]?.text).toContain("1 notice");
});

test.each([
  "https://127.0.0.1/hook",
  "https://10.1.2.3/hook",
  "https://169.254.169.254/latest/",
  "https://[::1]/hook",
  "http://example.org/hook",
])("%s is refused where it is chosen, and where it is sent to", async (url) => {
  const messenger = openMessenger({ mailServer: undefined });

  expect(messenger.findFault(url)).toBeDefined();
  expect(await messenger.post(url, {})).toMatchObject({ isSent: false });
});

test("a refused address does not change the settings", async () => {
  await choose({ mail: "edu@example.org" });

  await expect(choose({ webhook: { messenger: "plain", url: "https://192.168.1.1/" } })).rejects.toMatchObject({
    code: "reporting/webhook-refused",
  });
  await expect(choose({ mail: "a@example.org, b@example.org" })).rejects.toMatchObject({ status: 400 });
  await expect(choose({ mail: "a@example.org\r\nBcc: b@example.org" })).rejects.toMatchObject({ status: 400 });
  expect((await getSettings()).choices).toEqual({ ...plain, mail: "edu@example.org" });
});

test("a test message goes to one's own channels, once a minute", async () => {
  const sendTest = () => world.answer(testNotice, {}, world.findActor("demo-edu"));
  expect(await sendTest()).toEqual({ mail: null, webhook: null });
  await choose({ mail: "edu@example.org", webhook: { messenger: "feishu", url: `${hook}/feishu` } });

  expect(await sendTest()).toEqual({ mail: { isSent: true, fault: null }, webhook: { isSent: true, fault: null } });
  await expect(sendTest()).rejects.toMatchObject({ status: 429 });
  world.setClock("2024-12-02T02:01:00.000Z");
  isMailServerWell = false;

  expect(await sendTest()).toMatchObject({ mail: { isSent: false }, webhook: { isSent: true } });
  expect(mails).toHaveLength(1);
  expect(posts).toHaveLength(2);
});

test("the clockwork reminds once a day from eight on, and sends at once", async () => {
  await choose({ mail: "edu@example.org" });
  const round = openNoticeRounds({ ...world, ...world.sending, run: world.gate.run });
  world.setClock("2024-12-23T23:59:00.000Z");
  await round();
  expect(mails).toEqual([]);

  world.setClock("2024-12-24T00:00:00.000Z");
  await round();
  await round();

  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("“学生表”还有5个工作日到期");
  const { rows } = await world.database.pool.query("select actor from access.audit where operation = $1", [
    runReminders.name,
  ]);
  expect(rows).toEqual([{ actor: "clockwork" }]);
});
