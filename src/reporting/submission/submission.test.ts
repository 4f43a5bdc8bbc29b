import fc from "fast-check";
import { expect, test } from "vitest";
import type { Move, StepAction } from "./submission.ts";
import { moveSubmission, stepActions, submissionStates } from "./submission.ts";

/** Village → township → agency → statistics. */
const last = 3;

test.each<[Move["state"], number, StepAction, Move["state"], number]>([
  ["draft", 0, "submit", "submitted", 1],
  ["returned", 0, "submit", "submitted", 1],
  ["returned", 2, "submit", "submitted", 3],
  ["submitted", 1, "pass", "submitted", 2],
  ["submitted", 2, "pass", "submitted", 3],
  ["submitted", 3, "accept", "accepted", 3],
  ["submitted", 3, "return", "returned", 0],
  ["accepted", 3, "reopen", "returned", 0],
  ["accepted", 3, "lock", "locked", 3],
  ["locked", 3, "reopen", "returned", 0],
])("%s at desk %i: %s makes it %s at desk %i", (state, desk, action, nextState, nextDesk) => {
  expect(moveSubmission({ state, desk }, action, { last })).toEqual({ state: nextState, desk: nextDesk });
});

test("a form with one desk is accepted when it is handed in", () => {
  expect(moveSubmission({ state: "draft", desk: 0 }, "submit", { last: 0 })).toEqual({ state: "accepted", desk: 0 });
});

test("a return may name any desk before the one that returns", () => {
  expect(moveSubmission({ state: "submitted", desk: 3 }, "return", { last, to: 2 })).toEqual({
    state: "returned",
    desk: 2,
  });
  expect(moveSubmission({ state: "submitted", desk: 1 }, "return", { last, to: 1 })).toHaveProperty("refusal");
});

test.each<[Move["state"], number, StepAction]>([
  ["submitted", 1, "submit"],
  ["accepted", 3, "submit"],
  ["draft", 0, "pass"],
  ["submitted", 3, "pass"],
  ["submitted", 2, "accept"],
  ["draft", 0, "return"],
  ["accepted", 3, "return"],
  ["draft", 0, "reopen"],
  ["submitted", 3, "lock"],
  ["locked", 3, "lock"],
])("%s at desk %i refuses %s in both languages", (state, desk, action) => {
  expect(moveSubmission({ state, desk }, action, { last })).toMatchObject({
    refusal: { zh: expect.stringMatching(/不能/), en: expect.stringMatching(/cannot/) },
  });
});

test("whatever is done in whatever order, a submission stays on its route and is accepted at its end only", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.record({ action: fc.constantFrom(...stepActions), to: fc.integer({ min: 0, max: 3 }) })),
      (end, actions) => {
        const states = actions.reduce<readonly Move[]>(
          (moves, { action, to }) => {
            const next = moveSubmission(moves.at(-1) ?? { state: "draft", desk: 0 }, action, { last: end, to });
            return "refusal" in next ? moves : [...moves, next];
          },
          [{ state: "draft", desk: 0 }],
        );
        for (const { state, desk } of states) {
          expect(submissionStates).toContain(state);
          expect(desk).toBeGreaterThanOrEqual(0);
          expect(desk).toBeLessThanOrEqual(end);
          expect(desk).toBe(state === "accepted" || state === "locked" ? end : desk);
        }
      },
    ),
  );
});
