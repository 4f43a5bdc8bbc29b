import type { Area, AreaCode, AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { toPeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { getLevelBelow, isShownAt } from "../indicator/levels.ts";
import { loadStandings } from "../standing/load-standings.operations.ts";
import type { TargetStanding } from "../standing/standing.contract.ts";
import type { PlanFrame } from "../standing/standing.operations.ts";
import { loadPlanFrame } from "../standing/standing.operations.ts";
import type { TargetLine } from "../standing/target-line.ts";
import { toTargetLine } from "../standing/target-line.ts";
import type { CountWord } from "./count-word.ts";
import { findCountWord } from "./count-word.ts";
import type { Writing } from "./figure-interval.ts";
import { listAreasBelow } from "./list-areas-below.ts";

/** A target as it stands in an area, with what its distance is measured by. */
export interface TargetFrame extends PlanFrame {
  readonly standing: TargetStanding;
  /** The indicator whose figures stand at the areas: of "the worst township", the rate that is compared. */
  readonly indicator: Indicator;
  /** The indicator that the plan names. */
  readonly named: Indicator;
  /** True where the target speaks of the areas below, not of their sum. */
  readonly isEach: boolean;
  readonly line: TargetLine | null;
  readonly counted: CountWord | null;
  readonly writing: Writing;
  readonly isMoreBetter: boolean;
}

export interface TargetRequest {
  readonly target: string;
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

export const loadTarget = async (tx: Read, catalogue: Catalogue, request: TargetRequest): Promise<TargetFrame> => {
  const frame = await loadPlanFrame(tx, request);
  const item = findItem(frame.version.plan, request.target);
  const standings = item
    ? await loadStandings(tx, catalogue, {
        plan: frame.version.plan,
        tree: frame.tree,
        agencies: frame.agencies,
        area: frame.area.code,
        year: frame.year,
        items: [item],
      })
    : [];
  const standing = standings.find(({ id }) => id === request.target);
  if (!standing) throw unknownTarget(request.target);
  return { ...frame, standing, ...readTarget(catalogue, standing, frame.year) };
};

export const readTarget = (catalogue: Catalogue, standing: TargetStanding, year: number) => {
  const named = [...catalogue.indicators.values()].find(({ id }) => id === standing.indicator.id);
  if (!named) throw unknownTarget(standing.id);
  const compared = named.across?.statistic === "range" ? undefined : named.across?.of;
  const indicator = (compared && catalogue.indicators.get(compared)) ?? named;
  const line = toTargetLine(standing, year);
  return {
    indicator,
    named,
    isEach: indicator !== named,
    line,
    counted: findCountWord(catalogue, indicator),
    writing: {
      factor: catalogue.formulas.get(indicator.id)?.factor ?? 1,
      isShare: indicator.unit === "%" && !indicator.mayExceedDenominator,
    },
    isMoreBetter: line ? line.opens === "up" : indicator.better !== "lower",
  };
};

const findItem = ({ domains }: Plan, target: string): string | undefined =>
  domains
    .flatMap(({ goals, measures }) => [
      ...goals.map(({ id, targets }) => ({ id, targets })),
      ...measures.map(({ id, commitments }) => ({ id, targets: commitments })),
    ])
    .find(({ targets }) => targets.some(({ id }) => id === target))?.id;

const unknownTarget = (target: string): Problem =>
  new Problem("stats/unknown-target", 404, {
    zh: `规划里没有编号为${target}的目标。`,
    en: `The plan has no target ${target}.`,
  });

export interface Below {
  readonly level: AreaLevel;
  /** Empty where the indicator is not shown at this level. */
  readonly areas: readonly Area[];
  readonly isShown: boolean;
}

/** The areas whose figures make up the area's own, as they stood at the end of the year. */
export const listBelow = (
  catalogue: Catalogue,
  tree: readonly Area[],
  { code, level: own }: { readonly code: AreaCode; readonly level: AreaLevel },
  { indicator, year }: { readonly indicator: Indicator; readonly year: number },
): Below => {
  const level = getLevelBelow(catalogue, own) ?? own;
  const isShown = level !== own && isShownAt(catalogue, indicator, level);
  const on = toPeriod(indicator.periodKind, year).end;
  return { level, isShown, areas: isShown ? listAreasBelow(tree, { code, level, on }) : [] };
};

export const isCounted = ({ excludedKinds }: Indicator, { kind }: Area): boolean => !excludedKinds.includes(kind);

/** A level without a denominator is its own count. */
export const toAreaCount = (area: string, figure: Figure | undefined) => ({
  area,
  numerator: figure?.numerator ?? null,
  denominator: figure?.denominator ?? null,
});

export const toAreaHead = ({ code, name }: Area): { readonly code: string; readonly name: Label } => ({ code, name });
