import type { AreaCode } from "../../kernel/area.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { AllocationPart } from "./allocation.ts";

export interface AllocationKey {
  readonly plan: string;
  readonly target: string;
  readonly area: AreaCode;
}

export interface Allocation extends AllocationKey {
  readonly number: number;
  readonly parts: readonly AllocationPart[];
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

const columns = `plan, target, area, number, parts, note, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, by`;
const ofArea = "tk = (select tenant_id from access.areas where code = $1)";
const known = "($2::timestamptz is null or at <= $2)";

/** Newest first. */
export const loadAllocations = (tx: Read, { plan, target, area }: AllocationKey): Promise<readonly Allocation[]> =>
  tx.query<Allocation>(
    `select ${columns} from stats.allocations
     where ${ofArea} and ${known} and plan = $3 and target = $4 and area = $1 order by number desc`,
    [area, tx.knownAt, plan, target],
  );

/** What stands of a plan in the tenant of an area. */
export const loadStandingAllocations = (tx: Read, plan: string, area: AreaCode): Promise<readonly Allocation[]> =>
  tx.query<Allocation>(
    `select distinct on (target, area) ${columns} from stats.allocations
     where ${ofArea} and ${known} and plan = $3 order by target, area, number desc`,
    [area, tx.knownAt, plan],
  );

/** Below a tenant only; undefined for areas above one. */
export const findTenant = async (tx: Read, area: AreaCode): Promise<number | undefined> => {
  const [row] = await tx.query<{ tenant_id: number | null }>("select tenant_id from access.areas where code = $1", [
    area,
  ]);
  return row?.tenant_id ?? undefined;
};

/** One after the other: a number is given once. */
export const lockAllocations = async (tx: Write, tk: number): Promise<void> => {
  await tx.query("select pg_advisory_xact_lock($1, $2)", [allocationSavers, tk]);
};

const allocationSavers = 7_203_016;

export const saveAllocation = async (tx: Write, tk: number, allocation: Allocation): Promise<void> => {
  const { plan, target, area, number, parts, note, at, by } = allocation;
  await tx.query(
    `insert into stats.allocations (tk, plan, target, area, number, parts, note, at, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tk, plan, target, area, number, JSON.stringify(parts), note, at, by],
  );
};
