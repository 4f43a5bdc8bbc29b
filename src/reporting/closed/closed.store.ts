import type { Read } from "../../platform/database/transaction.ts";
import type { ClosedPlace } from "./find-closed-changes.ts";

interface Asked {
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  readonly elements: readonly string[];
}

/** Of these, the places that a form which is no longer with those who fill it in asks for. */
export const loadClosedPlaces = (tx: Read, { areas, periods, elements }: Asked): Promise<readonly ClosedPlace[]> =>
  tx.query<ClosedPlace>(
    `select v.element, r.area, s.period, s.state
     from reporting.submissions s
     join lateral (select jsonb_array_elements_text(section -> 'elements') as element
       from reporting.form_versions f, jsonb_array_elements(f.content -> 'sections') as section
       where f.tk = s.tk and f.form = s.form and f.version = s.form_version) v on v.element = any($3::text[])
     cross join lateral unnest(s.reporting) as r(area)
     where s.state in ('submitted', 'accepted', 'locked') and s.period = any($2::text[]) and s.reporting && $1::text[]
       and r.area = any($1::text[])`,
    [areas, periods, elements],
  );
