import { expect, test } from "vitest";
import { givenHead } from "../../../test/world/given-head.ts";
import type { Day } from "../../kernel/period.ts";
import type { DeskView, SubmissionHead } from "../round/round.contract.ts";
import { describeDesk, nameWait } from "./describe-desk.ts";

const today = "2026-06-30" as Day;

const toFill = (parts: Partial<SubmissionHead>): DeskView["toFill"][number] => ({
  ...givenHead(parts),
  returnReason: null,
});
const toCheck = (waitingSince: string): DeskView["toCheck"][number] => ({
  ...givenHead({ state: "submitted" }),
  waitingSince,
  findings: 0,
  changes: 0,
});
const draft = toFill({ due: "2026-07-20" });
const soon = toFill({ due: "2026-07-04" });
const returned = toFill({ due: "2026-07-10", state: "returned" });
const late = toFill({ due: "2026-06-18", daysLate: 12 });

test.each([
  [
    "the soonest due day",
    { toFill: [draft, soon, returned] },
    "还有3张表要填，最近的7月4日到期；1张被退回。",
    "3 forms to fill in, the first due 4 July; 1 was returned.",
  ],
  [
    "one form",
    { toFill: [toFill({ due: "2026-06-30" })] },
    "还有1张表要填，最近的今天到期。",
    "1 form to fill in, the first due today.",
  ],
  [
    "what is late goes before what is due",
    { toFill: [late, toFill({ due: "2026-06-29", daysLate: 1 }), soon] },
    "还有3张表要填，2张逾期，最久的逾期12天。",
    "3 forms to fill in, 2 late, the longest by 12 days.",
  ],
  ["all late", { toFill: [late] }, "还有1张表要填，都已逾期，逾期12天。", "1 form to fill in, all late, by 12 days."],
  [
    "to check only",
    { toCheck: [toCheck("2026-06-27T02:00:00Z"), toCheck("2026-06-30T02:00:00Z")] },
    "2份等你审核，最久的等了3天。",
    "2 wait for your check, the oldest for 3 days.",
  ],
  [
    "both",
    { toFill: [soon], toCheck: [toCheck("2026-06-30T02:00:00Z")] },
    "还有1张表要填，最近的7月4日到期。1份等你审核，都是今天交的。",
    "1 form to fill in, the first due 4 July. 1 waits for your check, all since today.",
  ],
  ["nothing", {}, "这里没有要处理的事。", "Nothing needs you here."],
])("the sentence says %s", (_what, desk, zh, en) => {
  const parts = describeDesk({ toFill: [], toCheck: [], done: [], ...desk }, today);

  expect(parts.map(({ text }) => text.zh).join("")).toBe(zh);
  expect(parts.map(({ text }) => text.en).join("")).toBe(en);
});

test("days are those of Beijing: what came late in the evening of UTC came the day after", () => {
  expect(nameWait("2026-06-29T16:30:00Z", today).zh).toBe("今天交的");
  expect(nameWait("2026-06-29T15:30:00Z", today).zh).toBe("等了1天");
});
