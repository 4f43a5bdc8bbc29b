// Which scale suits a series of the district: log odds for shares, the values themselves for everything else.
import type { Limits } from "../method/trend-scale.ts";
import { toScale } from "../method/trend-scale.ts";
import type { TrendScale } from "./forecast.ts";

/**
 * A share follows log odds while it lies strictly between its limits; everything else is carried on as it stands,
 * because a rate of few events may touch zero [D].
 */
export const chooseScale = (series: readonly { readonly value: number }[], limits: Limits = {}): TrendScale => {
  const { minimum, maximum } = limits;
  if (minimum === undefined || maximum === undefined) return "linear";
  return series.every(({ value }) => toScale(value, "logit", limits) !== undefined) ? "logit" : "linear";
};
