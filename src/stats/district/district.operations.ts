import { importAgencies } from "../../access/agency/agency.operations.ts";
import { importAreas } from "../../access/area/area.operations.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { isAreaCode } from "../../kernel/area.ts";
import { hasErrors } from "../../kernel/finding.ts";
import { Problem } from "../../kernel/problem.ts";
import type { TextFile } from "../../kernel/table.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { PlanChange } from "../../plan/compare-plans.ts";
import { comparePlans } from "../../plan/compare-plans.ts";
import { importPlan } from "../../plan/plan.operations.ts";
import { loadPlanVersion } from "../../plan/plan.store.ts";
import type { Plan } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read-plan.ts";
import { countPlan } from "../../plan/plan.ts";
import type { Catalogue } from "../catalogue.ts";
import { updateElements } from "../element/update-elements.operations.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { rebuildRollup } from "../rollup/rollup.store.ts";
import { importDistrict } from "./district.contract.ts";
import type { District } from "./read-district.ts";
import { readDistrict } from "./read-district.ts";

export const districtOperations = (catalogue: Catalogue, capabilities: ReadonlySet<string>): readonly Operation[] => [
  implement(
    importDistrict,
    async (tx, context, { files, mode }) => {
      const { district, findings } = readDistrict(files, catalogue, capabilities);
      const { plan } = district;
      const isSound = !hasErrors(findings) && plan !== undefined;
      if (mode === "load" && !isSound) {
        throw new Problem(
          "stats/district-refused",
          422,
          {
            zh: `数据文件有${findings.length}处要处理，什么也没有导入。逐条改好后再来。`,
            en: `The files have ${findings.length} findings; nothing was loaded. Correct them and try again.`,
          },
          findings,
        );
      }
      const loaded =
        mode === "load" && plan ? await loadDistrict(tx, context, catalogue, { ...district, plan }) : undefined;
      const former = plan && !loaded ? await loadPlanVersion(tx, plan.id) : undefined;
      return {
        loaded: loaded !== undefined,
        findings: [...findings],
        counts: {
          areas: district.areas.length,
          agencies: district.agencies.length,
          published: district.published.length,
          ...(plan
            ? countPlan(plan)
            : {
                domains: 0,
                goals: 0,
                measures: 0,
                targets: 0,
                commitments: 0,
                implementation: 0,
                monitoring: 0,
                systems: 0,
              }),
        },
        plan: loaded?.plan ?? null,
        changes: toPlain(loaded?.changes ?? (former && plan ? comparePlans(former.plan, plan) : [])),
        facts: loaded?.facts ?? { added: 0, corrected: 0, unchanged: 0 },
      };
    },
    { findAreas: async (_tx, { files }) => listPlanAreas(files) },
  ),
];

/** The areas above and beside it are reference; the plan's own is what the import is about. */
const listPlanAreas = (files: readonly TextFile[]): readonly string[] => {
  const { plan } = readPlan(files);
  return plan ? [plan.area] : [];
};

const loadDistrict = async (
  tx: Write,
  { actor, now }: Context,
  catalogue: Catalogue,
  district: District & { readonly plan: Plan },
) => {
  const { areas, successions, agencies, plan, published } = district;
  const { changedTenants } = await importAreas(tx, { areas, successions, tenantLevel: catalogue.tenantLevel });
  await importAgencies(tx, agencies);
  await updateElements(tx, catalogue);
  for (const tk of changedTenants) await rebuildRollup(tx, tk);
  const area = isAreaCode(plan.area) ? plan.area : undefined;
  const tk = area && (await loadTenants(tx, [area])).get(area);
  if (tk === undefined) throw new RangeError(`the plan's area ${plan.area} was not saved`);
  const { version, isNew, changes } = await importPlan(tx, { tk, plan, at: now, by: actor.id });
  const facts = await saveFacts(tx, { facts: published, elements: catalogue.elements, by: actor.id, at: now });
  return { plan: { id: plan.id, version, isNew }, changes, facts };
};

const toPlain = (changes: readonly PlanChange[]) =>
  changes.map((change) => ({ ...change, fields: [...change.fields] }));
