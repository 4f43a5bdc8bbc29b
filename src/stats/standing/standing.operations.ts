import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import type { PlanVersion } from "../../plan/plan.store.ts";
import type { Catalogue } from "../catalogue.ts";
import { loadWrittenYears } from "../indicator/term.store.ts";
import { loadMatrix } from "../matrix/load-matrix.operations.ts";
import { loadStandings } from "./load-standings.operations.ts";
import { listMatrix } from "../matrix/matrix.contract.ts";
import { loadTargetDetail } from "../target-detail/load-target-detail.operations.ts";
import { listStandings } from "./standing.contract.ts";
import { getTarget } from "../target-detail/target.contract.ts";

/** What every page about a plan starts from: the version, the area, the year, the tree, the agencies. */
export interface PlanFrame {
  readonly version: PlanVersion;
  readonly area: Area;
  readonly year: number;
  /** Years of the plan, the baseline included, that have figures in its area. */
  readonly years: readonly number[];
  readonly tree: readonly Area[];
  readonly agencies: ReadonlyMap<string, Label>;
}

interface FrameRequest {
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

export const loadPlanFrame = async (tx: Read, request: FrameRequest): Promise<PlanFrame> => {
  const version = await getPlanVersion(tx, request.plan);
  const { plan } = version;
  const tree = await loadAreas(tx);
  const area = getArea(tree, request.area ?? plan.area);
  const written = await loadWrittenYears(tx, plan.area as AreaCode);
  const years = written.filter((year) => year >= plan.period.baseline_year && year <= plan.period.end);
  const agencies = new Map((await loadAgencies(tx)).map(({ id, name }) => [id, name]));
  return { version, area, year: request.year ?? years.at(-1) ?? plan.period.end, years, tree, agencies };
};

/** The newest version of an area; a Problem names a code that is not known. */
export const getArea = (tree: readonly Area[], code: string): Area => {
  const found = tree.filter((area) => area.code === code).at(-1);
  if (!found || !isAreaCode(code)) {
    throw new Problem("access/unknown-area", 404, {
      zh: `没有代码为${code}的地区。`,
      en: `There is no area with the code ${code}.`,
    });
  }
  return found;
};

export const statusOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(listMatrix, async (tx, _context, { method, ...request }) => {
    const { version, area, year, years, tree, agencies } = await loadPlanFrame(tx, request);
    const { plan, planId } = version;
    return {
      plan: planId,
      area: { code: area.code, name: area.name },
      year,
      years: [...years],
      ...(await loadMatrix(tx, catalogue, { plan, tree, agencies, area, year, method })),
    };
  }),
  implement(getTarget, async (tx, _context, { target, ...request }) => {
    const { version, area, year, years, tree, agencies } = await loadPlanFrame(tx, request);
    const { plan, planId } = version;
    return {
      plan: { id: planId, title: plan.title, start: plan.period.start, end: plan.period.end },
      area: { code: area.code, name: area.name },
      year,
      years: [...years],
      target: await loadTargetDetail(tx, catalogue, { plan, planId, tree, agencies, area: area.code, year, target }),
    };
  }),

  implement(listStandings, async (tx, _context, input) => {
    const { version, area, year, tree, agencies } = await loadPlanFrame(tx, input);
    const standings = await loadStandings(tx, catalogue, { plan: version.plan, tree, agencies, area: area.code, year });
    return {
      plan: version.planId,
      area: area.code,
      year,
      standings: standings.filter(({ domain }) => input.domain === undefined || domain === input.domain),
    };
  }),
];
