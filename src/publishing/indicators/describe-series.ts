// What an indicator's series says, in one or two sentences with figures: where it stands, how far it came since
// the first year, what the target still asks for (design, section 4, lede). Numbers are those of the series.
import type { Label } from "../../kernel/label.ts";
import type { Figure, IndicatorHead } from "../../stats/indicator/figure.ts";
import { countBeyond } from "../../stats/gap/count-beyond.ts";
import { toCountWord } from "../../stats/gap/count-word.ts";
import { printDifference, printLevel } from "../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";
import { subtractPrinted } from "../target/people-gap.ts";

export type Tone = "ok" | "mid" | "bad";

/** A toned phrase carries the line in the colour of its status. */
export interface Phrase {
  readonly text: Label;
  readonly tone?: Tone;
}

export interface SeriesQuestion {
  readonly area: Label;
  readonly indicator: IndicatorHead;
  readonly periodKind: string;
  /** In the order of years. */
  readonly figures: readonly Figure[];
  readonly standing: TargetStanding | undefined;
  readonly line: TargetLine | null;
  readonly factor: number;
  /** True for shares of people or things: only there the distance can be counted. */
  readonly hasPeople: boolean;
  /** What the numerator counts: 人, 个, 所. */
  readonly counted: Label;
  readonly benchmark: { readonly name: Label; readonly figure: Figure } | undefined;
  /** False where too few events happen at the area's level. */
  readonly isShown: boolean;
}

interface Known extends Figure {
  readonly value: number;
}

export const describeSeries = (question: SeriesQuestion): readonly Phrase[] => {
  const known = listKnown(question.figures);
  const current = known.at(-1);
  const benchmark = describeBenchmark(question);
  if (!question.isShown) return [plain(hiddenText(question.area)), ...benchmark];
  if (!current) return [plain(emptyText(question)), ...benchmark];
  return [
    plain(describeCurrent(question, known, current)),
    ...describeTarget(question, current),
    ...(question.line ? [] : benchmark),
  ];
};

const hiddenText = ({ zh, en }: Label): Label => ({
  zh: `${zh}这一级人数太少，单年数值不能比较，不列出。`,
  en: `Too few events in ${en} for a yearly value to be compared; it is not listed.`,
});

const emptyText = ({ area, indicator }: SeriesQuestion): Label => ({
  zh: `${area.zh}还没有${indicator.name.zh}的数。`,
  en: `${area.en} has no figure for this indicator yet.`,
});

const describeCurrent = ({ indicator, periodKind }: SeriesQuestion, known: readonly Known[], current: Known): Label => {
  const level = printLevel(current.value, indicator);
  const year = printYear(current.year, periodKind);
  const [first] = known;
  if (!first || first.year === current.year)
    return { zh: `${year.zh}为${level.zh}。`, en: `${level.en} in ${year.en}.` };
  const change = subtractPrinted(current.value, first.value, indicator.decimals);
  if (change === 0) {
    return {
      zh: `${year.zh}为${level.zh}，与${first.year}年持平。`,
      en: `${level.en} in ${year.en}, level with ${first.year}.`,
    };
  }
  const size = printDifference(change, indicator);
  return {
    zh: `${year.zh}为${level.zh}，比${first.year}年${change > 0 ? "高" : "低"}${size.zh}。`,
    en: `${level.en} in ${year.en}, ${size.en} ${change > 0 ? "above" : "below"} ${first.year}.`,
  };
};

const describeTarget = (question: SeriesQuestion, current: Known): readonly Phrase[] => {
  const { standing, line, indicator } = question;
  if (!standing) return [];
  const { status, targetText } = standing;
  const tone = toTone(status.class);
  if (status.class === "noData" || status.class === "notAssessable" || !line) {
    return [space, { text: status.reason, ...(tone && !line ? { tone } : {}) }];
  }
  if (status.class === "met") {
    return [
      plain({ zh: "目标", en: " The target of " }),
      { text: { zh: `${targetText.zh}已经达到`, en: `${targetText.en} is met` }, tone: "ok" },
      plain({ zh: "。", en: "." }),
    ];
  }
  if (line.opens === "down" ? current.value <= line.value : current.value >= line.value)
    return [space, { text: status.reason, ...(tone ? { tone } : {}) }];
  const missing = describeMissing(question, current, line);
  const level = printLevel(line.value, indicator);
  const { outlook } = standing;
  const when = line.year > current.year && outlook?.to !== line.year;
  const opening: Label = outlook
    ? joinOutlook(describeOutlook(outlook, indicator), level, when ? line.year : null)
    : {
        zh: `${when ? `${line.year}年` : ""}要达到${level.zh}，`,
        en: ` To reach ${level.en}${when ? ` by ${line.year}` : ""}, `,
      };
  return [plain(opening), { text: missing, ...(tone ? { tone } : {}) }, plain({ zh: "。", en: "." })];
};

/** `照现在的速度，2025年会停在38.5%左右` */
export const describeOutlook = (
  { to, value }: NonNullable<TargetStanding["outlook"]>,
  indicator: IndicatorHead,
): Label => {
  const level = printLevel(value, indicator);
  return {
    zh: `照现在的速度，${to}年会停在${level.zh}左右`,
    en: ` At this pace ${to} will end near ${level.en}`,
  };
};

const joinOutlook = (outlook: Label, level: Label, year: number | null): Label => ({
  zh: `${outlook.zh}；${year === null ? "" : `${year}年`}要达到${level.zh}，`,
  en: `${outlook.en}; to reach ${level.en}${year === null ? "" : ` by ${year}`}, `,
});

/** People where the indicator has a numerator and a denominator, the difference of the levels otherwise. */
const describeMissing = (question: SeriesQuestion, current: Known, line: TargetLine): Label => {
  const { indicator, factor, counted } = question;
  const count = question.hasPeople && current.denominator !== null ? countBeyond(current, line, factor) : null;
  const isFewer = line.opens === "down";
  if (count === null || count <= 0) {
    const { zh, en } = printDifference(subtractPrinted(current.value, line.value, indicator.decimals), indicator);
    return { zh: `还差${zh}`, en: `${en} ${isFewer ? "must still go" : "are still missing"}` };
  }
  const word = toCountWord(counted);
  const number = printLevel(count, { decimals: 0, suffix: { zh: word, en: "" } });
  return isFewer
    ? { zh: `还需再减少${number.zh}`, en: `${number.en} fewer are needed` }
    : { zh: `还需再增加${number.zh}`, en: `${number.en} more are needed` };
};

const describeBenchmark = ({ benchmark, indicator, periodKind }: SeriesQuestion): readonly Phrase[] => {
  if (!benchmark || benchmark.figure.value === null) return [];
  const { name, figure } = benchmark;
  const level = printLevel(benchmark.figure.value, indicator);
  const year = printYear(figure.year, periodKind);
  return [
    plain({
      zh: `${name.zh}${year.zh}为${level.zh}。`,
      en: ` ${name.en}: ${level.en} in ${year.en}.`,
    }),
  ];
};

const toTone = (status: TargetStanding["status"]["class"]): Tone | undefined => {
  if (status === "met" || status === "onTrack") return "ok";
  if (status === "atRisk") return "mid";
  return status === "offTrack" ? "bad" : undefined;
};

/** 2024年, 2024学年, 2024年度 by the clock of the indicator. */
export const printYear = (year: number, periodKind: string): Label => {
  if (periodKind === "school-year")
    return { zh: `${year}学年`, en: `school year ${year}/${String(year + 1).slice(2)}` };
  if (periodKind === "health-year") return { zh: `${year}年度`, en: `health year ${year}` };
  return { zh: `${year}年`, en: `${year}` };
};

export const listKnown = (figures: readonly Figure[]): readonly Known[] =>
  figures.flatMap((figure) => (figure.value === null ? [] : [{ ...figure, value: figure.value }]));

const plain = (text: Label): Phrase => ({ text });

const space = plain({ zh: "", en: " " });
