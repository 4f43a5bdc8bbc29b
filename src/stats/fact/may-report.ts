// Who may hand in which facts, beside the areas: a member agency its own elements only, published and synthetic
// figures the statistics bureau only, and nobody a period that has not begun.
import type { Actor } from "../../access/actor.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { FactCatalogue, FactSource } from "./fact.ts";
import type { RawFact } from "./parse-fact-rows.ts";

export interface Reporting {
  readonly actor: Pick<Actor, "role" | "agency">;
  readonly today: Day;
  readonly source: FactSource;
  readonly catalogue: FactCatalogue;
}

/** One finding at most for each row and rule; what is no element or no period is not judged here. */
export const mayReport = (
  rows: readonly RawFact[],
  { actor, today, source, catalogue }: Reporting,
): readonly Finding[] => {
  const keepsAll = actor.role === "statistics" || actor.role === "administrator";
  const begins = openBegins();
  return rows.flatMap((row) => {
    const element = catalogue.elements.get(row.element as ElementId);
    const begin = begins(row.period);
    return [
      ...(actor.role === "agency" && element && element.agency !== actor.agency ? [notOwnElement(row, element)] : []),
      ...(!keepsAll && reserved.includes(source) ? [reservedSource(row, source)] : []),
      ...(begin !== undefined && begin > today ? [periodAhead(row, begin)] : []),
    ];
  });
};

const reserved: readonly FactSource[] = ["published", "synthetic"];

const openBegins = (): ((code: string) => Day | undefined) => {
  const known = new Map<string, Day | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, parsePeriod(code)?.start);
    return known.get(code);
  };
};

const notOwnElement = (row: RawFact, { name }: Element): Finding =>
  error(row, "not-own-element", "element", {
    zh: `“${name.zh}”不归你单位填报。请删去这一行，或交主责单位填报。`,
    en: `“${name.en}” is not reported by your agency. Remove this row, or leave it to the agency that leads.`,
  });

const reservedSource = (row: RawFact, source: FactSource): Finding =>
  error(row, "reserved-source", "source", {
    zh: `来源“${source}”只有统计局能导入。请改用reported。`,
    en: `Only the statistics bureau imports figures with the source “${source}”. Use reported.`,
  });

const periodAhead = (row: RawFact, begin: Day): Finding =>
  error(row, "period-ahead", "period", {
    zh: `${row.period}从${begin}才开始，还没有数。请核对时期。`,
    en: `${row.period} begins on ${begin}; there are no figures for it yet. Check the period.`,
  });

const error = ({ place }: RawFact, reason: string, field: string, message: Label): Finding => ({
  rule: `stats/${reason}`,
  severity: "error",
  place: { ...place, field: place.field === undefined ? field : `${place.field}.${field}` },
  message,
});
