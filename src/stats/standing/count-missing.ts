// Children before percentages (design, principle 4): how many people, places or sites stand between the figure that
// was judged and the line of its target.
import type { Catalogue } from "../catalogue.ts";
import { countBeyond } from "../gap/count-beyond.ts";
import { findCountWord } from "../gap/count-word.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { TargetStanding } from "./standing.contract.ts";
import type { TargetLine } from "./target-line.ts";

const ratesOfPeople: readonly string[] = ["percent", "per-mille", "per-10k", "per-100k", "per-1000"];

/** Positive: missing; negative: to spare; null where nothing is counted. */
export const countMissing = (
  catalogue: Catalogue,
  indicator: Indicator,
  figure: Figure | undefined,
  line: TargetLine | null,
): TargetStanding["people"] => {
  const counted = findCountWord(catalogue, indicator);
  const measure = catalogue.units.get(indicator.unit)?.measure ?? "";
  if (!figure || !line || !counted) return null;
  const isRate = ratesOfPeople.includes(measure) && figure.denominator !== null;
  if (!isRate && measure !== "count") return null;
  const count = isRate ? figure : { numerator: figure.value, denominator: null };
  const beyond = countBeyond(count, line, isRate ? (indicator.formula?.factor ?? 1) : 1);
  return beyond === null ? null : { count: beyond, word: counted.word };
};
