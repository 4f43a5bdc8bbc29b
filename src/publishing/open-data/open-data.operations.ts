import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAreasOn } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { Language } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { toPeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { countPlan } from "../../plan/plan.ts";
import { loadPlanHeads } from "../../plan/plan.store.ts";
import { printPlain } from "../../plan/text-spans.ts";
import { loadLinesBelow } from "../../stats/allocation/load-allocated-lines.operations.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { findIndicator } from "../../stats/catalogue.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";
import { getLevelBelow, isShownAt } from "../../stats/indicator/levels.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import { withholdSmall } from "../../stats/indicator/withhold-small.ts";
import { judgeYears } from "../../stats/standing/judge-series.ts";
import { loadStandings } from "../../stats/standing/load-standings.operations.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";
import { loadPlanFrame } from "../../stats/standing/standing.operations.ts";
import { openAreas, openIndicator, openPlan, openPlans } from "./open-data.contract.ts";

export const openDataOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(openPlans, async (tx, _context, { lang }) => ({
    plans: (await loadPlanHeads(tx)).map(({ plan, planId, version, state }) => {
      const { goals, measures, targets, commitments } = countPlan(plan);
      const { start, end } = plan.period;
      return {
        id: planId,
        title: plan.title[lang],
        area: plan.area,
        start,
        end,
        version,
        state,
        goals,
        measures,
        targets,
        commitments,
      };
    }),
  })),

  implement(openPlan, async (tx, _context, { lang, ...request }) => {
    const { version, area, year, tree, agencies } = await loadPlanFrame(tx, request);
    const standings = await loadStandings(tx, catalogue, { plan: version.plan, tree, agencies, area: area.code, year });
    const present = (item: {
      id: string;
      title: { zh: string; en: string };
      text: { zh: string; en: string };
      lead: string[];
    }) => ({
      head: { id: item.id, title: item.title[lang], text: printPlain(item.text[lang]), lead: item.lead },
      aims: standings.filter((standing) => standing.item === item.id).map((standing) => presentAim(standing, lang)),
    });
    return {
      id: version.planId,
      title: version.plan.title[lang],
      area: area.code,
      year,
      version: version.version,
      notice: toNotice(
        standings.some(({ synthetic }) => synthetic),
        lang,
      ),
      domains: version.plan.domains.map((domain) => ({
        id: domain.id,
        title: domain.title[lang],
        goals: domain.goals.map(present).map(({ head, aims }) => ({ ...head, targets: aims })),
        measures: domain.measures.map(present).map(({ head, aims }) => ({ ...head, commitments: aims })),
      })),
    };
  }),

  implement(openIndicator, async (tx, _context, { lang, ...request }) => {
    const indicator = findIndicator(catalogue, request.indicator);
    const frame = await loadPlanFrame(tx, { area: request.area });
    const years = listYears(request.from ?? frame.years[0] ?? frame.year, request.to ?? frame.year);
    const figures = await loadOpenFigures(tx, catalogue, frame, { indicator, years, by: request.by });
    const { plan } = frame.version;
    const lines = await loadLinesBelow(tx, plan, [frame.area.code]);
    const classes = judgeYears(catalogue, plan, {
      indicator,
      series: figures.filter(({ area, cell }) => area === frame.area.code && cell === ""),
      findLine: (target) => lines.find(target, indicator, frame.area.code),
    });
    const names = new Map<string, string>(frame.tree.map(({ code, name }) => [code, name[lang]]));
    const county = catalogue.areaLevels.findIndex(({ id }) => id === catalogue.tenantLevel);
    const isSmallArea = (code: string): boolean =>
      catalogue.areaLevels.findIndex(({ id }) => id === frame.tree.find((each) => each.code === code)?.level) > county;
    return {
      indicator: {
        id: indicator.id,
        name: indicator.name[lang],
        unit: indicator.unit,
        better: indicator.better,
        definition: indicator.definition[lang],
        formula: indicator.formula
          ? { ...indicator.formula, denominator: indicator.formula.denominator ?? null }
          : null,
      },
      notice: toNotice(
        figures.some(({ source }) => source === "synthetic"),
        lang,
      ),
      values: figures
        .map((figure) => (isSmallArea(figure.area) ? withholdSmall(figure, catalogue) : figure))
        .map(({ indicator: _indicator, coverage: _coverage, gap, ...figure }) => ({
          ...figure,
          areaName: names.get(figure.area) ?? figure.area,
          unit: indicator.unit,
          state: gap ?? "value",
          status: figure.area === frame.area.code && figure.cell === "" ? (classes.get(figure.year) ?? null) : null,
          synthetic: figure.source === "synthetic",
        })),
    };
  }),

  implement(openAreas, async (tx, { today }, { lang, on, under, level }) => {
    const areas = await loadAreasOn(tx, (on ?? today) as Day);
    const byCode = new Map(areas.map((area) => [area.code, area]));
    return {
      areas: areas
        .filter((area) => level === undefined || area.level === level)
        .filter(
          (area) =>
            under === undefined ||
            area.code === under ||
            listAncestors(byCode, area.code).some(({ code }) => code === under),
        )
        .map(({ name, ...area }) => ({ ...area, name: name[lang] })),
    };
  }),
];

interface OpenFigures {
  readonly indicator: Indicator;
  readonly years: readonly number[];
  readonly by: string | undefined;
}

const loadOpenFigures = async (
  tx: Read,
  catalogue: Catalogue,
  frame: PlanFrame,
  { indicator, years, by }: OpenFigures,
): Promise<readonly Figure[]> => {
  const { area, tree } = frame;
  const below = by === "area" ? listBelow(catalogue, frame, indicator, years) : [];
  const cells = by === undefined || by === "area" ? [] : listCells(catalogue, indicator, by);
  const areas = [area.code, ...below];
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: [indicator],
    areas,
    years,
    cells: ["" as CellKey, ...cells],
  });
  if (!isShownAt(catalogue, indicator, area.level)) return [];
  return areas.flatMap((code) =>
    ["" as CellKey, ...(code === area.code ? cells : [])].flatMap((cell) => table.series(indicator, code, cell)),
  );
};

const listBelow = (
  catalogue: Catalogue,
  { tree, area }: PlanFrame,
  indicator: Indicator,
  years: readonly number[],
): readonly AreaCode[] => {
  const level = getLevelBelow(catalogue, area.level);
  if (level === undefined || !isShownAt(catalogue, indicator, level)) return [];
  const ends = years.map((year) => toPeriod(indicator.periodKind, year).end);
  const byCode = new Map(tree.map((each) => [each.code, each]));
  const found = tree.filter(
    (each) =>
      each.level === level &&
      ends.some((end) => isValidOn(each, end)) &&
      listAncestors(byCode, each.code).some(({ code }) => code === area.code),
  );
  return [...new Set(found.map(({ code }) => code))];
};

const listCells = (catalogue: Catalogue, indicator: Indicator, by: string): readonly CellKey[] => {
  const dimension = indicator.by.includes(by) ? catalogue.dimensions.get(by) : undefined;
  if (dimension) return dimension.categories.map(({ code }) => code as CellKey);
  const known = ["area", ...indicator.by].join(", ");
  throw new Problem("publishing/unknown-breakdown", 400, {
    zh: `${indicator.id}不能按“${by}”分组，可用：${known}。`,
    en: `${indicator.id} has no breakdown “${by}”; use ${known}.`,
  });
};

const listYears = (from: number, to: number): readonly number[] => {
  if (to < from || to - from > 100) {
    throw new Problem("publishing/invalid-span", 400, {
      zh: `年份范围${from}—${to}不对。`,
      en: `The span of years ${from}–${to} is not valid.`,
    });
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

const presentAim = ({ indicator, status, ...standing }: TargetStanding, lang: Language) => ({
  id: standing.id,
  indicator: indicator.id,
  indicatorName: indicator.name[lang],
  comparator: standing.comparator,
  value: standing.printedValue,
  unit: standing.printedUnit,
  deadline: standing.deadline,
  strength: standing.strength,
  status: {
    class: status.class,
    value: status.value,
    period: status.period,
    reason: status.reason[lang],
    method: status.method,
  },
  synthetic: standing.synthetic,
});

const toNotice = (synthetic: boolean, lang: Language): string | null =>
  synthetic
    ? {
        zh: "演示数据：含合成数字，不代表任何实际情况。",
        en: "Synthetic demonstration data: not the figures of any real place.",
      }[lang]
    : null;
