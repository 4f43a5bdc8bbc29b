import type { Read } from "../../platform/database/transaction.ts";
import { getAsk } from "../../plan/asks.ts";
import { loadReadings } from "../../plan/reading/reading.store.ts";
import { toReadingKey } from "../../plan/reading/reading.ts";
import { loadLinesBelow } from "../allocation/load-allocated-lines.operations.ts";
import type { Catalogue } from "../catalogue.ts";
import { findIndicator } from "../catalogue.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { withAllocatedLine } from "../standing/allocated-line.ts";
import type { StandingRequest } from "../standing/load-standings.operations.ts";
import { listPlanYears, takeSeries } from "../standing/load-standings.operations.ts";
import { presentTarget } from "./present-target.ts";
import type { TargetDetail } from "./target.contract.ts";

/** One target of a plan with everything that its judgement rests on. */
export const loadTargetDetail = async (
  tx: Read,
  catalogue: Catalogue,
  request: StandingRequest & { readonly planId: string; readonly target: string },
): Promise<TargetDetail> => {
  const { plan, tree, area, year } = request;
  const ask = getAsk(plan, request.target);
  const indicator = findIndicator(catalogue, ask.target.indicator);
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: [indicator],
    areas: [area],
    years: listPlanYears(plan, year),
  });
  const level = tree.find(({ code }) => code === area)?.level ?? "county";
  const figures = takeSeries(catalogue, table, { indicator, area, level });
  const lines = await loadLinesBelow(tx, plan, [area]);
  const held = withAllocatedLine(ask.target, lines.find(ask.target.id, indicator, area));
  const confirmed = (await loadReadings(tx, request.planId)).find(
    ({ target, reading }) => target === ask.target.id && reading === toReadingKey(ask.target),
  );
  const confirmation = confirmed ? { by: confirmed.by, at: confirmed.at, note: confirmed.note } : null;
  return presentTarget({ ask, indicator, ...held, ...figures, confirmation }, catalogue, request);
};
