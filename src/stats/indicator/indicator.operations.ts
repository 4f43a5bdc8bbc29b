import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import { toPeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../catalogue.ts";
import { findIndicator } from "../catalogue.ts";
import { loadStandings } from "../standing/load-standings.operations.ts";
import type { TargetStanding } from "../standing/standing.contract.ts";
import { getArea } from "../standing/standing.operations.ts";
import type { Figure } from "./figure.ts";
import { findFigureFindings } from "./find-figure-findings.ts";
import { getIndicator, listAreaValues, listIndicators } from "./indicator.contract.ts";
import type { Indicator } from "./indicator.ts";
import { getLevelBelow, isShownAt } from "./levels.ts";
import { loadFigures } from "./load-figures.operations.ts";
import { findLevelName, toDetail, toHead } from "./present-indicator.ts";
import { loadWrittenYears } from "./term.store.ts";

export const indicatorOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(listIndicators, async (tx, _context, input) => {
    const { area, tree, agencies, years } = await loadFrame(tx, input.area);
    const indicators = [...catalogue.indicators.values()];
    const year = input.year ?? years.at(-1) ?? 2020;
    const looked = years.filter((each) => each <= year).slice(-yearsLookedAt);
    const table = await loadFigures(tx, catalogue, tree, { indicators, areas: [area.code], years: looked });
    const uses = await loadUses(tx);
    const rows = indicators.map((indicator) => ({
      ...toHead(indicator, catalogue),
      group: indicator.group,
      availability: indicator.availability,
      frequency: indicator.frequency,
      owners: indicator.owners.map((id) => ({ id, name: agencies.get(id) ?? { zh: id, en: id } })),
      hasFormula: indicator.formula !== undefined || indicator.across !== undefined,
      proxy: indicator.proxy !== undefined,
      usedBy: [...(uses.get(indicator.id) ?? [])],
      latest: table.series(indicator, area.code).findLast(({ value }) => value !== null) ?? null,
    }));
    return {
      area: { code: area.code, name: area.name },
      year,
      years: [...years],
      synthetic: rows.some(({ latest }) => latest?.source === "synthetic"),
      groups: [...catalogue.groups],
      indicators: rows,
    };
  }),

  implement(getIndicator, async (tx, _context, input) => {
    const indicator = findIndicator(catalogue, input.indicator);
    const { area, tree, agencies, years: written } = await loadFrame(tx, input.area);
    const years = listYears(input.from ?? written[0] ?? 2020, input.to ?? written.at(-1) ?? 2020);
    const dimension = input.by === undefined ? undefined : findDimension(catalogue, indicator, input.by);
    const benchmarkAreas = listBenchmarkAreas(tree, area);
    const cells = (dimension?.categories ?? []).map(({ code }) => code as CellKey);
    const isShown = isShownAt(catalogue, indicator, area.level);
    const table = await loadFigures(tx, catalogue, tree, {
      indicators: [indicator],
      areas: [area.code, ...benchmarkAreas.map(({ code }) => code)],
      years,
      cells: ["" as CellKey, ...cells],
    });
    const toSeries = (of: Area, cell: CellKey, label: Label, figures: readonly Figure[]) => ({
      area: { code: of.code, name: of.name },
      cell,
      label,
      figures: [...figures],
    });
    const series = toSeries(area, "" as CellKey, area.name, isShown ? table.series(indicator, area.code) : []);
    const plan = await getPlanVersion(tx);
    const year = input.year ?? written.filter((each) => each <= plan.plan.period.end).at(-1) ?? plan.plan.period.end;
    const standings = await loadStandings(tx, catalogue, {
      plan: plan.plan,
      tree,
      agencies,
      area: area.code,
      year,
      indicator: indicator.id,
    });
    return {
      indicator: toDetail(indicator, catalogue, agencies),
      year,
      years: [...written],
      standings: standings.map((standing) => ({ ...standing, ...findTitles(plan.plan, standing) })),
      shown: isShown,
      series,
      breakdown: isShown
        ? (dimension?.categories ?? []).map(({ code, name }) =>
            toSeries(area, code as CellKey, name, table.series(indicator, area.code, code as CellKey)),
          )
        : [],
      benchmarks: benchmarkAreas
        .map((each) => toSeries(each, "" as CellKey, each.name, table.series(indicator, each.code).filter(isPublished)))
        .filter(({ figures }) => figures.length > 0),
      findings: [
        ...findFigureFindings(indicator, series.figures),
        ...benchmarkAreas.flatMap((each) =>
          findFigureFindings(indicator, table.series(indicator, each.code).filter(isPublished)).map((finding) => ({
            ...finding,
            message: {
              zh: `${each.name.zh}，${finding.message.zh}`,
              en: `${each.name.en}, ${finding.message.en}`,
            },
          })),
        ),
      ],
    };
  }),

  implement(listAreaValues, async (tx, _context, input) => {
    const indicator = findIndicator(catalogue, input.indicator);
    const { area, tree, years } = await loadFrame(tx, input.area);
    const year = input.year ?? years.at(-1) ?? 2020;
    const level = getLevelBelow(catalogue, area.level) ?? area.level;
    const isShown = isShownAt(catalogue, indicator, level);
    const end = toPeriod(indicator.periodKind, year).end;
    const below = isShown
      ? listBelow(
          tree.filter((version) => isValidOn(version, end)),
          area.code,
          level,
        )
      : [];
    const table = await loadFigures(tx, catalogue, tree, {
      indicators: [indicator],
      areas: [area.code, ...below.map(({ code }) => code)],
      years: [year],
    });
    return {
      year,
      level,
      levelName: findLevelName(catalogue, level),
      shown: isShown,
      reason: isShown ? null : toHiddenReason(findLevelName(catalogue, indicator.finestLevel)),
      total: table.series(indicator, area.code)[0] ?? null,
      areas: below.flatMap((each) => {
        const [figure] = table.series(indicator, each.code);
        const kind = catalogue.areaKinds.get(each.kind) ?? { zh: each.kind, en: each.kind };
        return figure
          ? [
              {
                area: { code: each.code, name: each.name, kind },
                figure,
                counted: !indicator.excludedKinds.includes(each.kind),
              },
            ]
          : [];
      }),
    };
  }),
];

const yearsLookedAt = 4;

const toHiddenReason = (finest: Label): Label => ({
  zh: `这个指标只列到${finest.zh}：再往下，数太少，一两件事就会改变数值，或者没有分开的数。`,
  en: `This indicator is listed down to ${finest.en.toLowerCase()} level: below it one or two events would change the value, or there are no separate figures.`,
});

const isPublished = ({ value, source }: Figure): boolean =>
  value !== null && (source === "published" || source === "derived");

const loadFrame = async (tx: Read, code: string | undefined) => {
  const tree = await loadAreas(tx);
  const home = code ?? (await getPlanVersion(tx)).plan.area;
  const area = getArea(tree, home);
  const agencies = new Map((await loadAgencies(tx)).map(({ id, name }) => [id, name]));
  const written = await loadWrittenYears(tx, area.code);
  return { tree, area, agencies, years: written };
};

const findDimension = (catalogue: Catalogue, indicator: Indicator, id: string) => {
  const dimension = indicator.by.includes(id) ? catalogue.dimensions.get(id) : undefined;
  if (dimension) return dimension;
  const known = indicator.by.join(", ");
  throw new Problem("stats/unknown-breakdown", 400, {
    zh: `${indicator.id}不能按“${id}”分组${known ? `，可用：${known}` : ""}。`,
    en: `${indicator.id} has no breakdown “${id}”${known ? `; use ${known}` : ""}.`,
  });
};

const listYears = (from: number, to: number): readonly number[] => {
  if (to < from || to - from > 100) {
    throw new Problem("stats/invalid-span", 400, {
      zh: `年份范围${from}—${to}不对。`,
      en: `The span of years ${from}–${to} is not valid.`,
    });
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** The areas above, nearest first; published figures of the nation and the region stand there. */
const listBenchmarkAreas = (tree: readonly Area[], area: Area): readonly Area[] =>
  listAncestors(new Map(tree.map((each) => [each.code, each])), area.code);

const listBelow = (tree: readonly Area[], top: AreaCode, level: string): readonly Area[] => {
  const byCode = new Map(tree.map((area) => [area.code, area]));
  return tree.filter(
    (area) => area.level === level && listAncestors(byCode, area.code).some(({ code }) => code === top),
  );
};

/** Targets and commitments by the indicator they use. */
const loadUses = async (tx: Read): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { plan } = await getPlanVersion(tx);
  const uses = new Map<string, string[]>();
  for (const domain of plan.domains) {
    for (const { id, indicator } of [
      ...domain.goals.flatMap(({ targets }) => targets),
      ...domain.measures.flatMap(({ commitments }) => commitments),
    ]) {
      uses.set(indicator, [...(uses.get(indicator) ?? []), id]);
    }
  }
  return uses;
};

const findTitles = ({ domains }: Plan, { domain: id, item }: TargetStanding) => {
  const domain = domains.find((each) => each.id === id);
  const found = [...(domain?.goals ?? []), ...(domain?.measures ?? [])].find((each) => each.id === item);
  const unknown: Label = { zh: item, en: item };
  return { itemTitle: found?.title ?? unknown, domainTitle: domain?.title ?? unknown };
};
