// The effect of an intervention in words: the verdict, and what it does not prove.
import type { Label } from "../../kernel/label.ts";
import { printChange } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { findPointSuffix, printDifference } from "../../stats/standing/print-difference.ts";
import type { MeasuredEffect } from "../intervention/intervention.contract.ts";

export interface FoundEffect extends Pick<MeasuredEffect, "measured" | "interval" | "elsewhere"> {
  readonly expected: { readonly change: number; readonly year: number } | null;
  readonly arriving: { readonly year: number; readonly share: number } | null;
}

type Writing = Pick<IndicatorHead, "decimals" | "suffix" | "better">;

const join = (...parts: readonly Label[]): Label => ({
  zh: parts.map(({ zh }) => zh).join(""),
  en: parts
    .map(({ en }) => en)
    .filter((en) => en !== "")
    .join(" "),
});

const append = (one: Label, other: Label): Label => ({ zh: one.zh + other.zh, en: one.en + other.en });

const nothing: Label = { zh: "", en: "" };

export const printVerdict = ({ measured, interval, expected, arriving }: FoundEffect, head: Writing): Label => {
  if (measured === null) {
    if (arriving) return printArriving(arriving);
    return expected === null
      ? { zh: "下一期的数还没有来。", en: "The next figure has not come yet." }
      : { zh: `${expected.year}年的数还没有来。`, en: `The figure of ${expected.year} has not come yet.` };
  }
  if (interval === null) return join(printBare(measured), printReach(measured, expected?.change, head));
  if (interval.lower <= 0 && interval.upper >= 0) return join(unclear, printDistance(interval, expected?.change));
  if (measured === 0) return { zh: "有变化，但小得印不出来。", en: "There is a change, but too small to be printed." };
  return join(
    {
      zh: `${measured < 0 ? "降" : "升"}了，区间不含0。`,
      en: `${measured < 0 ? "Down" : "Up"}; the interval leaves out 0.`,
    },
    isWrongWay(measured, head) ? wrongWay : printReach(measured, expected?.change, head),
  );
};

/** Rounded down: what is said to have come has come. */
const printArriving = ({ year, share }: NonNullable<FoundEffect["arriving"]>): Label => {
  const come = Math.floor(share * 100);
  return {
    zh: `${year}年的数只报来${come}%，还不能看效果。`,
    en: `Only ${come}% of the figure of ${year} has come; its effect cannot be looked at yet.`,
  };
};

const unclear: Label = { zh: "看不出变化。", en: "No change can be told." };
const wrongWay: Label = {
  zh: "方向反了，建议停用或改做法。",
  en: "It went the wrong way: stop it or do it differently.",
};

const printBare = (measured: number): Label => {
  if (measured === 0) return { zh: "没有变化；这个数没有区间。", en: "No change; this figure has no interval." };
  return {
    zh: `${measured < 0 ? "降" : "升"}了；这个数没有区间，只看方向。`,
    en: `${measured < 0 ? "Down" : "Up"}; this figure has no interval, only a direction.`,
  };
};

const isWrongWay = (measured: number, { better }: Writing): boolean =>
  (better === "lower" && measured > 0) || (better === "higher" && measured < 0);

/** Whether it went as far as was expected, in the direction that was expected. */
const printReach = (measured: number, expected: number | undefined, { decimals, suffix }: Writing): Label => {
  if (expected === undefined || expected === 0) return nothing;
  const isReached = expected < 0 ? measured <= expected : measured >= expected;
  if (isReached) return { zh: "达到预计。", en: "As much as was expected." };
  const points = findPointSuffix(suffix);
  const wanted = printChange(expected, decimals);
  return {
    zh: `没到预计的${wanted}${points.zh}。`,
    en: `Less than the ${wanted}${points.en} that was expected.`,
  };
};

/** Far: not even the interval reaches what was expected. */
const printDistance = (
  { lower, upper }: { readonly lower: number; readonly upper: number },
  expected?: number,
): Label => {
  if (expected === undefined || expected === 0) return nothing;
  return expected < lower || expected > upper
    ? { zh: "离预计还远，建议停用或改做法。", en: "Far from what was expected: stop it or do it differently." }
    : {
        zh: "预计的变化也在区间里，再看一期。",
        en: "What was expected lies in the interval too: look again next time.",
      };
};

interface Naming {
  readonly head: Writing;
  readonly peers: Label;
}

export const printCaveat = (effect: FoundEffect, { head, peers }: Naming): Label => {
  const { measured, elsewhere } = effect;
  if (measured === null) return nothing;
  const meanwhile = elsewhere === null ? withoutPeers : printElsewhere(measured, elsewhere, { head, peers });
  const isShared = elsewhere === null || Math.sign(elsewhere.change) === Math.sign(measured);
  return join(append(meanwhile, isToldApart(effect) && isShared ? notAllOfIt : stop), {
    zh: "只比了两个年份，同期别的措施也可能起作用。",
    en: "Two years are compared, and other measures may have worked meanwhile.",
  });
};

/** Where no change can be told, there is nothing to put down to anybody. */
const isToldApart = ({ measured, interval }: FoundEffect): boolean =>
  measured !== null && measured !== 0 && (interval === null || interval.lower > 0 || interval.upper < 0);

const stop: Label = { zh: "。", en: "." };
const notAllOfIt: Label = {
  zh: "，不能全归于这项干预。",
  en: ", so not all of it can be put down to this intervention.",
};
const withoutPeers: Label = {
  zh: "没有未做干预的地区可以对照",
  en: "There is no area without it to compare with",
};

const printElsewhere = (
  measured: number,
  { areas, change }: NonNullable<FoundEffect["elsewhere"]>,
  { head, peers }: Naming,
): Label => {
  const size = printDifference(change, head);
  const where = { zh: `未做干预的${areas}个${peers.zh}同期`, en: `In the ${areas} ${peers.en} without it there was` };
  if (change === 0) return { zh: `${where.zh}没有变化`, en: `${where.en} no change meanwhile` };
  const also = Math.sign(change) === Math.sign(measured) ? "也" : "";
  return {
    zh: `${where.zh}${also}${change < 0 ? "降" : "升"}${size.zh}`,
    en: `${where.en} a ${change < 0 ? "fall" : "rise"} of ${size.en} meanwhile`,
  };
};
