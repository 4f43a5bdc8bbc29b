// Whether the rows of a table stand within the areas that the importing person answers for (管辖范围). An import is
// read once, in the background, so the row is named here instead of refusing the request at the gate.
import type { Actor } from "../../access/actor.ts";
import { coversArea } from "../../access/actor.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";

/** Codes that nobody knows are left to the check of the facts, which refuses them. */
export const checkReach = (
  rows: readonly RawFact[],
  actor: Actor,
  ancestors: ReadonlyMap<AreaCode, readonly AreaCode[]>,
): readonly Finding[] =>
  rows.flatMap(({ area, place }) => {
    const above = isAreaCode(area) ? ancestors.get(area) : undefined;
    return above === undefined || coversArea(actor, area as AreaCode, above)
      ? []
      : [
          {
            rule: "reporting/outside-jurisdiction" as const,
            severity: "error" as const,
            place: { ...place, field: "area" },
            message: {
              zh: `地区${area}不在${actor.name.zh}的管辖范围。请删去这一行。`,
              en: `Area ${area} is outside the jurisdiction of ${actor.name.en}. Remove this row.`,
            },
          },
        ];
  });
