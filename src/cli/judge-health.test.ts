import { expect, test } from "vitest";
import type { HealthLine } from "./health-line.ts";
import { hasFailed, printHealth } from "./health-line.ts";
import { judgeBackup, judgeClock, judgeDisk, judgeMigrations, judgeVersions } from "./judge-health.ts";

const gigabyte = 1024 ** 3;
const now = new Date("2026-11-25T08:00:00Z");
const hoursAgo = (hours: number) => ({
  at: new Date(now.getTime() - hours * 3_600_000).toISOString(),
  file: "a.backup",
  isEncrypted: true,
});
const one = { name: "0001_a_b_c.sql", checksum: "1" };
const two = { name: "0002_a_b_d.sql", checksum: "2" };

test.each<readonly [string, HealthLine, HealthLine["state"]]>([
  ["plenty of disk", judgeDisk(50 * gigabyte, "/data"), "ok"],
  ["little disk", judgeDisk(1.5 * gigabyte, "/data"), "warn"],
  ["no disk", judgeDisk(0.4 * gigabyte, "/data"), "fail"],
  ["clocks that agree", judgeClock(-300), "ok"],
  ["a clock that is behind", judgeClock(-9_000), "warn"],
  ["a clock of another day", judgeClock(86_400_000), "fail"],
  ["no backup", judgeBackup(undefined, now), "warn"],
  ["last night's backup", judgeBackup(hoursAgo(8), now), "ok"],
  ["a night that was missed", judgeBackup(hoursAgo(40), now), "warn"],
  ["a week without", judgeBackup(hoursAgo(200), now), "fail"],
  ["PostgreSQL 18", judgeVersions({ program: "1", node: "20.19.0", postgres: "18.4 (Debian)" }), "ok"],
  ["PostgreSQL 14", judgeVersions({ program: "1", node: "20.19.0", postgres: "14.2" }), "fail"],
  ["all migrations", judgeMigrations({ known: [one, two], applied: [one, two] }), "ok"],
  ["one to be applied", judgeMigrations({ known: [one, two], applied: [one] }), "warn"],
  ["a newer database", judgeMigrations({ known: [one], applied: [one, two] }), "fail"],
  ["an edited migration", judgeMigrations({ known: [one], applied: [{ ...one, checksum: "x" }] }), "fail"],
])("%s: what is found is said in both languages, and what to do where something is wrong", (_, line, state) => {
  expect(line.state).toBe(state);
  expect(line.message.zh).toMatch(/\p{Script=Han}|PostgreSQL/u);
  expect(line.message.en).not.toMatch(/\p{Script=Han}/u);
  expect(line.advice === null).toBe(state === "ok");
});

test("one failure fails the whole, warnings do not", () => {
  expect(hasFailed([judgeBackup(undefined, now), judgeClock(0)])).toBe(false);
  expect(hasFailed([judgeClock(0), judgeDisk(0, "/data")])).toBe(true);
});

test("each line is printed with its sign, in both languages", () => {
  expect(printHealth([judgeBackup(undefined, now)]).split("\n")).toEqual([
    expect.stringMatching(/^warn {2}backup {6}还没有备份 → 运行/),
    expect.stringMatching(/^ {18}there is no backup yet → run/),
  ]);
});
