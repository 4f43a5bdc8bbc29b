// What the gaps of a target say, in two or three sentences: who is short and who explains it, what moved since the
// year before, how far apart the areas are. Differences are those of the printed levels.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { findPointSuffix, printDifference, printLevel } from "../standing/print-difference.ts";
import { printCount } from "./count-word.ts";
import type { Gaps } from "./gap.contract.ts";

type Question = Pick<Gaps, "indicator" | "line" | "counted" | "areas" | "shortfall" | "change" | "between">;

export const describeGaps = (question: Question): Label[] => [
  ...describeShortfall(question),
  ...describeChange(question),
  ...describeBetween(question),
];

/** As many of the first areas as explain half of what is missing, five at most [D]. */
const mostNamed = 5;

const describeShortfall = ({ areas, shortfall, counted, line }: Question): Label[] => {
  if (!shortfall || !counted || !line) return [];
  const short = areas.filter(({ people }) => (people ?? 0) > 0);
  if (short.length === 0) return [{ zh: "各地都到了线。", en: "Every area has reached the line." }];
  const gross = printCount(printNumber(shortfall.gross, 0), counted.word);
  const word = line.opens === "down" ? { zh: "多出", en: "too many" } : { zh: "差", en: "missing" };
  const named: typeof short = [];
  let share = 0;
  for (const row of [...short].sort((one, other) => (other.people ?? 0) - (one.people ?? 0))) {
    if (named.length === mostNamed || share >= 50) break;
    named.push(row);
    share = roundHalfUp(share + (row.share ?? 0), 1);
  }
  const spare =
    shortfall.net <= 0 ? describeSpare(printCount(printNumber(shortfall.spare, 0), counted.word)) : { zh: "", en: "" };
  const names = named.map(({ area }) => area.name);
  const [zh, en] = [names.map((name) => name.zh).join("、"), names.map((name) => name.en).join(", ")];
  return [
    {
      zh: `${short.length}个地区没到线，一共${word.zh}${gross.zh}；${zh}占${printNumber(share, 1)}%。${spare.zh}`,
      en: `${short.length} areas are short of the line, ${gross.en} ${word.en} in all; ${en}: ${printNumber(share, 1)}%.${spare.en}`,
    },
  ];
};

/** The whole can be reached while some of its areas are short. */
const describeSpare = ({ zh, en }: Label): Label => ({
  zh: `其他地区富余${zh}，相抵后合计已经到线。`,
  en: ` The others have ${en} to spare, so the whole is at the line.`,
});

const describeChange = ({ change, indicator }: Question): Label[] => {
  if (!change) return [];
  const { decimals, suffix } = indicator;
  // The parts are rounded so that they add up as printed.
  const whole = roundHalfUp(roundHalfUp(change.after, decimals) - roundHalfUp(change.before, decimals), decimals);
  const composition = roundHalfUp(change.composition, decimals);
  const rate = roundHalfUp(whole - composition, decimals);
  if (whole === 0 && composition === 0) return [];
  const points = findPointSuffix(suffix);
  const write = (value: number): string => `${value > 0 ? "+" : ""}${printNumber(value, decimals)}`;
  return [
    {
      zh: `比${change.from}年变动${write(whole)}${points.zh}：来自各地自身${write(rate)}，来自人口分布${write(composition)}。`,
      en: `Since ${change.from} it moved by ${write(whole)}${points.en}: ${write(rate)} from the areas' own rates, ${write(composition)} from where people live.`,
    },
  ];
};

const describeBetween = ({ between, indicator }: Question): Label[] => {
  if (!between) return [];
  const { now, before } = between;
  const { best, worst, span, isDistinct } = now;
  const size = printDifference(span, indicator);
  const [top, bottom] = [printLevel(best.value, indicator), printLevel(worst.value, indicator)];
  const moved = before ? roundHalfUp(span - before.span, indicator.decimals) : 0;
  const change: Label =
    !before || moved === 0
      ? { zh: "", en: "" }
      : moved > 0
        ? { zh: "，比上年拉大", en: ", wider than the year before" }
        : { zh: "，比上年缩小", en: ", narrower than the year before" };
  const chance: Label =
    isDistinct === false
      ? { zh: "；人数少，可能只是偶然", en: "; with so few people this may be chance" }
      : { zh: "", en: "" };
  return [
    {
      zh: `最好的${best.area.name.zh}${top.zh}，最差的${worst.area.name.zh}${bottom.zh}，相差${size.zh}${change.zh}${chance.zh}。`,
      en: `Best ${best.area.name.en} at ${top.en}, worst ${worst.area.name.en} at ${bottom.en}: ${size.en} apart${change.en}${chance.en}.`,
    },
  ];
};

/** `还差37名` where more is wanted, `还要减少37名` where fewer. */
export const printMissing = (people: number, word: Label, opens: "up" | "down"): Label => {
  const { zh, en } = printCount(printNumber(people, 0), word);
  return opens === "down" ? { zh: `还要减少${zh}`, en: `${en} too many` } : { zh: `还差${zh}`, en: `${en} missing` };
};
