// Sums as they were known at an instant. The roll-up holds them for every period that nobody wrote to since.
// For the others there are two ways to the same numbers: where few areas were written to, what they changed is
// taken back; where most were, the facts that were known are added up anew.
import { printInstant, selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { factTable } from "../known/fact-table.ts";
import { sumUpwards } from "./sum-upwards.store.ts";

export interface LaterPeriods {
  /** Few of the areas that ever reported have been written to since. */
  readonly corrected: readonly number[];
  readonly rewritten: readonly number[];
}

/** [D] Taking back wins while single areas were corrected, and loses once a quarter of a district was written to. */
const fewIsOneIn = 8;

/** Periods in which a fact of the tenants has changed after the instant that is asked of. */
export const loadLaterPeriods = async (
  tx: Read,
  tks: readonly number[],
  [first, last]: readonly [number, number],
): Promise<LaterPeriods> => {
  if (tx.knownAt === null) return { corrected: [], rewritten: [] };
  const isLater = `changed_at > ${printInstant(tx.knownAt)}`;
  const rows = await tx.query<{ period: number; few: boolean }>(
    `select period, count(*) filter (where ${isLater}) * ${fewIsOneIn} < count(*) as few from stats.area_periods
     where tk = any($1::int[]) and period between $2::int and $3::int
     group by 1 having bool_or(${isLater})`,
    [tks, first, last],
  );
  const list = (few: boolean) => rows.filter((row) => row.few === few).map(({ period }) => period);
  return { corrected: list(true), rewritten: list(false) };
};

/** SQL of what is asked for: arrays of numbers. */
export interface SumPlace {
  readonly tks: string;
  readonly areas: string;
  readonly cells: string;
  readonly periods: string;
  readonly elements?: string;
}

/** What one fact adds to a sum; the fact is `r`. */
export const contribution = `coalesce(r.value, 0) as total, (r.state = 'v')::int as reported,
  (r.state = 'm')::int as missing, (r.source = 's')::int as synthetic, (r.state = 'n')::int as not_applicable`;

const withdrawal = `- coalesce(r.value, 0) as total, - (r.state = 'v')::int as reported,
  - (r.state = 'm')::int as missing, - (r.source = 's')::int as synthetic, - (r.state = 'n')::int as not_applicable`;

const key = "r.area_id, r.element_id, r.period, r.cell_id";

const counts = "r.total, r.reported, r.missing, r.synthetic, r.not_applicable";

/** From the facts that were known: quick when few were. */
export const sumKnown = (tx: Read, place: SumPlace): string => `
  select ${key}, ${counts}
  from (${sumUpwards(`(select r.tk, ${key}, ${contribution} from ${selectKnown(tx, factTable)} r where ${isBelow(place)})`, place)}) r`;

/** From the roll-up, less what was written since: quick when little was. Every fact is counted in one of its states. */
export const sumBack = (tx: Read, place: SumPlace): string => {
  const listWritten = (from: string, numbers: string): string => selectWritten(tx, place, { from, numbers });
  const changes = `(${listWritten(selectKnown(tx, factTable), contribution)} union all ${listWritten("stats.facts", withdrawal)})`;
  return `
  select ${key}, sum(r.total) as total, sum(r.reported) as reported, sum(r.missing) as missing,
    sum(r.synthetic) as synthetic, sum(r.not_applicable) as not_applicable
  from (select ${key}, ${counts} from stats.rollup r
        where r.area_id = any(${place.areas}) and r.cell_id = any(${place.cells}) and ${isAsked(place)}
        union all select ${key}, ${counts} from (${sumUpwards(changes, place)}) r) r
  group by 1, 2, 3, 4
  having sum(r.reported) + sum(r.missing) + sum(r.not_applicable) > 0`;
};

/** Facts of the areas and periods that were written to since; `offset 0` keeps the planner to one look-up for each. */
const selectWritten = (
  tx: Read,
  { tks, areas, periods, elements }: SumPlace,
  { from, numbers }: { readonly from: string; readonly numbers: string },
): string => `
  select facts.* from stats.area_periods ap cross join lateral (
    select r.tk, ${key}, ${numbers} from ${from} r
    where r.tk = ap.tk and r.area_id = ap.area_id and r.period = ap.period ${elements ? `and r.element_id = any(${elements})` : ""}
    offset 0) facts
  where ap.tk = any(${tks}) and ap.period = any(${periods}) and ap.changed_at > ${printInstant(tx.knownAt ?? "")}
    and ap.area_id = any(array(select descendant_id from access.area_closure where ancestor_id = any(${areas})))`;

const isAsked = ({ tks, periods, elements }: SumPlace): string =>
  `r.tk = any(${tks}) and r.period = any(${periods})${elements ? ` and r.element_id = any(${elements})` : ""}`;

const isBelow = (place: SumPlace): string =>
  `${isAsked(place)} and r.area_id in (select descendant_id from access.area_closure where ancestor_id = any(${place.areas}))`;
