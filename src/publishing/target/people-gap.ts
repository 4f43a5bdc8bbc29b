// Children before percentages (design, principle 4): what stands between a figure and its line, in whole people; the
// probability of getting there in words. The same phrases in every list.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { printLikelihood } from "../../stats/forecast/print-probability.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { printDifference, printLevel } from "../../stats/standing/print-difference.ts";
import { findOpenSide } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";

/** `还需再减少412名`; undefined where nobody is missing or nothing can be counted. */
export const findPeopleGap = (standing: TargetStanding): Label | undefined => {
  const { people } = standing;
  if (!people || people.count <= 0) return undefined;
  const count = printNumber(people.count, 0);
  const { zh } = printCount(count, people.word);
  const noun = printNoun(people.count, people.word.en);
  return findOpenSide(standing) === "down"
    ? { zh: `还需再减少${zh}`, en: `${count} fewer${noun} needed` }
    : { zh: `还需再增加${zh}`, en: `${count} more${noun} needed` };
};

const printNoun = (count: number, noun: string): string =>
  noun === "" ? "" : ` ${count === 1 && noun === "people" ? "person" : noun}`;

/** `2025年预计38.5%，达标可能性约12%`; undefined where nothing is foreseen. */
export const findOutlookPhrase = ({ outlook, indicator }: TargetStanding): Label | undefined => {
  if (!outlook) return undefined;
  const { to, value, probability } = outlook;
  const level = printLevel(value, indicator);
  const chance = probability === null ? undefined : printLikelihood(probability);
  return {
    zh: `${to}年预计${level.zh}${chance ? `，${chance.zh}` : ""}`,
    en: `${level.en} foreseen for ${to}${chance ? `, ${chance.en}` : ""}`,
  };
};

/** Both in one sentence: `还需再减少412名；2025年预计38.5%，达标可能性约12%。` */
export const describeProspect = (standing: TargetStanding): Label | undefined => {
  const parts = [findPeopleGap(standing), findOutlookPhrase(standing)].flatMap((part) => (part ? [part] : []));
  if (parts.length === 0) return undefined;
  return { zh: `${parts.map(({ zh }) => zh).join("；")}。`, en: `${parts.map(({ en }) => en).join("; ")}.` };
};

/** Of the printed levels, so that whoever subtracts them finds the same; undefined where the line is reached. */
export const findLevelGap = (
  value: number,
  line: Pick<TargetLine, "value" | "opens">,
  writing: Pick<TargetStanding["indicator"], "decimals" | "suffix">,
): Label | undefined => {
  const difference = subtractPrinted(value, line.value, writing.decimals);
  if (line.opens === "down" ? difference <= 0 : difference >= 0) return undefined;
  return printDifference(difference, writing);
};

/** 39.24 − 37.96 at one decimal is 39.2 − 38.0. */
export const subtractPrinted = (one: number, other: number, decimals: number): number =>
  roundHalfUp(roundHalfUp(one, decimals) - roundHalfUp(other, decimals), decimals);
