// What an intervention says of itself in a line: its money, what it is expected to change, how many people are missing.
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { findPointSuffix } from "../../stats/standing/print-difference.ts";
import type { Intervention } from "../intervention/intervention.contract.ts";

/** Plain figures as people write money, without zeros behind the point. */
const printMoney = (value: number): string => printNumber(value, Number.isInteger(value) ? 0 : 1);

export const printResources = ({ planned, arrived }: Intervention["resources"]): Label => {
  const hasArrived = arrived === null ? { zh: "", en: "" } : toArrived(arrived);
  if (planned === null)
    return arrived === null
      ? { zh: "没有写", en: "not given" }
      : { zh: `已到${printMoney(arrived)}万元`, en: `${printMoney(arrived)} × CNY 10,000 arrived` };
  return {
    zh: `${printMoney(planned)}万元${hasArrived.zh}`,
    en: `${printMoney(planned)} × CNY 10,000${hasArrived.en}`,
  };
};

const toArrived = (arrived: number): Label => ({
  zh: arrived === 0 ? "，还没有到" : `，已到${printMoney(arrived)}`,
  en: arrived === 0 ? ", none arrived" : `, ${printMoney(arrived)} arrived`,
});

type Writing = Pick<IndicatorHead, "decimals" | "suffix">;

/** −1.2个百分点 */
export const printSignedChange = (change: number, { decimals, suffix }: Writing): Label => {
  const { zh, en } = findPointSuffix(suffix);
  const number = printChange(change, decimals);
  return { zh: `${number}${zh}`, en: `${number}${en}` };
};

export const printExpected = ({ effect, indicator }: Pick<Intervention, "effect" | "indicator">): Label => {
  if (!effect || !indicator) return { zh: "没有写", en: "not given" };
  const change = printSignedChange(effect.change, indicator);
  return { zh: `${effect.year}年${change.zh}`, en: `${change.en} in ${effect.year}` };
};

/** 需再减少412名, 差6名; nothing where the target is reached. */
export const printShortfall = (people: Intervention["evidence"]["people"], indicator: IndicatorHead | null): Label => {
  if (!people || people.count <= 0) return { zh: "", en: "" };
  const { zh, en } = printCount(printNumber(people.count, 0), people.word);
  return indicator?.better === "lower"
    ? { zh: `需再减少${zh}`, en: `${en} too many` }
    : { zh: `差${zh}`, en: `${en} short` };
};
