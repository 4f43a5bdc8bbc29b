import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Expectation } from "./list-expectations.ts";

export interface Round {
  readonly tk: number;
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly note: string;
}

export const loadRounds = (tx: Read, tks: readonly number[]): Promise<readonly Round[]> =>
  tx.query<Round>(
    `select tk, id, opened_at as "openedAt", opened_by as "openedBy", note from reporting.rounds
     where tk = any($1::int[]) order by id desc`,
    [tks],
  );

/** A round that stands keeps its note and its first day. */
export const saveRound = async (tx: Write, { tk, id, openedAt, openedBy, note }: Round): Promise<void> => {
  await tx.query(
    `insert into reporting.rounds (tk, id, opened_at, opened_by, note) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [tk, id, openedAt, openedBy, note],
  );
};

/** Writes down what is expected; one that is already expected stays as it is. Answers those that are new. */
export const saveExpectations = async (
  tx: Write,
  tk: number,
  at: string,
  expected: readonly Expectation[],
): Promise<readonly Pick<Expectation, "form" | "period" | "area">[]> =>
  tx.query(
    `insert into reporting.submissions (tk, form, period, area, round, form_version, agency, due, reporting, cells, state, desk, changed_at)
     select $1, form, period, area, round, form_version, agency, due, string_to_array(reporting, ','), cells, 'draft', 0, $2
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::date[], $10::text[], $11::int[])
       as given(form, period, area, round, form_version, agency, due, reporting, cells)
     order by form, period, area
     on conflict (tk, form, period, area) do nothing returning form, period, area`,
    [
      tk,
      at,
      expected.map(({ form }) => form),
      expected.map(({ period }) => period),
      expected.map(({ area }) => area),
      expected.map(({ round }) => round),
      expected.map(({ formVersion }) => formVersion),
      expected.map(({ agency }) => agency),
      expected.map(({ due }) => due),
      expected.map(({ reporting }) => reporting.join(",")),
      expected.map(({ cells }) => cells),
    ],
  );
