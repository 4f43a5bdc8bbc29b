import { expect, test } from "vitest";
import { printTime } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { groupByDay, labelDay } from "./group-by-day.ts";

const given = (at: string) => ({ at });

test("a notice of four in the afternoon UTC belongs to the next day in Beijing", () => {
  const groups = groupByDay([given("2025-01-02T16:00:00.000Z"), given("2025-01-02T15:59:00.000Z")]);

  expect(groups.map(({ day }) => day)).toEqual(["2025-01-03", "2025-01-02"]);
  expect(groups.map(({ notices }) => notices.map(({ at }) => printTime(at)))).toEqual([["00:00"], ["23:59"]]);
});

test.each([
  ["2025-01-03", "今天", "Today"],
  ["2025-01-02", "昨天", "Yesterday"],
  ["2025-01-01", "1月1日", "1 January"],
  ["2024-12-31", "2024年12月31日", "31 December 2024"],
])("on 3 January 2025, %s is %s", (day, zh, en) => {
  expect(labelDay(day as Day, "2025-01-03" as Day)).toEqual({ zh, en });
});
