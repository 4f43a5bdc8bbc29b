import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAreas, loadSuccessions } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";
import { isShownAt } from "../../stats/indicator/levels.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import { loadWrittenYears } from "../../stats/indicator/term.store.ts";
import { toHead } from "../../stats/indicator/present-indicator.ts";
import { getArea } from "../../stats/standing/standing.operations.ts";
import { getAreaProfile } from "./area-profile.contract.ts";
import { rankFigure } from "./rank-figure.ts";

const shownYears = 6;

export const areaProfileOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(getAreaProfile, async (tx, _context, input) => {
    const tree = await loadAreas(tx);
    const { plan } = await getPlanVersion(tx);
    const area = getArea(tree, input.area ?? plan.area);
    const written = await loadWrittenYears(tx, area.code);
    const year = input.year ?? written.filter((each) => each <= plan.period.end).at(-1) ?? plan.period.end;
    const years = Array.from({ length: shownYears }, (_, index) => year - shownYears + 1 + index);
    const standing = tree.filter((version) => isValidOn(version, `${year}-12-31` as Day));
    const byCode = new Map([...tree, ...standing].map((each) => [each.code, each]));
    const ancestors = listAncestors(byCode, area.code);
    const siblings = standing.filter(({ parent, level }) => parent === area.parent && level === area.level);
    const indicators = [...catalogue.indicators.values()].filter((indicator) =>
      isShownAt(catalogue, indicator, area.level),
    );
    const table = await loadFigures(tx, catalogue, tree, {
      indicators,
      areas: [area.code, ...ancestors.map(({ code }) => code)],
      years,
    });
    const beside = await loadFigures(tx, catalogue, tree, {
      indicators,
      areas: siblings.map(({ code }) => code),
      years: [year],
    });
    const rows = indicators.flatMap((indicator) => {
      const series = table.series(indicator, area.code);
      if (series.every(({ value }) => value === null)) return [];
      const find = (code: AreaCode): Figure | undefined => beside.series(indicator, code)[0];
      return [
        {
          indicator: toHead(indicator, catalogue),
          group: indicator.group,
          series: [...series],
          above: findNearest(ancestors.map(({ code }) => table.series(indicator, code))),
          rank: rankFigure(
            indicator,
            area.code,
            listCounted(indicator, siblings).flatMap(({ code }) => find(code) ?? []),
          ),
        },
      ];
    });
    const successions = (await loadSuccessions(tx)).filter(
      ({ predecessor, successor }) => predecessor === area.code || successor === area.code,
    );
    const toAreaHead = ({ code, name, kind, level }: Area) => ({
      code,
      name,
      level,
      kind: catalogue.areaKinds.get(kind) ?? { zh: kind, en: kind },
    });
    const findHead = (code: AreaCode | null) => {
      const found = code === null ? undefined : byCode.get(code);
      return found ? toAreaHead(found) : null;
    };
    return {
      area: toAreaHead(area),
      year,
      synthetic: rows.some(({ series }) => series.some(({ source }) => source === "synthetic")),
      ancestors: ancestors.map(toAreaHead),
      children: standing.filter((each) => each.parent === area.code).map(toAreaHead),
      versions: tree
        .filter(({ code }) => code === area.code)
        .map((version) => ({
          name: version.name,
          kind: toAreaHead(version).kind,
          validFrom: version.validFrom,
          validTo: version.validTo,
        }))
        .reverse(),
      successions: successions.map(({ predecessor, successor, on, kind, note }) => ({
        predecessor: findHead(predecessor),
        successor: findHead(successor),
        on,
        kind,
        note,
      })),
      indicators: rows,
      groups: [...catalogue.groups],
    };
  }),
];

/** The last figure of the nearest area above that has one. */
const findNearest = (series: readonly (readonly Figure[])[]): Figure | null =>
  series.flatMap((figures) => figures.findLast(({ value }) => value !== null) ?? [])[0] ?? null;

const listCounted = ({ excludedKinds }: Indicator, areas: readonly Area[]): readonly Area[] =>
  areas.filter(({ kind }) => !excludedKinds.includes(kind));
