// How the targets stand in a year and stood the year before, from figures loaded once: persistence and the record of
// the rules look a year back.
import type { Read } from "../../platform/database/transaction.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { loadLinesBelow } from "../../stats/allocation/load-allocated-lines.operations.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import { withAllocatedLine } from "../../stats/standing/allocated-line.ts";
import { listPlanYears, takeSeries } from "../../stats/standing/load-standings.operations.ts";
import { presentStanding } from "../../stats/standing/present-standing.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";

interface TwoYears {
  readonly standings: readonly TargetStanding[];
  readonly before: readonly TargetStanding[];
}

export const loadTwoYears = async (
  tx: Read,
  catalogue: Catalogue,
  { version: { plan }, area: { code: area, level }, year, tree, agencies }: PlanFrame,
): Promise<TwoYears> => {
  const asks = listAsks(plan).flatMap((ask) => {
    const indicator = catalogue.indicators.get(ask.target.indicator as IndicatorId);
    return indicator ? [{ ask, indicator }] : [];
  });
  const indicators = [...new Set(asks.map(({ indicator }) => indicator))];
  const table = await loadFigures(tx, catalogue, tree, { indicators, areas: [area], years: listPlanYears(plan, year) });
  const lines = await loadLinesBelow(tx, plan, [area]);
  const judged = asks.map((each) => ({
    ...each,
    ...withAllocatedLine(each.ask.target, lines.find(each.ask.target.id, each.indicator, area)),
    ...takeSeries(catalogue, table, { indicator: each.indicator, area, level }),
  }));
  const present = (last: number): readonly TargetStanding[] =>
    judged.map((each) => {
      const series = each.series.filter((figure) => figure.year <= last);
      return presentStanding({ ...each, series }, catalogue, { plan, agencies, year: last });
    });
  return { standings: present(year), before: present(year - 1) };
};
