import fc from "fast-check";
import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { FormId } from "../form/form.ts";
import type { NoticeSubject } from "./notice.ts";
import { noticeKinds } from "./notice.ts";
import type { NoticeEvent } from "./write-notice.ts";
import { writeNotice } from "./write-notice.ts";

const subject: NoticeSubject = {
  round: "2025",
  form: "preschool" as FormId,
  formTitle: { zh: "学前教育年报", en: "Preschools, yearly" },
  period: "SY2025" as PeriodCode,
  area: "990100001" as AreaCode,
  areaName: { zh: "甲镇", en: "Town A" },
  due: "2026-01-28" as Day,
};

const events: readonly NoticeEvent[] = [
  { kind: "round-opened", round: "2025", forms: 3, firstDue: "2026-01-28" as Day },
  { kind: "released", round: "2025", release: 4 },
  { kind: "due-soon", subject, workingDays: 5 },
  { kind: "due-soon", subject, workingDays: 0 },
  { kind: "overdue", subject, workingDays: 1 },
  { kind: "submitted", subject },
  { kind: "returned", subject },
  { kind: "accepted", subject },
  { kind: "reopened", subject },
  { kind: "reminded", subject },
  { kind: "finding-assigned", subject },
  { kind: "warning", area: "990100", areaName: { zh: "甲县", en: "County A" }, warnings: 3 },
  { kind: "intervention", area: "990100", intervention: "2026-003" },
  { kind: "step-due", area: "990100", intervention: "2026-003", step: 2, due: "2026-07-05" as Day, daysLate: -3 },
  { kind: "step-due", area: "990100", intervention: "2026-003", step: 2, due: "2026-07-05" as Day, daysLate: 6 },
];

const write = (event: NoticeEvent) => writeNotice(event, { seat: "agency:edu", once: "1" });

test("what a clerk reads", () => {
  const texts = events.map((event) => {
    const { title, body, path } = write(event);
    return `${title.zh} / ${body.zh} / ${title.en}. ${body.en} → ${path}`;
  });

  const form = "/forms/preschool/SY2025/990100001";
  expect(texts).toEqual([
    "2025年开始报送 / 你有3张表要报，最早1月28日到期。 / The round of 2025 is open. You have 3 forms to fill in; the first is due 28 January. → /reporting",
    "第4号发布 / 2025年的数据已经发布，报表已锁定。 / Release 4. The figures of 2025 are published and their forms locked. → /releases",
    `“学前教育年报”还有5个工作日到期 / 甲镇，2025学年秋季。1月28日到期，还没有提交。 / “Preschools, yearly” is due in 5 working days. Town A, school year 2025/26. Due 28 January, not handed in yet. → ${form}`,
    `“学前教育年报”今天到期 / 甲镇，2025学年秋季。1月28日到期，还没有提交。 / “Preschools, yearly” is due today. Town A, school year 2025/26. Due 28 January, not handed in yet. → ${form}`,
    `“学前教育年报”已逾期1个工作日 / 甲镇，2025学年秋季。到期日是1月28日，还没有提交。 / “Preschools, yearly” is 1 working day overdue. Town A, school year 2025/26. It was due 28 January and has not been handed in. → ${form}`,
    `“学前教育年报”已提交，等你审核 / 甲镇，2025学年秋季。打开表格核对。 / “Preschools, yearly” is waiting for your check. Town A, school year 2025/26. Open it to check. → ${form}`,
    `“学前教育年报”被退回 / 甲镇，2025学年秋季。原因写在表里，改好后重新提交。 / “Preschools, yearly” was returned. Town A, school year 2025/26. The reason stands in the form; correct it and hand it in again. → ${form}`,
    `“学前教育年报”已验收 / 甲镇，2025学年秋季。不用再做什么。 / “Preschools, yearly” is accepted. Town A, school year 2025/26. Nothing more to do. → ${form}`,
    `“学前教育年报”已重开 / 甲镇，2025学年秋季。原因写在表里，改好后重新提交。 / “Preschools, yearly” was reopened. Town A, school year 2025/26. The reason stands in the form; correct it and hand it in again. → ${form}`,
    `催报：“学前教育年报” / 甲镇，2025学年秋季。1月28日到期，还没有提交。 / Reminder: “Preschools, yearly”. Town A, school year 2025/26. Due 28 January, not handed in yet. → ${form}`,
    "“学前教育年报”有数据问题要答复 / 甲镇，2025学年秋季。改正数字，或者说明情况。 / “Preschools, yearly” has a finding to answer. Town A, school year 2025/26. Correct the figure or explain it. → /findings",
    "3条新预警 / 甲县。打开看原因，认领、转办或静音。 / 3 new warnings. County A. Open to see why; acknowledge, pass on or mute. → /warnings",
    "干预2026-003有变动 / 打开看要你单位做什么。 / Intervention 2026-003 has news. Open to see what your agency has to do. → /interventions/2026-003",
    "干预2026-003第2步还有3天到期 / 到期日是7月5日。做完请更新进展。 / Step 2 of intervention 2026-003 is due in 3 days. The due day is 5 July. Report progress when it is done. → /interventions/2026-003",
    "干预2026-003第2步已逾期6天 / 到期日是7月5日。做完请更新进展。 / Step 2 of intervention 2026-003 is 6 days overdue. The due day is 5 July. Report progress when it is done. → /interventions/2026-003",
  ]);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(noticeKinds));
});

test("whatever else hangs on an event, its reason, comments and people never come out", () => {
  const secrets = fc.record({
    reason: fc.string({ minLength: 4 }),
    comment: fc.string({ minLength: 4 }),
    by: fc.string({ minLength: 4 }),
    actor: fc.record({ name: fc.string({ minLength: 4 }) }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...events), secrets, (event, secret) => {
      const marked = JSON.parse(JSON.stringify(secret), (_, value: unknown) =>
        typeof value === "string" ? `§${value}` : value,
      ) as object;
      const laden = { ...event, ...marked, ...("subject" in event ? { subject: { ...subject, ...marked } } : {}) };

      expect(JSON.stringify(write(laden as NoticeEvent))).not.toContain("§");
      expect(write(laden as NoticeEvent)).toEqual(write(event));
    }),
  );
});

test("a title with signs of its own stands as it is", () => {
  const formTitle = { zh: "$&…表", en: "$1 form" };

  expect(write({ kind: "returned", subject: { ...subject, formTitle } }).title).toEqual({
    zh: "“$&…表”被退回",
    en: "“$1 form” was returned",
  });
});

test("the same event twice has one occasion, another step another", () => {
  const once = (text: string): string =>
    writeNotice({ kind: "returned", subject }, { seat: "agency:edu", once: text }).occasion;

  expect(once("3")).toBe(once("3"));
  expect(once("3")).not.toBe(once("5"));
});
