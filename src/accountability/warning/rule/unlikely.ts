// Which targets will probably not hold, although today's figures do not say so? By the forecast to the deadline, or a
// year ahead for duties of every year, with its prediction interval (methods.md §2.7; "projected miss" of §2.9).
import { roundHalfUp } from "../../../kernel/quantity.ts";
import { printProbability } from "../../../stats/forecast/print-probability.ts";
import { printLevel } from "../../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import { findJudgedFigure } from "../../../stats/standing/standing-view.ts";
import { toTargetLine } from "../../../stats/standing/target-line.ts";
import type { WarningDraft } from "./draft.ts";
import { draftOfTarget } from "./draft.ts";
import { findJudgedYear, satisfiesLine } from "./off-path.ts";
import type { WarningWorld } from "./warning-world.ts";
import { findCause } from "./warning-world.ts";

/** More likely missed than met [D]. */
const unlikelyBelow = 0.5;
/** Said of a target that is off track today as well [D]. */
const hardlyBelow = 0.2;
/** The 90 % interval leaves the line out. */
const certainBelow = 0.05;

export const isUnlikely = (standing: TargetStanding): boolean => {
  const { outlook, status } = standing;
  const probability = outlook?.probability ?? null;
  if (!outlook || probability === null || isPrintedOnLine(standing, outlook.value)) return false;
  if (isHeadCount(standing) || isStill(standing, outlook.value)) return false;
  return probability < hardlyBelow || (probability < unlikelyBelow && status.class !== "offTrack");
};

/** Of so few units a share is a head count without a trend [D]. */
const fewestUnits = 5;

const isHeadCount = (standing: TargetStanding): boolean =>
  (findJudgedFigure(standing)?.denominator ?? Infinity) < fewestUnits;

/** Met, and expected to stay as it is printed: none that should become fewer stay none. */
const isStill = ({ status, indicator: { decimals } }: TargetStanding, value: number): boolean =>
  status.class === "met" &&
  status.value !== null &&
  roundHalfUp(value, decimals) === roundHalfUp(status.value, decimals);

/** Expected to be printed as reaching the line: nobody would see a miss coming. */
const isPrintedOnLine = (standing: TargetStanding, value: number): boolean => {
  const line = toTargetLine(standing, standing.outlook?.to ?? 0);
  return line !== null && satisfiesLine(roundHalfUp(value, standing.indicator.decimals), line);
};

export const deriveUnlikely = (world: WarningWorld): readonly WarningDraft[] =>
  world.standings.filter(isUnlikely).flatMap((standing) => {
    const { outlook, indicator, status, targetText } = standing;
    if (!outlook || outlook.probability === null || status.value === null) return [];
    const [now, then] = [printLevel(status.value, indicator), printLevel(outlook.value, indicator)];
    const judged = findJudgedYear(standing) ?? world.year;
    const probability = printProbability(outlook.probability);
    const before = world.before.get(standing.id);
    const draft: WarningDraft = {
      ...draftOfTarget(standing, "unlikely", findCause(world, standing)),
      headline: { zh: `${indicator.name.zh}${now.zh}`, en: `${indicator.name.en} ${now.en}` },
      sentence: {
        zh: `${outlook.to}年预计${then.zh}，目标${targetText.zh}；达到的可能性${probability.zh}。`,
        en: `${then.en} expected in ${outlook.to}, target ${targetText.en}; chance of reaching it ${probability.en}.`,
      },
      periods: before && isUnlikely(before) ? 2 : 1,
      isCertain: outlook.probability < certainBelow,
      figures: [
        { name: { zh: `${judged}年`, en: String(judged) }, text: now },
        { name: { zh: `${outlook.to}年预计`, en: `Expected in ${outlook.to}` }, text: then },
        { name: { zh: "达到的可能性", en: "Probability" }, text: probability },
      ],
      formula: null,
    };
    return [draft];
  });
