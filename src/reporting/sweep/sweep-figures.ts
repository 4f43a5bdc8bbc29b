// All rules over everything stored: the check of the forms, pass by pass and period by period.
import type { Area } from "../../kernel/area.ts";
import type { Period } from "../../kernel/period.ts";
import { checkEntries } from "../check/check-entries.ts";
import type { EntryFinding } from "../check/check-world.ts";
import { historyLength } from "../check/check-world.ts";
import { listFormerPeriods } from "../submission/former-periods.ts";
import type { StoredFigures } from "./stored-figures.ts";
import type { SweepPass } from "./plan-sweep.ts";

export interface SweptFinding extends EntryFinding {
  readonly period: string;
}

export const sweepFigures = (
  { level, rules, sections }: SweepPass,
  period: Period,
  areas: readonly Area[],
  figures: StoredFigures,
): readonly SweptFinding[] => {
  const former = listFormerPeriods(period.code, historyLength).map((code) => figures.of(code));
  const oldestFirst = [...former].reverse();
  const [before] = former;
  const found = checkEntries({
    sections,
    // Where nothing is stored nothing is wrong: an entry that is not there is no finding.
    areas: areas.filter(({ code, level: own }) => own === level && figures.has(period.code, code)),
    period: period.code,
    rules,
    find: figures.of(period.code),
    previous: (place) => before?.(place)?.value ?? undefined,
    history: (place) => oldestFirst.map((find) => find(place)?.value ?? null),
  });
  return found.map((finding) => ({ ...finding, period: period.code }));
};
