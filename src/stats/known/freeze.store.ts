import { selectKnown } from "../../platform/database/known.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { lockTenant } from "../rollup/rollup.store.ts";
import { factTable } from "./fact-table.ts";

export interface FrozenFacts {
  readonly facts: number;
  /** Over every known fact in the order of its key. */
  readonly digest: string;
}

/** Waits for writers under way; from here on nothing is dated at or before the instant. */
export const freeze = async (tx: Write, tk: number, at: string): Promise<FrozenFacts> => {
  await lockTenant(tx, tk);
  await tx.query("insert into stats.freezes (tk, at) values ($1, $2) on conflict do nothing", [tk, at]);
  return loadDigest(tx, tk, at);
};

/** What was known at an instant, as one digest: two that are equal hold the same figures. */
export const loadDigest = async (tx: Read, tk: number, at: string): Promise<FrozenFacts> => {
  const [row] = await tx.query<FrozenFacts>(
    `select count(*) as facts, md5(coalesce(string_agg(concat_ws('|', area_id, period, element_id, cell_id, state, value, source),
       chr(10) order by area_id, period, element_id, cell_id), '')) as digest
     from ${selectKnown({ ...tx, knownAt: at }, factTable)} f where tk = $1`,
    [tk],
  );
  return row ?? { facts: 0, digest: "" };
};
