import type { Area, AreaCode, AreaLevel } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Plan } from "../../plan/plan.ts";
import { loadLinesBelow } from "../allocation/load-allocated-lines.operations.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Indicator, IndicatorId } from "../indicator/indicator.ts";
import { isShownAt } from "../indicator/levels.ts";
import type { FigureTable } from "../indicator/load-figures.operations.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { withAllocatedLine } from "./allocated-line.ts";
import type { JudgedSeries } from "./judge-series.ts";
import type { Presenting } from "./present-standing.ts";
import { presentStanding } from "./present-standing.ts";
import type { TargetStanding } from "./standing.contract.ts";

export interface StandingRequest extends Presenting {
  readonly tree: readonly Area[];
  readonly area: AreaCode;
  /** Only these goals and measures. */
  readonly items?: readonly string[];
  /** Only targets and commitments on this indicator. */
  readonly indicator?: IndicatorId;
}

/** Every target and commitment of a plan with its figures and judgement, in plan order. */
export const loadStandings = async (
  tx: Read,
  catalogue: Catalogue,
  request: StandingRequest,
): Promise<readonly TargetStanding[]> => {
  const { plan, tree, area, year } = request;
  const asks = listAsks(plan).filter(
    ({ item, target }) =>
      (!request.items || request.items.includes(item)) &&
      (request.indicator === undefined || request.indicator === target.indicator),
  );
  const indicators = [
    ...new Set(asks.flatMap(({ target }) => catalogue.indicators.get(target.indicator as IndicatorId) ?? [])),
  ];
  const years = listPlanYears(plan, year);
  const table = await loadFigures(tx, catalogue, tree, { indicators, areas: [area], years });
  const lines = await loadLinesBelow(tx, plan, [area]);
  const level = tree.find(({ code }) => code === area)?.level ?? "county";
  return asks.flatMap((ask) => {
    const indicator = catalogue.indicators.get(ask.target.indicator as IndicatorId);
    if (!indicator) return [];
    const figures = takeSeries(catalogue, table, { indicator, area, level });
    const held = withAllocatedLine(ask.target, lines.find(ask.target.id, indicator, area));
    return [presentStanding({ ask, indicator, ...held, ...figures }, catalogue, request)];
  });
};

/** From the base year on. */
export const listPlanYears = (
  { period: { baseline_year: first } }: Pick<Plan, "period">,
  last: number,
): readonly number[] => Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);

interface SeriesPlace {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly level: AreaLevel;
}

/** Nothing where the indicator is not shown at the area's level. */
export const takeSeries = (
  catalogue: Catalogue,
  { series, noise }: FigureTable,
  { indicator, area, level }: SeriesPlace,
): Pick<JudgedSeries, "series" | "noise"> => {
  if (!isShownAt(catalogue, indicator, level)) return { series: [], noise: [] };
  const figures = series(indicator, area);
  return { series: figures, noise: figures.map(({ year }) => noise(indicator, area, year)) };
};
