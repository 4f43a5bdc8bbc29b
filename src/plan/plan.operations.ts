import type { Operation } from "../access/gate.operations.ts";
import { implement } from "../access/gate.operations.ts";
import { loadTenants } from "../access/area/area.store.ts";
import type { AreaCode } from "../kernel/area.ts";
import { Problem } from "../kernel/problem.ts";
import type { Read, Write } from "../platform/database/transaction.ts";
import type { PlanChange } from "./compare-plans.ts";
import { getAsk } from "./asks.ts";
import { comparePlans } from "./compare-plans.ts";
import {
  comparePlanVersions,
  confirmReading,
  getPlan,
  listPlans,
  listPlanVersions,
  setPlanState,
} from "./plan.contract.ts";
import type { NewVersion, PlanVersion } from "./plan.store.ts";
import { loadPlanHeads, loadPlanVersion, loadVersionHeads, savePlanState, savePlanVersion } from "./plan.store.ts";
import { countPlan } from "./plan.ts";
import { saveReading } from "./reading/reading.store.ts";
import { toReadingKey } from "./reading/reading.ts";

/** The plan asked for, or the one in force when none is named. */
export const getPlanVersion = async (tx: Read, planId?: string, version?: number): Promise<PlanVersion> => {
  if (planId !== undefined) {
    const found = await loadPlanVersion(tx, planId, version);
    if (!found) throw unknownPlan(planId, version);
    return found;
  }
  const heads = await loadPlanHeads(tx);
  const inForce = heads.find(({ state }) => state === "in-force") ?? heads[0];
  if (!inForce) throw unknownPlan("…", undefined);
  return inForce;
};

export interface PlanImport {
  readonly version: number;
  readonly isNew: boolean;
  /** Against the newest version before. */
  readonly changes: readonly PlanChange[];
}

/** This room's part of a district's import. */
export const importPlan = async (tx: Write, wanted: NewVersion): Promise<PlanImport> => {
  const former = await loadPlanVersion(tx, wanted.plan.id);
  const saved = await savePlanVersion(tx, wanted);
  return { ...saved, changes: former ? comparePlans(former.plan, wanted.plan) : [] };
};

export const planOperations: readonly Operation[] = [
  implement(listPlans, async (tx) => ({
    plans: (await loadPlanHeads(tx)).map(({ plan, planId, ...head }) => ({
      ...toVersion(head),
      id: planId,
      title: plan.title,
      area: plan.area,
      start: plan.period.start,
      end: plan.period.end,
      counts: countPlan(plan),
    })),
  })),
  implement(getPlan, async (tx, _context, input) => {
    const { plan, ...head } = await getPlanVersion(tx, input.plan, input.version);
    return { version: toVersion(head), counts: countPlan(plan), plan };
  }),
  implement(listPlanVersions, async (tx, _context, input) => {
    const versions = await loadVersionHeads(tx, input.plan);
    if (versions.length === 0) throw unknownPlan(input.plan, undefined);
    return { versions: versions.map(toVersion) };
  }),
  implement(comparePlanVersions, async (tx, _context, input) => {
    const before = await getPlanVersion(tx, input.plan, input.from);
    const after = await getPlanVersion(tx, input.plan, input.to);
    // The state is the version's, not the text's: an older one is archived because a newer one is in force.
    const former = { ...before.plan, state: after.plan.state };
    return {
      changes: comparePlans(former, after.plan).map((change) => ({ ...change, fields: [...change.fields] })),
    };
  }),
  implement(
    setPlanState,
    async (tx, _context, input) => {
      const { planId, version } = await getPlanVersion(tx, input.plan, input.version);
      await savePlanState(tx, planId, version, input.state);
      return { version: toVersion(await getPlanVersion(tx, planId, version)) };
    },
    { findAreas: async (tx, input) => [(await getPlanVersion(tx, input.plan, input.version)).plan.area] },
  ),
  implement(
    confirmReading,
    async (tx, { actor, now }, { plan: planId, target: id, note }) => {
      const version = await getPlanVersion(tx, planId);
      const { target } = getAsk(version.plan, id);
      const area = version.plan.area as AreaCode;
      const tk = (await loadTenants(tx, [area])).get(area);
      if (tk === undefined) throw new RangeError(`the plan's area ${area} is not known`);
      const confirmation = { by: actor.id, at: now, note };
      await saveReading(tx, {
        tk,
        planId: version.planId,
        target: id,
        reading: toReadingKey(target),
        ...confirmation,
      });
      return { confirmation };
    },
    { findAreas: async (tx, input) => [(await getPlanVersion(tx, input.plan)).plan.area] },
  ),
];

const toVersion = ({ version, state, importedAt, importedBy }: Omit<PlanVersion, "plan" | "planId">) => ({
  version,
  state,
  importedAt,
  importedBy,
});

const unknownPlan = (planId: string, version: number | undefined): Problem =>
  new Problem("plan/unknown-plan", 404, {
    zh: `没有规划${planId}${version === undefined ? "" : `第${version}版`}。`,
    en: `There is no plan ${planId}${version === undefined ? "" : `, version ${version}`}.`,
  });
