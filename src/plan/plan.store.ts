import type { Read, Write } from "../platform/database/transaction.ts";
import type { Plan, PlanState } from "./plan.ts";
import { planSchema } from "./plan.ts";

export interface PlanVersionHead {
  readonly planId: string;
  readonly version: number;
  readonly state: PlanState;
  readonly importedAt: string;
  readonly importedBy: string;
}

export interface PlanVersion extends PlanVersionHead {
  readonly plan: Plan;
}

export interface NewVersion {
  readonly tk: number;
  readonly plan: Plan;
  readonly at: string;
  readonly by: string;
}

/** Saves a version unless the newest says the same; answers the version that stands. */
export const savePlanVersion = async (
  tx: Write,
  { tk, plan, at, by }: NewVersion,
): Promise<{ version: number; isNew: boolean }> => {
  const { state, ...content } = plan;
  await tx.query("select pg_advisory_xact_lock($1, $2)", [planSavers, tk]);
  const [newest] = await tx.query<{ version: number; same: boolean }>(
    `select version, content_hash = md5($3::jsonb::text) as same from plan.versions
     where tk = $1 and plan_id = $2 order by version desc limit 1`,
    [tk, plan.id, JSON.stringify(content)],
  );
  if (newest?.same) {
    await savePlanState(tx, plan.id, newest.version, state);
    return { version: newest.version, isNew: false };
  }
  const version = (newest?.version ?? 0) + 1;
  await tx.query(
    `insert into plan.versions (tk, plan_id, version, state, content, content_hash, imported_at, imported_by)
     values ($1, $2, $3, $4, $5::jsonb, md5($5::jsonb::text), $6, $7)`,
    [tk, plan.id, version, "draft", JSON.stringify(content), at, by],
  );
  await savePlanState(tx, plan.id, version, state);
  return { version, isNew: true };
};

/** Moves one version to a state; only one version of a plan is in force, so the others step back. */
export const savePlanState = async (tx: Write, planId: string, version: number, state: PlanState): Promise<void> => {
  if (state === "in-force") {
    await tx.query(
      "update plan.versions set state = 'archived' where plan_id = $1 and version <> $2 and state = 'in-force'",
      [planId, version],
    );
  }
  await tx.query("update plan.versions set state = $3 where plan_id = $1 and version = $2", [planId, version, state]);
};

/** The version of every plan that counts: the one in force, else the newest. */
export const loadPlanHeads = async (tx: Read): Promise<readonly PlanVersion[]> => {
  const rows = await tx.query<VersionRow>(
    `select distinct on (plan_id) ${columns} from plan.versions order by plan_id, (state = 'in-force') desc, version desc`,
  );
  return joinContents(tx, rows);
};

export const loadPlanVersion = async (tx: Read, planId: string, version?: number): Promise<PlanVersion | undefined> => {
  const rows = await tx.query<VersionRow>(
    `select ${columns} from plan.versions
     where plan_id = $1 and ($2::int is null or version = $2) order by (state = 'in-force') desc, version desc limit 1`,
    [planId, version ?? null],
  );
  return (await joinContents(tx, rows))[0];
};

export const loadVersionHeads = async (tx: Read, planId: string): Promise<readonly PlanVersionHead[]> => {
  const rows = await tx.query<VersionRow>(
    `select ${columns} from plan.versions where plan_id = $1 order by version desc`,
    [planId],
  );
  return rows.map(toHead);
};

const planSavers = 7_203_003;
const columns = "plan_id, version, state, content_hash, imported_at, imported_by";

interface VersionRow {
  readonly plan_id: string;
  readonly version: number;
  readonly state: PlanState;
  readonly content_hash: string;
  readonly imported_at: string;
  readonly imported_by: string;
}

const toHead = (row: VersionRow): PlanVersionHead => ({
  planId: row.plan_id,
  version: row.version,
  state: row.state,
  importedAt: row.imported_at,
  importedBy: row.imported_by,
});

/** Read once: nearly every page asks for the plan, and a digest's content never changes. */
const readPlans = new Map<string, Plan>();

const joinContents = async (tx: Read, rows: readonly VersionRow[]): Promise<readonly PlanVersion[]> => {
  const unread = rows.filter(({ content_hash: hash }) => !readPlans.has(hash));
  if (unread.length > 0) {
    const contents = await tx.query<{ hash: string; content: object }>(
      "select content_hash as hash, content from plan.versions where content_hash = any($1)",
      [unread.map(({ content_hash: hash }) => hash)],
    );
    for (const { hash, content } of contents) readPlans.set(hash, planSchema.parse({ ...content, state: "draft" }));
  }
  return rows.flatMap((row) => {
    const plan = readPlans.get(row.content_hash);
    return plan ? [{ ...toHead(row), plan: { ...plan, state: row.state } }] : [];
  });
};
