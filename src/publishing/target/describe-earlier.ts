// How far the forecasts of earlier years were from what came, in one sentence: a forecast is worth what its past is.
import type { Label } from "../../kernel/label.ts";
import { printDifference } from "../../stats/standing/print-difference.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";

export const describeEarlier = ({
  earlier,
  earlierError,
  indicator,
}: Pick<TargetDetail, "earlier" | "earlierError" | "indicator">): Label => {
  const covered = earlier.flatMap(({ lower, upper, actual }) =>
    lower === null || upper === null ? [] : [actual >= lower && actual <= upper],
  );
  const inside = covered.filter(Boolean).length;
  const error = earlierError === null ? undefined : printDifference(earlierError, indicator);
  return {
    zh: `用当时的数重算，提前一年预测了${earlier.length}次${error ? `，平均差${error.zh}` : ""}${covered.length > 0 ? `；有区间的${covered.length}次里，${inside}次的实际数落在90%区间里` : ""}。`,
    en: `Recomputed from what was known then: ${earlier.length} ${earlier.length === 1 ? "forecast" : "forecasts"} a year ahead${error ? `, ${error.en} off on average` : ""}${covered.length > 0 ? `; ${inside} of ${covered.length} came within the 90% interval` : ""}.`,
  };
};
