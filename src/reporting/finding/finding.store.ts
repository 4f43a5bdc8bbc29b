import type { Label } from "../../kernel/label.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";

/** One copy of a form; a finding that reaches over several has none. */
export interface Copy {
  readonly form: string;
  readonly period: string;
  readonly unit: string;
}

export interface NewFinding {
  readonly period: string;
  readonly key: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly form: string | null;
  readonly unit: string | null;
  readonly area: string;
  readonly element: string;
  readonly cell: string;
  readonly fingerprint: string;
  readonly message: Label;
  readonly agency: string;
}

export interface FindingRow extends NewFinding {
  readonly tk: number;
  readonly owner: string | null;
  readonly state: "open" | "answered" | "gone";
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly answeredFingerprint: string | null;
  readonly firstSeen: string;
}

export interface Seen {
  readonly tk: number;
  readonly findings: readonly NewFinding[];
  readonly at: string;
}

/** Writes down what was found; an answer stands as long as it speaks of the same values. Answers how many are newly open. */
export const saveFindings = async (tx: Write, { tk, findings, at }: Seen): Promise<number> => {
  const [row] = await tx.query<{ opened: number }>(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as g(period text, key text, rule text, severity text, form text, unit text,
         area text, element text, cell text, fingerprint text, message jsonb, agency text)
     ), before as (
       select f.period, f.key from given g join reporting.findings f on f.tk = $1 and f.period = g.period and f.key = g.key
       where f.state = 'open' or f.answered_fingerprint = g.fingerprint
     ), saved as (
       insert into reporting.findings as f (tk, period, key, rule, severity, form, unit, area, element, cell, fingerprint,
         message, agency, state, first_seen, last_seen)
       select $1, period, key, rule, severity, form, unit, area, element, cell, fingerprint, message, agency, 'open', $3, $3
       from given order by period, key
       on conflict (tk, period, key) do update set rule = excluded.rule, severity = excluded.severity, form = excluded.form,
         unit = excluded.unit, area = excluded.area, element = excluded.element, cell = excluded.cell,
         fingerprint = excluded.fingerprint, message = excluded.message, agency = excluded.agency,
         state = case when f.answered_fingerprint = excluded.fingerprint then 'answered' else 'open' end,
         first_seen = case when f.state = 'gone' then excluded.first_seen else f.first_seen end,
         last_seen = excluded.last_seen
       returning 1
     )
     select ((select count(*) from saved) - (select count(*) from before))::int as opened`,
    [tk, JSON.stringify(findings), at],
  );
  return row?.opened ?? 0;
};

/** Those of a copy that are no longer found. */
export const closeFindingsOf = async (
  tx: Write,
  tk: number,
  { form, period, unit }: Copy,
  found: readonly string[],
): Promise<void> => {
  await tx.query(
    `update reporting.findings set state = 'gone'
     where tk = $1 and form = $2 and period = $3 and unit = $4 and state <> 'gone' and key <> all($5::text[])`,
    [tk, form, period, unit, found],
  );
};

export interface Scope {
  readonly areas: readonly string[];
  readonly periods: readonly string[];
}

/** Those of a scope that a sweep no longer finds; copies that are still being filled in keep their own. */
export const closeFindings = async (
  tx: Write,
  tk: number,
  { areas, periods }: Scope,
  found: readonly NewFinding[],
): Promise<number> => {
  const gone = await tx.query(
    `update reporting.findings f set state = 'gone'
     where f.tk = $1 and f.period = any($2::text[]) and f.area = any($5::text[]) and f.state <> 'gone'
       and not exists (select 1 from unnest($3::text[], $4::text[]) as given(period, key) where given.period = f.period and given.key = f.key)
       and not exists (select 1 from reporting.submissions s where s.tk = f.tk and s.form = f.form and s.period = f.period
         and s.area = f.unit and s.state in ('draft', 'returned'))
     returning 1`,
    [tk, periods, found.map(({ period }) => period), found.map(({ key }) => key), areas],
  );
  return gone.length;
};

/** Copies that are being filled in: their findings come from their entries, not from stored figures. */
export const loadOpenCopies = (tx: Read, tk: number): Promise<readonly Copy[]> =>
  tx.query<Copy>(
    `select form, period, area as unit from reporting.submissions where tk = $1 and state in ('draft', 'returned')`,
    [tk],
  );

export interface FoundAnswer {
  readonly key: string;
  readonly fingerprint: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export const loadAnswers = (tx: Read, tk: number, { form, period, unit }: Copy): Promise<readonly FoundAnswer[]> =>
  tx.query<FoundAnswer>(
    `select key, answered_fingerprint as fingerprint, answer as text, answered_by as by, answered_at as at
     from reporting.findings where tk = $1 and form = $2 and period = $3 and unit = $4 and answer is not null`,
    [tk, form, period, unit],
  );

export const saveAnswer = async (
  tx: Write,
  { tk, period, key, fingerprint }: FindingRow,
  { text, by, at }: { readonly text: string; readonly by: string; readonly at: string },
): Promise<void> => {
  await tx.query(
    `update reporting.findings set answer = $4, answered_by = $5, answered_at = $6, answered_fingerprint = $7,
       state = case when state = 'gone' then state else 'answered' end
     where tk = $1 and period = $2 and key = $3`,
    [tk, period, key, text, by, at, fingerprint],
  );
};

export const saveOwner = async (tx: Write, { tk, period, key }: FindingRow, owner: string | null): Promise<void> => {
  await tx.query("update reporting.findings set owner = $4 where tk = $1 and period = $2 and key = $3", [
    tk,
    period,
    key,
    owner,
  ]);
};
