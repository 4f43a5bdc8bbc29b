// A gate for notices on the real district: small forms of three desks, a clock to set, messages to look at.
import type { Actor } from "../../src/access/actor.ts";
import type { Gate } from "../../src/access/gate.operations.ts";
import { openGate } from "../../src/access/gate.operations.ts";
import type { AreaCode } from "../../src/kernel/area.ts";
import type { Day, PeriodCode } from "../../src/kernel/period.ts";
import { openMessenger } from "../../src/platform/message/messenger.ts";
import type { MailServer } from "../../src/platform/message/send-mail.ts";
import { deliveryOperations } from "../../src/reporting/delivery/delivery.operations.ts";
import type { Sending } from "../../src/reporting/delivery/send-digest.operations.ts";
import type { FormBook } from "../../src/reporting/form/form-book.ts";
import type { FormId } from "../../src/reporting/form/form.ts";
import { defineForm } from "../../src/reporting/form/form.ts";
import { readWorkdays } from "../../src/reporting/form/workdays.ts";
import { noticeOperations } from "../../src/reporting/notice/notice.operations.ts";
import { reminderOperations } from "../../src/reporting/notice/reminder.operations.ts";
import type { NoticeSubject } from "../../src/reporting/notice/notice.ts";
import { saveExpectations } from "../../src/reporting/round/round.store.ts";
import { desks } from "../../content/forms/desks.ts";
import type { TestWorld } from "./open-test-world.ts";
import { openTestWorld } from "./open-test-world.ts";

const forms = [
  defineForm("pupils", { title: { zh: "学生表", en: "Pupils" }, agency: "edu", sections: [] }),
  defineForm("births", { title: { zh: "出生表", en: "Births" }, agency: "health", sections: [] }),
  defineForm("classes", {
    title: { zh: "班级表", en: "Classes" },
    agency: "edu",
    unit: "township",
    route: ["township", "agency", "statistics"],
    sections: [],
  }),
];

const book: FormBook = {
  forms: new Map(forms.map((form) => [form.id, form])),
  desks: new Map(desks.map((desk) => [desk.id, desk])),
  workdays: readWorkdays([]),
};

export const county = "650502" as AreaCode;
export const township = "650502104" as AreaCode;
export const due = "2024-12-31" as Day;

export const givenSubject = (form: string, area: AreaCode = county): NoticeSubject => ({
  round: "2024",
  form: form as FormId,
  formTitle: { zh: form, en: form },
  period: "2024" as PeriodCode,
  area,
  areaName: { zh: area, en: area },
  due,
});

export interface NoticeTestWorld extends TestWorld {
  readonly sending: Sending;
  readonly clock: () => Date;
  readonly setClock: (instant: string) => void;
  readonly tk: number;
  readonly findActor: (id: string) => Actor;
}

export const openNoticeWorld = async (mailServer?: MailServer): Promise<NoticeTestWorld> => {
  const world = await openTestWorld();
  let now = "2024-12-02T02:00:00.000Z";
  const clock = () => new Date(now);
  const messenger = openMessenger({ mailServer, mayReachLoopback: true });
  const sending: Sending = { messenger, publicUrl: "https://miaopu.example" };
  const operations = [...noticeOperations, ...reminderOperations(book, [-5, -1, 1]), ...deliveryOperations(sending)];
  const gate: Gate = openGate({ transactions: world.transactions, operations, clock, answers: "strict" });
  const { rows } = await world.database.pool.query<{ tk: number }>(
    `select id as tk from access.areas where code = '${county}'`,
  );
  const tk = rows[0]?.tk ?? -1;
  await world.transactions.write(async (tx) => {
    const expected = forms.map(({ id, agency, unit, version }) => ({
      form: id,
      period: "2024" as PeriodCode,
      area: unit === "county" ? county : township,
      round: "2024",
      formVersion: version,
      agency,
      due,
      reporting: [],
      cells: 0,
    }));
    await saveExpectations(tx, tk, now, expected);
  });
  const findActor = (id: string): Actor => {
    const actor = world.actors.find((each) => each.id === id);
    if (!actor) throw new RangeError(`no demo actor ${id}`);
    return actor;
  };
  return {
    ...world,
    gate,
    sending,
    clock,
    setClock: (instant) => {
      now = instant;
    },
    tk,
    findActor,
    ask: (name, input = {}, actor = findActor("demo-admin")) => gate.run(name, actor, input),
    answer: async (contract, input = {}, actor = findActor("demo-admin")) =>
      contract.output.parse(await gate.run(contract.name, actor, input)),
  };
};
