// The steps in the form of an intervention as rows: added, moved, and kept done.
import { addDays } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { isDay } from "../../kernel/period.ts";
import type { Intervention } from "../intervention/intervention.contract.ts";

export interface StepDraft {
  /** Tells rows apart while they are moved. */
  readonly key: number;
  readonly title: string;
  readonly due: string;
  readonly doneOn: string | null;
  readonly note: string;
}

/** [D] A month for a step until somebody says otherwise. */
const usualStep = 30;

/** Steps that somebody ticked off in the meantime stay so, known by their titles. */
export const keepDone = (drafts: readonly StepDraft[], { steps }: Pick<Intervention, "steps">): readonly StepDraft[] =>
  drafts.map((step) => ({
    ...step,
    doneOn: step.doneOn ?? steps.find(({ title }) => title === step.title.trim())?.doneOn ?? null,
  }));

export const addStep = (steps: readonly StepDraft[], today: Day): readonly StepDraft[] => {
  const last = steps.at(-1)?.due ?? today;
  const due = addDays(isDay(last) ? last : today, usualStep);
  return [...steps, { key: Math.max(0, ...steps.map(({ key }) => key)) + 1, title: "", due, doneOn: null, note: "" }];
};

export const moveStep = (steps: readonly StepDraft[], index: number, by: -1 | 1): readonly StepDraft[] => {
  const [one, other] = [steps[index], steps[index + by]];
  if (!one || !other) return steps;
  return steps.map((step, place) => (place === index ? other : place === index + by ? one : step));
};
