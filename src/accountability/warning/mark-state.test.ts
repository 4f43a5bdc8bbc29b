import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import type { Mark, Sighting } from "./mark-state.ts";
import { toAttention } from "./mark-state.ts";
import type { Severity } from "./warning.ts";

const mark = (kind: Mark["mark"], parts: Partial<Mark> = {}): Mark => ({
  key: "offPath~health.g1.t1~990100",
  number: 1,
  mark: kind,
  agency: null,
  until: null,
  note: "",
  severity: "act",
  year: 2025,
  by: "office",
  at: "2026-07-01T02:00:00.000Z",
  ...parts,
});
const passed = mark("passed", { agency: "edu" });

const sighting = (firstSeen: string): Sighting => ({
  key: "offPath~health.g1.t1~990100",
  firstSeen,
  goneAt: null,
  announcedSeverity: "act",
});

interface Given {
  readonly severity?: Severity;
  readonly firstSeen?: string;
  readonly intervention?: string;
}

const judge = (marks: readonly Mark[], { severity = "act", firstSeen, intervention }: Given = {}) => {
  const seen = firstSeen === undefined ? undefined : sighting(firstSeen);
  const today = "2026-07-10" as Day;
  const { state, passedTo } = toAttention({
    marks,
    severity,
    today,
    sighting: seen,
    intervention: intervention ?? null,
  });
  return [state, passedTo];
};

test.each([
  ["nobody looked", [], ["new", null]],
  ["acknowledged", [mark("acknowledged")], ["acknowledged", null]],
  ["muted until today", [mark("muted", { until: "2026-07-10" as Day })], ["muted", null]],
  ["muted until yesterday", [mark("muted", { until: "2026-07-09" as Day })], ["new", null]],
  ["put back", [mark("acknowledged"), mark("cleared")], ["new", null]],
  ["passed on, not seen there yet", [passed], ["new", "edu"]],
  ["passed on and acknowledged there", [passed, mark("acknowledged")], ["acknowledged", "edu"]],
  ["passed on, put back, acknowledged", [passed, mark("cleared"), mark("acknowledged")], ["acknowledged", null]],
] as const)("%s", (_, marks, expected) => {
  expect(judge(marks)).toEqual(expected);
});

test("a mark is outrun when the warning grew graver, not when it eased", () => {
  expect(judge([mark("acknowledged")], { severity: "urgent" })).toEqual(["new", null]);
  expect(judge([mark("acknowledged")], { severity: "watch" })).toEqual(["acknowledged", null]);
  expect(judge([passed, mark("acknowledged")], { severity: "urgent" })).toEqual(["new", null]);
});

test("a mark does not hold for a warning that had gone and came back", () => {
  expect(judge([mark("acknowledged")], { firstSeen: "2026-06-01T02:00:00.000Z" })).toEqual(["acknowledged", null]);
  expect(judge([mark("acknowledged")], { firstSeen: "2026-07-05T02:00:00.000Z" })).toEqual(["new", null]);
});

test("an open intervention has it in hand, whatever was marked", () => {
  expect(judge([], { intervention: "2026-003" })).toEqual(["inHand", null]);
  expect(judge([passed, mark("cleared")], { intervention: "2026-003", severity: "urgent" })).toEqual(["inHand", null]);
});
