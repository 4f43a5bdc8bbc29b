import { expect, test } from "vitest";
import { givenStep, givenWarning, givenWork } from "../../../test/world/given-work.ts";
import { filterBoard, groupByAgency, groupByArea, listDueSteps, orderBoard } from "./order-board.ts";

const health = { id: "health", name: { zh: "卫健委", en: "Health Commission" } };
const education = { id: "education", name: { zh: "教育局", en: "Education Bureau" } };

test("warnings stand by severity, within it as the answer has them", () => {
  const warnings = (["watch", "urgent", "act", "urgent"] as const).map((severity, index) =>
    givenWarning({ severity, key: `offPath~t${index}~1` }),
  );

  expect(orderBoard(warnings, []).fresh.map(({ key }) => key)).toEqual([
    "offPath~t1~1",
    "offPath~t3~1",
    "offPath~t2~1",
    "offPath~t0~1",
  ]);
});

test("work stands by its next open step, without one at the end, and each state in its column", () => {
  const work = [
    givenWork({ id: "2026-001", steps: [givenStep(1, "2026-05-01", { doneOn: "2026-05-01" })] }),
    givenWork({ id: "2026-002", steps: [givenStep(1, "2026-07-15")], state: "blocked" }),
    givenWork({
      id: "2026-003",
      steps: [givenStep(1, "2026-06-01", { doneOn: "2026-06-02" }), givenStep(2, "2026-07-05")],
    }),
    givenWork({ id: "2026-004", state: "reviewing" }),
    givenWork({ id: "2026-005", state: "closed" }),
  ];
  const columns = orderBoard([givenWarning({ state: "muted" }), givenWarning({ state: "inHand" })], work);

  expect(columns.doing.map(({ id }) => id)).toEqual(["2026-003", "2026-002", "2026-001"]);
  expect(columns.reviewing.map(({ id }) => id)).toEqual(["2026-004"]);
  expect(columns.closed.map(({ id }) => id)).toEqual(["2026-005"]);
  expect([columns.fresh, columns.acknowledged, columns.muted].map(({ length }) => length)).toEqual([0, 0, 1]);
});

test("an agency sees the work it helps with, and a kind leaves work alone", () => {
  const board = {
    warnings: [givenWarning({ owner: health }), givenWarning({ owner: null, kind: "lateData" })],
    work: [givenWork({ agency: education, partners: [health] }), givenWork({ agency: education })],
  };

  expect(filterBoard(board, { agency: "health" })).toEqual({ warnings: [board.warnings[0]], work: [board.work[0]] });
  expect(filterBoard(board, { kind: "lateData" })).toEqual({ warnings: [board.warnings[1]], work: board.work });
});

test("groups: most warnings first; what nobody owns has a group; the whole area comes last", () => {
  const whole = { code: "1", name: { zh: "全区", en: "District" } };
  const town = { code: "12", name: { zh: "乙镇", en: "Town B" } };
  const columns = orderBoard(
    [
      givenWarning({ owner: null, area: whole }),
      givenWarning({ owner: health, area: whole }),
      givenWarning({ owner: health, area: town }),
    ],
    [givenWork({ agency: education, area: whole })],
  );

  expect(groupByAgency(columns).map(({ id, warnings, work }) => [id, warnings.length, work.length])).toEqual([
    ["health", 2, 0],
    ["", 1, 0],
    ["education", 0, 1],
  ]);
  expect(groupByArea(columns, "1").map(({ id, warnings }) => [id, warnings.length])).toEqual([
    ["12", 1],
    ["1", 2],
  ]);
});

test("the timetable holds the open steps of all work that is not closed, by due day", () => {
  const work = [
    givenWork({ id: "2026-001", steps: [givenStep(1, "2026-09-01"), givenStep(2, "2026-10-01")] }),
    givenWork({
      id: "2026-002",
      steps: [givenStep(1, "2026-09-15"), givenStep(2, "2026-08-01", { doneOn: "2026-08-01" })],
    }),
    givenWork({ id: "2026-003", state: "closed", steps: [givenStep(1, "2026-01-01")] }),
  ];

  expect(listDueSteps(work).map(({ step }) => step.due)).toEqual(["2026-09-01", "2026-09-15", "2026-10-01"]);
});
