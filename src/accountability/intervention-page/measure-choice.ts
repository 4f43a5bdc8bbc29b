// Which measures of the plan an intervention can rest on, and which one is meant where only one works for the goal.
import type { Label } from "../../kernel/label.ts";

export interface MeasureChoice {
  readonly id: string;
  readonly title: Label;
  /** It works for the goal at hand. */
  readonly serves: boolean;
}

interface PlanMeasure {
  readonly id: string;
  readonly title: Label;
  readonly serves: readonly string[];
}

/** Those that work for the goal first; a commitment's own measure is one of them. */
export const listMeasures = (measures: readonly PlanMeasure[], item: string | undefined): readonly MeasureChoice[] =>
  measures
    .map(({ id, title, serves }) => ({
      id,
      title,
      serves: item !== undefined && (serves.includes(item) || id === item),
    }))
    .toSorted((one, other) => Number(other.serves) - Number(one.serves));

/** Empty where none or several work for it: then it is for whoever writes to choose. */
export const findOnlyMeasure = (choices: readonly MeasureChoice[]): string => {
  const serving = choices.filter(({ serves }) => serves);
  return serving.length === 1 ? (serving[0]?.id ?? "") : "";
};
