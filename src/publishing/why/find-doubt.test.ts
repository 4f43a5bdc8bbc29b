import { expect, test } from "vitest";
import { givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import { findDoubt } from "./find-doubt.ts";

test("met, but the interval covers the line: both are said", () => {
  expect(findDoubt(givenStanding({ status: givenStatus({ class: "met", isDistinct: false }) }))?.zh).toBe(
    "与目标无法区分",
  );
});

test("a direction has no line: its change is what chance could have made", () => {
  const status = givenStatus({ class: "atRisk", isDistinct: false });
  expect(findDoubt(givenStanding({ status, targetValue: null }))?.zh).toBe("变化在随机波动之内");
});

test.each([
  { class: "met", isDistinct: true },
  { class: "met", isDistinct: null },
  { class: "noData", isDistinct: false },
  { class: "met", isDistinct: false, value: 38 },
] as const)("nothing is doubted at %j", (parts) => {
  expect(findDoubt(givenStanding({ status: givenStatus(parts) }))).toBeUndefined();
});
