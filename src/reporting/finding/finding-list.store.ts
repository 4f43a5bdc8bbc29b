import type { Read } from "../../platform/database/transaction.ts";
import type { FindingRow } from "./finding.store.ts";

const columns = `tk, period, key, rule, severity, form, unit, area, element, cell, fingerprint, message, agency, owner, state,
  answer, answered_by as "answeredBy", answered_at as "answeredAt", answered_fingerprint as "answeredFingerprint",
  first_seen as "firstSeen"`;

export interface FindingPlace {
  readonly key: string;
  readonly period: string;
  readonly area: string;
}

export const findFinding = async (
  tx: Read,
  tk: number,
  { key, period, area }: FindingPlace,
): Promise<FindingRow | undefined> =>
  (
    await tx.query<FindingRow>(
      `select ${columns} from reporting.findings where tk = $1 and period = $2 and key = $3 and area = $4`,
      [tk, period, key, area],
    )
  )[0];

export interface FindingQuestion {
  readonly tks: readonly number[];
  readonly states: readonly FindingRow["state"][];
  readonly severity?: string | undefined;
  readonly agency?: string | undefined;
  /** Those that the asker's own area and the filter have in common. */
  readonly areas: readonly string[];
  readonly period?: string | undefined;
  readonly rule?: string | undefined;
}

const asked = `tk = any($6::int[]) and ($1::text is null or severity = $1) and ($2::text is null or agency = $2)
  and area = any($3::text[]) and ($4::text is null or period = $4) and ($5::text is null or rule = $5)`;

const toValues = ({ tks, severity, agency, areas, period, rule }: FindingQuestion): readonly unknown[] => [
  severity ?? null,
  agency ?? null,
  areas,
  period ?? null,
  rule ?? null,
  tks,
];

/** Errors first, the newest period first, then by age. */
export const loadFindings = (tx: Read, question: FindingQuestion, limit: number): Promise<readonly FindingRow[]> =>
  tx.query<FindingRow>(
    `select ${columns} from reporting.findings where ${asked} and state = any($7::text[])
     order by severity, substring(period from '\\d{4}') desc, first_seen, area, key limit $8`,
    [...toValues(question), question.states, limit],
  );

export const countFindings = (
  tx: Read,
  question: FindingQuestion,
): Promise<readonly { readonly state: FindingRow["state"]; readonly count: number }[]> =>
  tx.query(
    `select state, count(*)::int as count from reporting.findings where ${asked} group by state`,
    toValues(question),
  );

/** What the list can be narrowed to. */
export const loadFindingFacets = async (
  tx: Read,
  { tks, areas }: Pick<FindingQuestion, "tks" | "areas">,
): Promise<{ readonly agencies: readonly string[]; readonly periods: readonly string[] }> => {
  const [row] = await tx.query<{ agencies: string[] | null; periods: string[] | null }>(
    `select array_agg(distinct agency order by agency) as agencies, array_agg(distinct period order by period desc) as periods
     from reporting.findings where tk = any($1::int[]) and area = any($2::text[]) and state <> 'gone'`,
    [tks, areas],
  );
  return { agencies: row?.agencies ?? [], periods: row?.periods ?? [] };
};
