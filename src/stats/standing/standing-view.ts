// How a standing is shown: its stem in the seedbed, its side of the line, the writing of its figures.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { Figure } from "../indicator/figure.ts";
import type { TargetStanding } from "./standing.contract.ts";

/** The side of the target on which the value may lie. */
export const findOpenSide = ({
  path,
  targetValue,
  comparator,
  indicator,
}: TargetStanding): "up" | "down" | undefined => {
  if (targetValue === null) return undefined;
  if (comparator.startsWith("<") || comparator.startsWith("decrease") || comparator === "ratio-at-most") return "down";
  if (comparator.startsWith(">") || comparator.startsWith("increase") || comparator === "one-per") return "up";
  const [first, last] = [path[0], path.at(-1)];
  if (first && last && first.value !== last.value) return last.value < first.value ? "down" : "up";
  return indicator.better === "lower" ? "down" : "up";
};

/** The figure that was judged, or the last one of the series. */
export const findJudgedFigure = ({ status, series }: TargetStanding): Figure | undefined =>
  series.find(({ period, value }) => period === status.period && value !== null) ?? series.at(-1);

export const printJudgedValue = (standing: TargetStanding): Label => {
  const { value } = standing.status;
  const { decimals, suffix } = standing.indicator;
  if (value === null) return { zh: "缺", en: "n.r." };
  return { zh: `${printNumber(value, decimals)}${suffix.zh}`, en: `${printNumber(value, decimals)}${suffix.en}` };
};

/** Pages of goals and measures are found by their id. */
export const toItemPath = ({ item, kind }: Pick<TargetStanding, "item" | "kind">): string =>
  `/plan/${kind === "target" ? "goals" : "measures"}/${encodeURIComponent(item)}`;

export const toStem = (standing: TargetStanding) => ({
  id: standing.id,
  name: standing.indicator.short,
  status: standing.status.class,
  progress: standing.status.progress,
  isDirectional: standing.targetValue === null,
  value: printJudgedValue(standing),
  target: standing.targetText,
  path: toItemPath(standing),
});

export const toSparkPoints = (standing: TargetStanding) => standing.series.map(({ year, value }) => ({ year, value }));

/** Off track before at risk, the furthest behind first. */
export const compareUrgency = (left: TargetStanding, right: TargetStanding): number =>
  rank(left) - rank(right) || (left.status.progress ?? 1) - (right.status.progress ?? 1);

const rank = ({ status }: TargetStanding): number =>
  status.class === "offTrack" ? 0 : status.class === "atRisk" ? 1 : 2;

export const isUrgent = ({ status }: TargetStanding): boolean =>
  status.class === "offTrack" || status.class === "atRisk";
