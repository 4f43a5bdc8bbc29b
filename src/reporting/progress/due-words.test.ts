import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import type { SubmissionState } from "../submission/submission.ts";
import { describeDue, printDayOf } from "./due-words.ts";

const today = "2026-06-30" as Day;

test.each([
  ["one open is counted down", "draft", "2026-07-04", 0, "还有4天", "4 days left"],
  ["one day is one day", "draft", "2026-07-01", 0, "还有1天", "1 day left"],
  ["the due day itself is in time", "returned", "2026-06-30", 0, "今天到期", "due today"],
  ["one not handed in is late", "draft", "2026-06-27", 3, "逾期3天", "3 days late"],
  ["one returned is late like any other", "returned", "2026-06-29", 1, "逾期1天", "1 day late"],
  ["one handed in was in time", "submitted", "2026-06-20", 0, "按时", "in time"],
  ["one handed in late stays so", "accepted", "2026-06-20", 2, "晚交2天", "handed in 2 days late"],
] as const)("%s", (_what, state: SubmissionState, due, daysLate, zh, en) => {
  expect(describeDue({ state, due, daysLate }, today).label).toEqual({ zh, en });
});

test("only what is not handed in counts as late", () => {
  const late = (state: SubmissionState): boolean =>
    describeDue({ state, due: "2026-06-27", daysLate: 3 }, today).isLate;

  expect((["draft", "returned", "submitted", "accepted", "locked"] as const).map(late)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("a day of another year says which", () => {
  expect(printDayOf("2026-07-04" as Day, today)).toEqual({ zh: "7月4日", en: "4 July" });
  expect(printDayOf("2027-01-29" as Day, today)).toEqual({ zh: "2027年1月29日", en: "29 January 2027" });
});
