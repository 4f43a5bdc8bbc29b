import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Agency } from "./agency.ts";

export const saveAgencies = async (tx: Write, agencies: readonly Agency[]): Promise<void> => {
  await tx.query(
    `insert into access.agencies as a (id, position, kind, name_zh, name_en, duties_zh, duties_en)
     select given.* from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as given
     on conflict (id) do update set position = excluded.position, kind = excluded.kind, name_zh = excluded.name_zh,
       name_en = excluded.name_en, duties_zh = excluded.duties_zh, duties_en = excluded.duties_en`,
    [
      agencies.map(({ id }) => id),
      agencies.map((_, index) => index),
      agencies.map(({ kind }) => kind),
      agencies.map(({ name }) => name.zh),
      agencies.map(({ name }) => name.en),
      agencies.map(({ duties }) => duties.zh),
      agencies.map(({ duties }) => duties.en),
    ],
  );
};

export const loadAgencies = async (tx: Read): Promise<readonly Agency[]> => {
  const rows = await tx.query<{
    id: string;
    kind: string;
    name_zh: string;
    name_en: string;
    duties_zh: string;
    duties_en: string;
  }>("select id, kind, name_zh, name_en, duties_zh, duties_en from access.agencies order by position");
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    duties: { zh: row.duties_zh, en: row.duties_en },
  }));
};
