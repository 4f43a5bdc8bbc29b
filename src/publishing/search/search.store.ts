import type { Read } from "../../platform/database/transaction.ts";

/** Changes whenever plan versions, areas or agencies change. */
export const loadSearchStamp = async (tx: Read): Promise<string> => {
  const [row] = await tx.query<{ stamp: string }>(
    `select concat_ws(' ',
       (select max(imported_at) from plan.versions), (select count(*) from access.area_versions),
       (select md5(string_agg(name_zh || name_en, ',' order by id)) from access.agencies)) as stamp`,
  );
  return row?.stamp ?? "";
};
