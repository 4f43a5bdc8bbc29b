// Who is expected to hand in what (应报名单): written down when a round is opened, so that what is complete can
// never exceed what was expected, whatever happens to the areas afterwards.
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { Day, Period } from "../../kernel/period.ts";
import { parsePeriod, toPeriod } from "../../kernel/period.ts";
import type { Form } from "../form/form.ts";

export interface ExpectedUnit {
  readonly area: AreaCode;
  /** Where its figures stand: the unit itself or areas below it. */
  readonly reporting: readonly AreaCode[];
}

/** The form's period in a round: `2025` asks every yearly clock, a quarter or a month its own. */
export const findFormPeriod = ({ periodKind }: Pick<Form, "periodKind">, round: string): Period | undefined => {
  const period = parsePeriod(round);
  if (!period) return undefined;
  if (period.kind === periodKind) return period;
  const isYearly = periodKind === "health-year" || periodKind === "school-year";
  return period.kind === "year" && isYearly ? toPeriod(periodKind, period.year) : undefined;
};

/** Units of a form in a district as they stand on a day; one without any reporting area is not asked. */
export const listExpected = (
  { unit, reportedAt, excludedKinds }: Pick<Form, "unit" | "reportedAt" | "excludedKinds">,
  areas: readonly Area[],
  district: AreaCode,
  day: Day,
): readonly ExpectedUnit[] => {
  const standing = areas.filter((area) => isValidOn(area, day));
  const byCode = new Map(standing.map((area) => [area.code, area]));
  const lineage = new Map(standing.map((area) => [area.code, [area, ...listAncestors(byCode, area.code)]]));
  const isAsked = ({ code }: Area): boolean => {
    const upwards = lineage.get(code) ?? [];
    const within = upwards.findIndex((area) => area.code === district);
    return within >= 0 && !upwards.slice(0, within + 1).some(({ kind }) => excludedKinds.includes(kind));
  };
  const asked = standing.filter(isAsked);
  return asked
    .filter(({ level }) => level === unit)
    .map(({ code }) => ({
      area: code,
      reporting: asked
        .filter((area) => area.level === reportedAt && lineage.get(area.code)?.some((above) => above.code === code))
        .map((area) => area.code),
    }))
    .filter(({ reporting }) => reporting.length > 0);
};
