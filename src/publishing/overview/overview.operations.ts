import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { listAncestors } from "../../kernel/area.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { getLevelBelow } from "../../stats/indicator/levels.ts";
import { loadFreshness } from "../../stats/rollup/freshness.store.ts";
import { loadStandings } from "../../stats/standing/load-standings.operations.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { loadPlanFrame } from "../../stats/standing/standing.operations.ts";
import { countClasses } from "../plan-document/present-item.ts";
import { getOverview } from "./overview.contract.ts";

export const overviewOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(getOverview, async (tx, { today }, input) => {
    const { version, area, year, years, tree, agencies } = await loadPlanFrame(tx, input);
    const { plan } = version;
    const standings = await loadStandings(tx, catalogue, { plan, tree, agencies, area: area.code, year });
    const level = getLevelBelow(catalogue, catalogue.tenantLevel) ?? area.level;
    const { lastChange, late } = await loadFreshness(tx, { area: area.code, year, level });
    const byCode = new Map(tree.map((each) => [each.code, each]));
    return {
      plan: {
        id: version.planId,
        title: plan.title,
        version: version.version,
        start: plan.period.start,
        end: plan.period.end,
      },
      area: { code: area.code, name: area.name },
      year,
      years: [...years],
      synthetic: standings.some(({ synthetic }) => synthetic),
      daysLeft: countDays(today, `${plan.period.end}-12-31`),
      counts: countClasses(standings.filter(({ kind }) => kind === "target")),
      domains: plan.domains.map((domain) => {
        const own = standings.filter((standing) => standing.domain === domain.id);
        const targets = own.filter(({ kind }) => kind === "target");
        return {
          id: domain.id,
          order: domain.order,
          title: domain.title,
          goals: domain.goals.length,
          counts: countClasses(targets),
          standings: targets,
          commitments: own
            .filter(({ kind }) => kind === "commitment")
            .map(({ id, item, indicator, status }) => ({ id, item, title: indicator.name, class: status.class })),
        };
      }),
      freshness: {
        lastChange,
        agencies: listAgencies(standings, year, agencies),
        late: late.flatMap(({ code, missing }) => {
          const each = byCode.get(code);
          const isBelow = each && listAncestors(byCode, code).some((ancestor) => ancestor.code === area.code);
          return isBelow ? [{ area: { code, name: each.name }, missing }] : [];
        }),
      },
    };
  }),
];

const countDays = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** For each lead agency: indicators it answers for, and how many have a figure for the year. */
const listAgencies = (
  standings: readonly TargetStanding[],
  year: number,
  names: ReadonlyMap<string, { zh: string; en: string }>,
) => {
  const lead = new Map<string, Map<string, boolean>>();
  for (const { lead: agencies, indicator, series } of standings) {
    const isCurrent = series.some((figure) => figure.year === year && figure.value !== null);
    const first = agencies[0];
    if (first) lead.set(first.id, (lead.get(first.id) ?? new Map()).set(indicator.id, isCurrent));
  }
  return [...names].flatMap(([id, name]) => {
    const indicators = lead.get(id);
    return indicators
      ? [{ id, name, indicators: indicators.size, current: [...indicators.values()].filter(Boolean).length }]
      : [];
  });
};
