import { expect, test } from "vitest";
import { givenStep, givenWarning, givenWork } from "../../../test/world/given-work.ts";
import type { Day } from "../../kernel/period.ts";
import { editIntervention } from "../intervention/intervention.contract.ts";
import { fillFromWarning, findDraftProblems, readNumber, startDraft, toDraft, toWording } from "./draft.ts";
import { findOnlyMeasure, listMeasures } from "./measure-choice.ts";
import { addStep, keepDone, moveStep } from "./draft-steps.ts";

const today = "2026-11-25" as Day;

test.each([
  ["−1.2", -1.2],
  ["-1.2", -1.2],
  ["－１．２", -1.2],
  ["1,200", 1200],
  ["+0.5", 0.5],
  ["48.2 ", 48.2],
  ["", null],
  ["一点二", undefined],
  ["1.2.3", undefined],
  ["1e99", undefined],
])("%s is read as a number people type", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test("an empty form names each field that is missing, a filled one none", () => {
  const draft = startDraft(today, 2026);

  expect(Object.keys(findDraftProblems(draft))).toEqual(["title", "problem", "agency", "steps.0.title"]);
  expect(
    findDraftProblems({
      ...draft,
      title: "补户外时间",
      problem: "不够",
      agency: "education",
      steps: [{ key: 1, title: "核定时段", due: "2026-12-25", doneOn: null, note: "" }],
    }),
  ).toEqual({});
});

test("money below nothing, a word for a number and a step due before the start are told at their fields", () => {
  const draft = {
    ...toDraft(givenWork({ steps: [givenStep(1, "2026-02-01")] })),
    planned: "-3",
    arrived: "很多",
    change: "降",
  };

  expect(Object.keys(findDraftProblems(draft))).toEqual(["planned", "arrived", "change", "steps.0.due"]);
});

test("a warning brings its sentence and its agency, and leaves what was typed", () => {
  const draft = fillFromWarning(startDraft(today, 2026), givenWarning());

  expect(draft.problem).toBe("初中生近视率66.3%。2025年预计66.0%，目标60%。");
  expect(draft.agency).toBe("education");
  expect(fillFromWarning({ ...draft, problem: "我写的" }, givenWarning()).problem).toBe("我写的");
});

test("an intervention that is opened for changes and saved unchanged stays as it is", () => {
  const work = givenWork({
    steps: [givenStep(1, "2026-06-01", { doneOn: "2026-05-30", note: "提前" })],
    partners: [{ id: "health", name: { zh: "卫健委", en: "Health" } }],
  });
  const wording = toWording(toDraft(work));

  expect(editIntervention.input.safeParse({ id: work.id, version: 1, ...wording }).success).toBe(true);
  expect(wording).toMatchObject({
    title: work.title,
    resources: work.resources,
    effect: work.effect,
    partners: ["health"],
    steps: [{ title: "第1件事", due: "2026-06-01", doneOn: "2026-05-30", note: "提前" }],
  });
});

test("steps are added a month after the last and change places; past the ends nothing moves", () => {
  const one = addStep([], today);
  const two = addStep(one, today);

  expect(two.map(({ due }) => due)).toEqual(["2026-12-25", "2027-01-24"]);
  expect(moveStep(two, 0, 1).map(({ key }) => key)).toEqual([2, 1]);
  expect(moveStep(two, 0, -1)).toBe(two);
});

test("a step that was ticked off while the form was open stays ticked", () => {
  const draft = toDraft(givenWork({ steps: [givenStep(1, "2026-06-01"), givenStep(2, "2026-07-01")] }));
  const latest = givenWork({
    steps: [givenStep(1, "2026-06-01", { doneOn: "2026-05-30" }), givenStep(2, "2026-07-01")],
  });

  expect(keepDone(draft.steps, latest).map(({ doneOn }) => doneOn)).toEqual(["2026-05-30", null]);
});

const title = { zh: "措施", en: "Measure" };
const planMeasures = [
  { id: "a.m1", title, serves: ["a.g1"] },
  { id: "a.m2", title, serves: ["a.g2"] },
  { id: "a.m3", title, serves: ["a.g2", "a.g3"] },
];

test.each([
  ["a.g1", "a.m1"],
  ["a.g2", ""],
  ["a.g3", "a.m3"],
  ["a.m2", "a.m2"],
  ["a.g9", ""],
  [undefined, ""],
])("of the measures that work for %s, the only one is chosen: %s", (item, chosen) => {
  const choices = listMeasures(planMeasures, item);

  expect(findOnlyMeasure(choices)).toBe(chosen);
  expect(choices.map(({ serves }) => serves)).toEqual(
    choices.map(({ serves }) => serves).toSorted((one, other) => Number(other) - Number(one)),
  );
});
