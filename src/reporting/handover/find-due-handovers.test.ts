// When a schedule fires, as a table.
import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import type { FiredSchedule, RoundProgress } from "./find-due-handovers.ts";
import { findDueHandovers } from "./find-due-handovers.ts";
import type { HandoverSchedule } from "./handover.ts";

const setAt = "2025-01-10T02:00:00.000Z";
const earlier = "2025-01-09T02:00:00.000Z";
const later = "2025-02-01T02:00:00.000Z";

const schedule = (
  round: string | null,
  day: string | null,
  parts: Partial<HandoverSchedule> = {},
): HandoverSchedule => ({
  tk: 1,
  round,
  day,
  format: "csv",
  address: "https://stats.example.org/",
  setAt,
  setBy: "demo-stat",
  ...parts,
});
const progress = (round: string, accepted: number, lastAcceptedAt: string | null): RoundProgress => ({
  tk: 1,
  round,
  expected: 3,
  accepted,
  lastAcceptedAt,
});
const isDue = (one: HandoverSchedule, round: RoundProgress, today: string, fired: readonly FiredSchedule[] = []) =>
  findDueHandovers({ schedules: [one], rounds: [round], fired }, today as Day).length === 1;

test.each([
  ["all forms are accepted", "2024", null, progress("2024", 3, later), "2025-02-01", true],
  ["one form is outstanding", "2024", null, progress("2024", 2, later), "2025-02-01", false],
  [
    "all were accepted before it was set for this very round",
    "2024",
    null,
    progress("2024", 3, earlier),
    "2025-02-01",
    true,
  ],
  ["the day has come, whatever is outstanding", "2024", "2025-03-31", progress("2024", 1, later), "2025-03-31", true],
  ["the day is tomorrow", "2024", "2025-03-31", progress("2024", 3, later), "2025-03-30", false],
  ["the day has come and nothing is accepted", "2024", "2025-03-31", progress("2024", 0, null), "2025-03-31", false],
  ["of every year, all forms are accepted", null, null, progress("2024", 3, later), "2025-02-01", true],
  [
    "of every year, the round was over before it was set",
    null,
    null,
    progress("2023", 3, earlier),
    "2025-02-01",
    false,
  ],
  ["of every year, a quarter is no year", null, null, progress("2024Q4", 3, later), "2025-02-01", false],
  ["of every year, the day of the year after has come", null, "03-31", progress("2024", 3, later), "2025-03-31", true],
  ["of every year, the day lies in the year after", null, "03-31", progress("2025", 3, later), "2025-04-30", false],
  ["of every year, the day had passed when it was set", null, "01-09", progress("2024", 3, later), "2025-02-01", false],
] as const)("%s", (_what, round, day, standing, today, expected) => {
  expect(isDue(schedule(round, day), standing, today)).toBe(expected);
});

test("it fires once for a round, and again only when it is set anew", () => {
  const fired = [{ tk: 1, round: "2024", setAt }];

  expect(isDue(schedule("2024", null), progress("2024", 3, later), "2025-02-01", fired)).toBe(false);
  expect(isDue(schedule(null, null), progress("2024", 3, later), "2025-02-01", fired)).toBe(false);
  expect(isDue(schedule("2024", null, { setAt: later }), progress("2024", 3, later), "2025-02-02", fired)).toBe(true);
});

test("a round's own schedule goes before that of every year, and another district's is none", () => {
  const schedules = [schedule(null, null), schedule("2024", "2025-12-31"), schedule("2025", null, { tk: 2 })];
  const rounds = [progress("2024", 3, later), progress("2025", 3, later)];

  expect(findDueHandovers({ schedules, rounds, fired: [] }, "2025-02-01" as Day)).toEqual([
    { round: "2025", schedule: schedules[0] },
  ]);
});
