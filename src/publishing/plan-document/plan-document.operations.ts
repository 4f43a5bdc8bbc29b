import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Domain, Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { loadStandings } from "../../stats/standing/load-standings.operations.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";
import { loadPlanFrame } from "../../stats/standing/standing.operations.ts";
import { getPlanDomain, getPlanFrame, getPlanItem, listSystems } from "./plan-document.contract.ts";
import type { Capability, ItemSources } from "./present-item.ts";
import { presentContents, presentDuty, presentGoal, presentMeasure, toSystemState } from "./present-item.ts";

interface Request {
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

export const planDocumentOperations = (
  catalogue: Catalogue,
  capabilities: readonly Capability[],
): readonly Operation[] => {
  /** With `items` only their targets and commitments are judged. */
  const load = async (tx: Read, request: Request, items?: readonly string[]) => {
    const frame = await loadPlanFrame(tx, request);
    const { version, tree, agencies, area, year } = frame;
    const standings = await loadStandings(tx, catalogue, {
      plan: version.plan,
      tree,
      agencies,
      area: area.code,
      year,
      ...(items ? { items } : {}),
    });
    const sources: ItemSources = { plan: version.plan, standings, agencies, capabilities };
    return {
      sources,
      plan: version.plan,
      head: toFrameHead(
        frame,
        standings.some(({ synthetic }) => synthetic),
      ),
    };
  };

  return [
    implement(getPlanDomain, async (tx, _context, input) => {
      const { sources, plan, head } = await load(tx, input);
      const domain = getDomain(plan, input.domain);
      return {
        ...head,
        contents: presentContents(plan, sources.standings),
        domain: {
          id: domain.id,
          order: domain.order,
          title: domain.title,
          goals: domain.goals.map((goal) => presentGoal(goal, domain, sources)),
          measures: domain.measures.map((measure) => presentMeasure(measure, domain, sources)),
        },
      };
    }),

    implement(getPlanFrame, async (tx, _context, input) => {
      const { sources, plan, head } = await load(tx, input);
      return {
        ...head,
        contents: presentContents(plan, sources.standings),
        aim: plan.aim,
        principles: plan.principles,
        parents: plan.parents,
        implementation: plan.implementation.map((item) => presentDuty(item, sources)),
        monitoring: plan.monitoring.map((item) => presentDuty(item, sources)),
      };
    }),

    implement(getPlanItem, async (tx, _context, input) => {
      const { sources, plan, head } = await load(tx, input, [input.item]);
      const items = plan.domains.flatMap((domain) => [
        ...domain.goals.map((goal) => ({ role: "goal" as const, domain, item: presentGoal(goal, domain, sources) })),
        ...domain.measures.map((measure) => ({
          role: "measure" as const,
          domain,
          item: presentMeasure(measure, domain, sources),
        })),
      ]);
      const index = items.findIndex(({ item }) => item.id === input.item);
      const found = items[index];
      if (!found) throw unknownItem(input.item);
      const { id, order, title } = found.domain;
      return {
        ...head,
        domain: { id, order, title },
        role: found.role,
        item: found.item,
        previous: items[index - 1]?.item.id ?? null,
        next: items[index + 1]?.item.id ?? null,
      };
    }),

    implement(listSystems, async (tx, _context, input) => {
      const frame = await loadPlanFrame(tx, input);
      const { plan } = frame.version;
      const holders = listHolders(plan);
      return {
        ...toFrameHead(frame, false),
        capabilities: [...capabilities],
        systems: plan.systems.map((system) => ({
          id: system.id,
          name: system.name,
          state: toSystemState(system, capabilities),
          at: holders.get(system.at) ?? { id: system.at, title: { zh: system.at, en: system.at }, domain: "" },
          primary: system.primary,
          needs: system.needs,
          software: system.software,
          servedBy: system.servedBy,
        })),
      };
    }),
  ];
};

const toFrameHead = ({ version, area, year }: PlanFrame, synthetic: boolean) => ({
  plan: {
    id: version.planId,
    title: version.plan.title,
    version: version.version,
    start: version.plan.period.start,
    end: version.plan.period.end,
  },
  area: { code: area.code, name: area.name },
  year,
  synthetic,
});

const getDomain = (plan: Plan, id: string): Domain => {
  const domain = plan.domains.find((each) => each.id === id);
  if (!domain) throw unknownItem(id);
  return domain;
};

const listHolders = (plan: Plan) =>
  new Map([
    ...plan.domains.flatMap((domain) =>
      [...domain.goals, ...domain.measures].map(({ id, title }) => [id, { id, title, domain: domain.id }] as const),
    ),
    ...plan.implementation.map(({ id, title }) => [id, { id, title, domain: "implementation" }] as const),
    ...plan.monitoring.map(({ id, title }) => [id, { id, title, domain: "monitoring" }] as const),
  ]);

const unknownItem = (id: string): Problem =>
  new Problem("publishing/unknown-item", 404, {
    zh: `规划里没有编号为${id}的条目。`,
    en: `The plan has no item ${id}.`,
  });
