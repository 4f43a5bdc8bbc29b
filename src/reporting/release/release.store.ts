import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Label } from "../../kernel/label.ts";

export interface Release {
  readonly tk: number;
  readonly number: number;
  readonly knownAt: string;
  readonly publicFrom: string;
  readonly title: Label;
  readonly note: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly facts: number;
  readonly digest: string;
  readonly accepted: number;
  readonly outstanding: number;
}

type ReleaseRow = Omit<Release, "title"> & { readonly zh: string; readonly en: string };

/** The newest first. */
export const loadReleases = async (tx: Read, tks: readonly number[]): Promise<readonly Release[]> => {
  const rows = await tx.query<ReleaseRow>(
    `select tk, number, known_at as "knownAt", public_from as "publicFrom", title_zh as zh, title_en as en, note,
       made_at as "madeAt", made_by as "madeBy", facts, digest, accepted, outstanding
     from reporting.releases where tk = any($1::int[]) order by number desc`,
    [tks],
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, title: { zh, en } }));
};

export const saveRelease = async (tx: Write, release: Release): Promise<void> => {
  const { tk, number, knownAt, publicFrom, title, note, madeAt, madeBy, facts, digest, accepted, outstanding } =
    release;
  await tx.query(
    `insert into reporting.releases (tk, number, known_at, public_from, title_zh, title_en, note, made_at, made_by, facts,
       digest, accepted, outstanding)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tk, number, knownAt, publicFrom, title.zh, title.en, note, madeAt, madeBy, facts, digest, accepted, outstanding],
  );
};

/** The instant of the newest release that the public may see; null before the first. */
export const loadReleasedAt = async (tx: Read, now: string): Promise<string | null> =>
  (
    await tx.query<{ known: string | null }>(
      "select max(known_at) as known from reporting.releases where public_from <= $1",
      [now],
    )
  )[0]?.known ?? null;

/** Accepted submissions become part of the release; answers how many. */
export const lockAccepted = async (
  tx: Write,
  { tk, number, madeAt, madeBy }: Release,
  role: string,
): Promise<number> => {
  const [row] = await tx.query<{ locked: number }>(
    `with locked as (
       update reporting.submissions set state = 'locked', release = $2, changed_at = $3
       where tk = $1 and state = 'accepted' returning form, period, area, desk),
     traced as (
       insert into reporting.steps (tk, form, period, area, number, at, by, role, action, from_desk, to_desk, reason)
       select $1, l.form, l.period, l.area,
         coalesce((select max(s.number) from reporting.steps s
           where s.tk = $1 and s.form = l.form and s.period = l.period and s.area = l.area), 0) + 1,
         $3, $4, $5, 'lock', l.desk, l.desk, null
       from locked l)
     select count(*) as locked from locked`,
    [tk, number, madeAt, madeBy, role],
  );
  return row?.locked ?? 0;
};

/** Expected and not accepted. */
export const countOutstanding = async (tx: Read, tks: readonly number[]): Promise<number> =>
  (
    await tx.query<{ open: number }>(
      "select count(*) as open from reporting.submissions where tk = any($1::int[]) and state not in ('accepted', 'locked')",
      [tks],
    )
  )[0]?.open ?? 0;
