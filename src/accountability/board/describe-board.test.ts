import { expect, test } from "vitest";
import { givenWarning, givenWork } from "../../../test/world/given-work.ts";
import type { BoardCounts } from "./describe-board.ts";
import { describeBoard, printAge, printGroupCount, printResults, toWarningClass } from "./describe-board.ts";

const say = (counts: Partial<BoardCounts>) => {
  const parts = describeBoard({ fresh: [], acknowledged: [], doing: [], reviewing: [], ...counts }).flat();
  const join = (language: "zh" | "en"): string => parts.map(({ text }) => text[language]).join("");
  return { zh: join("zh"), en: join("en"), toned: parts.filter(({ tone }) => tone).map(({ text }) => text.zh) };
};

test("the two sentences of the mock-up, what waits too long and what is blocked underlined", () => {
  const fresh = [12, 5, 5, 4, 2, 1].map((daysOpen) => givenWarning({ daysOpen }));
  const doing = [...Array.from({ length: 4 }, () => givenWork()), givenWork({ state: "blocked" })];
  const reviewing = [givenWork({ state: "reviewing" }), givenWork({ state: "reviewing" })];

  expect(say({ fresh, doing, reviewing })).toEqual({
    zh: "6条预警还没人认领，最久的已12天。5项干预在做，1项受阻；2项到了看效果的时候。",
    en: "6 warnings wait to be taken up, the oldest for 12 days. 5 interventions are under way, 1 blocked; 2 are due to be looked at for effect.",
    toned: ["最久的已12天", "1项受阻"],
  });
});

test("a week is time enough: what has waited seven days is not yet underlined", () => {
  expect(say({ fresh: [givenWarning({ daysOpen: 7 })] }).toned).toEqual([]);
});

test.each([
  [{}, "没有预警。还没有干预。"],
  [{ acknowledged: [givenWarning()] }, "1条预警都有人认领。还没有干预。"],
  [{ fresh: [givenWarning({ daysOpen: 0 })] }, "1条预警还没人认领。还没有干预。"],
  [{ reviewing: [givenWork({ state: "reviewing" })] }, "没有预警。1项到了看效果的时候。"],
  [{ doing: [givenWork()] }, "没有预警。1项干预在做。"],
] as const)("%#: nothing is counted that is not there", (counts, zh) => {
  expect(say(counts).zh).toBe(zh);
});

test("English counts one thing as one", () => {
  expect(say({ fresh: [givenWarning({ daysOpen: 1 })], doing: [givenWork()] }).en).toBe(
    "1 warning waits to be taken up, the oldest for 1 day. 1 intervention is under way.",
  );
});

test("results, ages and counts of groups leave out what is nothing", () => {
  expect(printResults({ worked: 4, unclear: 2, stopped: 1 }).zh).toBe("4项有效　2项看不出　1项停用");
  expect(printResults({ worked: 0 }).zh).toBe("");
  expect(printAge(0).zh).toBe("今天");
  expect(printAge(12)).toEqual({ zh: "已12天", en: "12 days" });
  expect(printGroupCount(3, 0).zh).toBe("3条预警");
  expect(printGroupCount(1, 2).en).toBe("1 warning · 2 interventions");
});

test("a warning about a target that is met does not look like good news", () => {
  expect([toWarningClass("met"), toWarningClass("offTrack"), toWarningClass("noData")]).toEqual([
    "atRisk",
    "offTrack",
    "noData",
  ]);
});
