// What opening a period would ask for, before it is opened: how many forms of which level, and at most how many copies.
import type { Label } from "../../kernel/label.ts";
import type { PeriodKind } from "../../kernel/period.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { FormHead } from "../form/form.contract.ts";
import { printCount } from "../progress/due-words.ts";
import { findFormPeriod } from "../round/list-expected.ts";

/** Forms whose clock a round asks: those of a year for `2025`, of a quarter for `2025Q3`. */
export const listAsked = (
  forms: readonly FormHead[],
  period: string,
  agencies: readonly string[],
): readonly FormHead[] =>
  forms.filter(
    ({ periodKind, agency }) =>
      (agencies.length === 0 || agencies.includes(agency)) &&
      findFormPeriod({ periodKind: periodKind as PeriodKind }, period) !== undefined,
  );

/** At most: units of each level that stand today; some kinds of area report through another line. */
export const describeOpening = (asked: readonly FormHead[], countUnits: (level: string) => number): Label => {
  if (asked.length === 0) {
    return {
      zh: "这个时期没有要报的表。时期写2025、2025Q3或2025-06。",
      en: "No form is due for this period. Write 2025, 2025Q3 or 2025-06.",
    };
  }
  const levels = [...new Map(asked.map(({ unit, unitName }) => [unit, unitName]))].map(([unit, name]) => {
    const forms = asked.filter((form) => form.unit === unit).length;
    return { name, forms, copies: forms * countUnits(unit) };
  });
  const copies = levels.reduce((sum, level) => sum + level.copies, 0);
  return {
    zh: `要报${asked.length}张表，最多${printNumber(copies, 0)}份：${levels.map(({ name, forms, copies: each }) => `${name.zh}${forms}张${printNumber(each, 0)}份`).join("，")}。`,
    en: `${printCount(asked.length, "form")}, at most ${printNumber(copies, 0)} copies: ${levels.map(({ name, forms, copies: each }) => `${printCount(forms, "form")} by ${name.en.toLowerCase()}, ${printNumber(each, 0)}`).join("; ")}.`,
  };
};
