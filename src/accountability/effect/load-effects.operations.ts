import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors, listAreasOn } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { toPeriod } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { toCompleteness } from "../../stats/expectation/expect-coverage.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { Indicator, IndicatorId } from "../../stats/indicator/indicator.ts";
import { findLevelName, toHead } from "../../stats/indicator/present-indicator.ts";
import { isShownAt } from "../../stats/indicator/levels.ts";
import type { FigureTable } from "../../stats/indicator/load-figures.operations.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import type { InterventionRow } from "../intervention/intervention-row.ts";
import { printId } from "../intervention/intervention-row.ts";
import type { MeasuredEffect } from "../intervention/intervention.contract.ts";
import type { Level, Peers } from "./measure-effect.ts";
import { measureEffect } from "./measure-effect.ts";

export interface EffectRequest {
  readonly catalogue: Catalogue;
  readonly tree: readonly Area[];
  /** Those to be measured. */
  readonly rows: readonly InterventionRow[];
  /** All that stand in their tenants: an area with one of its own is no area to compare with. */
  readonly all: readonly InterventionRow[];
  /** The last year that may have figures. */
  readonly lastYear: number;
}

/** By tenant and id; left out where there is nothing to start from. */
export const loadEffects = async (tx: Read, request: EffectRequest): Promise<ReadonlyMap<string, MeasuredEffect>> => {
  const { catalogue, rows } = request;
  const found = new Map<string, MeasuredEffect>();
  for (const id of new Set(rows.map(({ indicator }) => indicator))) {
    const indicator = catalogue.indicators.get(id as IndicatorId);
    const own = rows.filter((row) => row.indicator === id && row.evidence.value !== null);
    if (!indicator || own.length === 0) continue;
    const peers = new Map(own.map((row) => [toEffectKey(row), listPeers(row, indicator, request)]));
    const table = await loadTable(tx, { indicator, own, peers }, request);
    for (const row of own) {
      const effect = toEffect(row, { indicator, table, peers: peers.get(toEffectKey(row)) ?? [] }, request);
      if (effect) found.set(toEffectKey(row), effect);
    }
  }
  return found;
};

export const toEffectKey = ({ tk, id }: Pick<InterventionRow, "tk" | "id">): string => `${tk}~${printId(id)}`;

interface Own {
  readonly indicator: Indicator;
  readonly own: readonly InterventionRow[];
  readonly peers: ReadonlyMap<string, readonly AreaCode[]>;
}

const loadTable = (tx: Read, { indicator, own, peers }: Own, request: EffectRequest): Promise<FigureTable> => {
  const { catalogue, tree, lastYear } = request;
  const first = Math.min(...own.map(({ evidence }) => evidence.year));
  const years = Array.from({ length: Math.max(1, lastYear - first + 1) }, (_, index) => first + index);
  const areas = [...new Set([...own.map(({ area }) => area as AreaCode), ...[...peers.values()].flat()])];
  return loadFigures(tx, catalogue, tree, { indicators: [indicator], areas, years });
};

/** Of the same level below the same tenant, with no such intervention on themselves, above or below them. */
const listPeers = (row: InterventionRow, indicator: Indicator, request: EffectRequest): readonly AreaCode[] => {
  const { catalogue, tree, all } = request;
  const standing = listAreasOn(tree, toPeriod(indicator.periodKind, row.evidence.year).end);
  const byCode = new Map(standing.map((area) => [area.code, area]));
  const lineage = (code: string): readonly string[] => [
    code,
    ...listAncestors(byCode, code as AreaCode).map((area) => area.code),
  ];
  const own = byCode.get(row.area as AreaCode);
  if (!own || !isShownAt(catalogue, indicator, own.level) || indicator.across) return [];
  const tenant = standing.find(
    ({ code, level }) => level === catalogue.tenantLevel && lineage(own.code).includes(code),
  );
  if (!tenant || tenant.code === own.code) return [];
  const treated = all
    .filter((each) => each.tk === row.tk && each.indicator === row.indicator && each.state !== "planned")
    .map(({ area }) => area);
  const isFree = (code: AreaCode): boolean =>
    code !== own.code &&
    !treated.some((area) => lineage(code).includes(area) || (lineage(area).includes(code) && area !== own.code));
  return standing
    .filter(({ code, level, kind }) => level === own.level && !indicator.excludedKinds.includes(kind) && isFree(code))
    .map(({ code }) => code)
    .filter((code) => lineage(code).includes(tenant.code));
};

interface Measuring {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  readonly peers: readonly AreaCode[];
}

const toEffect = (
  { evidence, effect, area, startedOn }: InterventionRow,
  { indicator, table, peers }: Measuring,
  { catalogue, tree }: EffectRequest,
): MeasuredEffect | undefined => {
  if (evidence.value === null) return undefined;
  const { year, value, numerator, denominator } = evidence;
  const level = tree.findLast(({ code }) => code === area)?.level ?? "";
  const startYear = Number(startedOn.slice(0, 4));
  const series = isShownAt(catalogue, indicator, level) ? table.series(indicator, area as AreaCode) : [];
  const isMeant = (each: { readonly year: number }): boolean =>
    effect === null ? each.year > year && each.year >= startYear : each.year === effect.year;
  const after = series.flatMap(toLevel).findLast(isMeant);
  const arriving = after ? undefined : series.findLast((figure) => isMeant(figure) && figure.value !== null);
  return measureEffect({
    head: toHead(indicator, catalogue),
    factor: indicator.formula?.denominator === undefined ? null : indicator.formula.factor,
    isShare: indicator.unit === "%" && !indicator.mayExceedDenominator,
    before: { year, value, numerator, denominator },
    after: after ?? null,
    arriving: arriving ? { year: arriving.year, share: toCompleteness(arriving) } : null,
    expected: effect,
    peers: {
      name: namePeers(level, catalogue),
      levels: after ? listPairs(peers, indicator, table, [year, after.year]) : [],
    },
  });
};

const listPairs = (
  peers: readonly AreaCode[],
  indicator: Indicator,
  table: FigureTable,
  [from, to]: readonly [number, number],
): Peers["levels"] =>
  peers.flatMap((code) => {
    const levels = table.series(indicator, code).flatMap(toLevel);
    const [before, after] = [levels.find(({ year }) => year === from), levels.find(({ year }) => year === to)];
    return before && after ? [{ before, after }] : [];
  });

/** A figure that is still coming in is none yet (decision 0008: four fifths for a rate, all for a count). */
const toLevel = (figure: Figure): readonly Level[] => {
  const { year, value, numerator, denominator } = figure;
  const isEnough = toCompleteness(figure) >= (denominator === null ? 1 : 0.8);
  return value === null || !isEnough ? [] : [{ year, value, numerator, denominator }];
};

const namePeers = (level: string, catalogue: Catalogue): Label => {
  const known = peerNames[level];
  if (known) return known;
  const name = findLevelName(catalogue, level);
  return { zh: `${name.zh}地区`, en: `${name.en.toLowerCase()} areas` };
};

const peerNames: Readonly<Record<string, Label>> = {
  township: { zh: "乡镇", en: "townships" },
  village: { zh: "村（社区）", en: "villages and communities" },
};
