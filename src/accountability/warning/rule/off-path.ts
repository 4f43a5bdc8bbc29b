// Which targets are below the path they should have gone, or missed? Before the deadline the due path by more than a
// tolerance and, where events are few, by more than chance; after it, and for duties of every year, the line itself
// (methods.md §2.9: below milestone by more than tolerance and interval excludes it).
import type { Label } from "../../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../../kernel/quantity.ts";
import { findLimits, isBeyondChance } from "../../../stats/gap/figure-interval.ts";
import { printDifference, printLevel } from "../../../stats/standing/print-difference.ts";
import { findJudgedFigure, findOpenSide } from "../../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../../stats/standing/target-line.ts";
import { toTargetLine } from "../../../stats/standing/target-line.ts";
import { compare } from "../../../stats/status/threshold.ts";
import type { WarningDraft } from "./draft.ts";
import { draftOfTarget, isManyMissing } from "./draft.ts";
import type { Measured, WarningWorld } from "./warning-world.ts";
import { findCause } from "./warning-world.ts";

/** Off the path by a twentieth of the whole way is near enough [D]. */
const tolerance = 0.05;
/** Below this many events one more or one less moves the class [D]. */
const fewEvents = 20;

export interface Miss {
  readonly standing: TargetStanding;
  /** Due by now, or the line; null for a target without a number. */
  readonly due: number | null;
  readonly isCertain: boolean;
  readonly isOver: boolean;
}

/** Undefined where the target is on its path, or nothing can be said. */
export const findMiss = (standing: TargetStanding, measured: Measured | undefined, year: number): Miss | undefined => {
  const { status, deadline, path } = standing;
  const { value } = status;
  const asOf = findJudgedYear(standing);
  if (value === null || asOf === null || status.gate !== null) return undefined;
  const line = toTargetLine(standing, year);
  const isOver = typeof deadline !== "number" || asOf >= deadline;
  if (isOver || line === null) {
    // What an earlier year missed nobody can make up for; where the line holds now there is nothing to act on.
    const holds = line !== null && satisfiesLine(value, line);
    return status.class === "offTrack" && !holds
      ? { standing, due: line?.value ?? null, isCertain: isCertainAt(standing, measured, line?.value ?? null), isOver }
      : undefined;
  }
  if (status.class !== "offTrack" && status.class !== "atRisk") return undefined;
  const due = status.expected ?? path.find((point) => point.year === asOf)?.value ?? null;
  const base = path[0]?.value ?? value;
  if (due === null) return undefined;
  const missed = findOpenSide(standing) === "down" ? value - due : due - value;
  if (missed <= tolerance * Math.abs(line.value - base) || !isPrinted(value, due, standing)) return undefined;
  const isCertain = isCertainAt(standing, measured, due);
  const isFew = (findJudgedFigure(standing)?.numerator ?? Infinity) < fewEvents;
  return isFew && !isCertain && measured !== undefined ? undefined : { standing, due, isCertain, isOver };
};

/** Of figures that are printed alike nobody sees which is behind. */
const isPrinted = (value: number, due: number, { indicator: { decimals } }: TargetStanding): boolean =>
  roundHalfUp(value, decimals) !== roundHalfUp(due, decimals);

export const satisfiesLine = (value: number, { value: line, opens }: TargetLine): boolean =>
  opens === "up" ? compare(value, line) >= 0 : compare(value, line) <= 0;

/** A count is not a sample; a rate is certain when its interval leaves the line out. */
const isCertainAt = (standing: TargetStanding, measured: Measured | undefined, line: number | null): boolean => {
  const figure = findJudgedFigure(standing);
  if (!figure || line === null) return false;
  if (figure.numerator !== null && figure.denominator === null) return true;
  const limits = standing.status.interval ?? (measured ? findLimits(figure, measured.writing) : null);
  return isBeyondChance(limits, line) ?? false;
};

/** The year of the figure that was judged. */
export const findJudgedYear = ({ status, series }: TargetStanding): number | null =>
  series.find(({ period, value }) => period === status.period && value !== null)?.year ?? null;

export const deriveOffPath = (world: WarningWorld): readonly WarningDraft[] =>
  world.standings.flatMap((standing) => {
    const miss = findMiss(standing, findOwn(world, standing), world.year);
    return miss ? [toDraft(miss, world)] : [];
  });

/** Limits of a target's own figure; of a comparison across areas there are none. */
export const findOwn = ({ measured }: WarningWorld, { indicator }: TargetStanding): Measured | undefined => {
  const found = measured.get(indicator.id);
  return found?.head.id === indicator.id ? found : undefined;
};

const toDraft = (miss: Miss, world: WarningWorld): WarningDraft => {
  const { standing, due, isCertain } = miss;
  const { indicator, status } = standing;
  const value = status.value ?? 0;
  const judged = findJudgedYear(standing) ?? world.year;
  const level = printLevel(value, indicator);
  return {
    ...draftOfTarget(standing, "offPath", findCause(world, standing)),
    headline: { zh: `${indicator.name.zh}${level.zh}`, en: `${indicator.name.en} ${level.en}` },
    sentence: printMiss(miss, { value, year: judged }),
    periods: countPeriods(standing, world),
    isCertain,
    // Of hours of sleep nobody is missing: there a missed day counts.
    isGrave: standing.people === null ? miss.isOver : isManyMissing(standing.people.count),
    figures: [
      { name: { zh: `${judged}年`, en: String(judged) }, text: level },
      ...(due === null
        ? []
        : [
            {
              name: miss.isOver ? { zh: "目标线", en: "Line" } : { zh: "此时应到", en: "Due by now" },
              text: printLevel(due, indicator),
            },
          ]),
      { name: { zh: "目标", en: "Target" }, text: standing.targetText },
    ],
    formula: due === null ? null : `${printLevel(value, indicator).zh} − ${printLevel(due, indicator).zh}`,
  };
};

const printMiss = (
  { standing, due, isOver }: Miss,
  { value, year }: { readonly value: number; readonly year: number },
): Label => {
  const { indicator, status, targetText } = standing;
  if (due === null) return status.reason;
  const { decimals } = indicator;
  const away = printDifference(
    roundHalfUp(roundHalfUp(value, decimals) - roundHalfUp(due, decimals), decimals),
    indicator,
  );
  if (!isPrinted(value, due, standing))
    return {
      zh: `${year}年目标${targetText.zh}，还没有全部达到。`,
      en: `The target for ${year} is ${targetText.en}; not reached in full yet.`,
    };
  if (isOver)
    return {
      zh: `${year}年目标${targetText.zh}，差${away.zh}。`,
      en: `The target for ${year} is ${targetText.en}; ${away.en} away.`,
    };
  const { progress, required } = status;
  const gone = progress === null ? null : printPercent(progress);
  if (gone !== null && required !== null && progress !== null && progress >= 0)
    return {
      zh: `走完路程${gone}，应为${printPercent(required)}；离应到的${printLevel(due, indicator).zh}差${away.zh}。`,
      en: `${gone} of the way gone, ${printPercent(required)} due; ${away.en} from the ${printLevel(due, indicator).en} due by now.`,
    };
  return {
    zh: `${year}年应到${printLevel(due, indicator).zh}，差${away.zh}。`,
    en: `${printLevel(due, indicator).en} was due in ${year}; ${away.en} away.`,
  };
};

const printPercent = (share: number): string => `${printNumber(roundHalfUp(share * 100, 0), 0)}%`;

/** This year, the year before by the same rule, and further back along the path. */
const countPeriods = (standing: TargetStanding, world: WarningWorld): number => {
  const before = world.before.get(standing.id);
  if (!before || !findMiss(before, findOwn(world, before), world.year - 1)) return 1;
  const { path, series } = standing;
  const judged = findJudgedYear(standing) ?? world.year;
  const isDown = findOpenSide(standing) === "down";
  const way = Math.abs((path.at(-1)?.value ?? 0) - (path[0]?.value ?? 0));
  const earlier = series.filter(({ year }) => year < judged - 1).toReversed();
  const held = earlier.findIndex(({ year, value }) => {
    const due = path.find((point) => point.year === year)?.value;
    return value === null || due === undefined || (isDown ? value - due : due - value) <= tolerance * way;
  });
  return 2 + (held < 0 ? earlier.length : held);
};
