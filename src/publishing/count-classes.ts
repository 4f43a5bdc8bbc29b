// Classes counted as a reader sums them up: good, in need of action, not to be judged; and said in one sentence.
import type { Label } from "../kernel/label.ts";
import type { StatusClass } from "../kernel/status-class.ts";
import { statusClasses, statusLabels } from "../kernel/status-class.ts";

export type ClassCounts = Partial<Readonly<Record<StatusClass, number>>>;

export const countOf = (counts: ClassCounts, ...classes: readonly StatusClass[]): number =>
  classes.reduce((sum, each) => sum + (counts[each] ?? 0), 0);

export interface Summary {
  readonly total: number;
  readonly good: number;
  readonly urgent: number;
  readonly unknown: number;
}

export const sumUp = (counts: ClassCounts): Summary => ({
  total: countOf(counts, ...statusClasses),
  good: countOf(counts, "met", "onTrack"),
  urgent: countOf(counts, "atRisk", "offTrack"),
  unknown: countOf(counts, "noData", "notAssessable"),
});

/** `6项达标，4项有风险，3项滞后`: every class that occurs. */
export const listCounts = (counts: ClassCounts): readonly { readonly status: StatusClass; readonly text: Label }[] =>
  statusClasses.flatMap((status) => {
    const count = counts[status] ?? 0;
    const { zh, en } = statusLabels[status];
    return count === 0 ? [] : [{ status, text: { zh: `${count}项${zh}`, en: `${count} ${en.toLowerCase()}` } }];
  });

export const printCounts = (counts: ClassCounts): Label => {
  const parts = listCounts(counts);
  return { zh: parts.map(({ text }) => text.zh).join("，"), en: parts.map(({ text }) => text.en).join(", ") };
};
