import type { Read } from "../../platform/database/transaction.ts";

/** Changes whenever plan versions or their states, areas or agencies change. */
export const loadSearchStamp = async (tx: Read): Promise<string> => {
  const [row] = await tx.query<{ stamp: string }>(
    `select concat_ws(' ',
       (select string_agg(concat_ws('~', plan_id, version, state), ',' order by plan_id, version) from plan.versions),
       (select concat_ws('~', count(*), sum(hashtext(concat_ws('~', area_id, valid_from, valid_to, parent_id, name_zh, name_en)))) from access.area_versions),
       (select md5(string_agg(name_zh || name_en, ',' order by id)) from access.agencies)) as stamp`,
  );
  return row?.stamp ?? "";
};
