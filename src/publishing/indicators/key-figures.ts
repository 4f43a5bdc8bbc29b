// The strip under the finding: what it is, what was due, what is asked, how far away, how much of the way is gone.
// Without a target: what it is, how it moved, how nation and region stand.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { Figure, IndicatorHead } from "../../stats/indicator/figure.ts";
import { countBeyond } from "../../stats/gap/count-beyond.ts";
import { toCountWord } from "../../stats/gap/count-word.ts";
import { printDifference, printLevel, printLimits } from "../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";
import { poolYears } from "../../stats/method/pool-years.ts";
import { computeWilsonInterval } from "../../stats/method/wilson-interval.ts";
import { printLikelihood } from "../../stats/forecast/print-probability.ts";
import { subtractPrinted } from "../target/people-gap.ts";
import { listKnown, printYear } from "./describe-series.ts";

export interface KeyFigure {
  readonly id: string;
  readonly name: Label;
  /** The figure itself where it can open its origin, words otherwise. */
  readonly figure?: Figure;
  readonly text: Label;
  readonly note: Label;
}

export interface KeyQuestion {
  readonly indicator: IndicatorHead;
  readonly periodKind: string;
  readonly figures: readonly Figure[];
  readonly standing: TargetStanding | undefined;
  readonly line: TargetLine | null;
  readonly factor: number;
  readonly isShare: boolean;
  readonly hasPeople: boolean;
  readonly counted: Label;
  readonly benchmarks: readonly { readonly name: Label; readonly figure: Figure }[];
}

export const listKeyFigures = (question: KeyQuestion): readonly KeyFigure[] => {
  const known = listKnown(question.figures);
  const current = known.at(-1);
  if (!current) return question.benchmarks.map((benchmark) => toBenchmark(question, benchmark));
  const own = toOwn(question, current);
  const pooled = poolFew(question, known);
  if (question.standing && question.line) {
    return [
      own,
      ...pooled,
      ...toDue(question, question.standing),
      // What is foreseen says more than the line, which the picture and the sentence name.
      ...(question.standing.outlook
        ? [toForeseen(question, question.standing.outlook)]
        : [toTarget(question.standing, question.line)]),
      toDistance(question, current, question.line),
      ...toProgress(question.standing),
    ];
  }
  return [
    own,
    ...pooled,
    ...toChange(question, known),
    ...question.benchmarks.map((each) => toBenchmark(question, each)),
  ];
};

type Known = ReturnType<typeof listKnown>[number];

const toOwn = (question: KeyQuestion, current: Known): KeyFigure => {
  const { indicator, periodKind } = question;
  const interval = findInterval(question, current);
  const [low, high] = (interval ?? [0, 0]).map((end) => printNumber(end, indicator.decimals));
  return {
    id: "own",
    name: printYear(current.year, periodKind),
    figure: current,
    text: printLevel(current.value, indicator),
    note: describeOwn(current, interval && { zh: `95%区间${low}–${high}`, en: `95% interval ${low}–${high}` }),
  };
};

/** Of the judgement where this figure was judged, so that page and explanation say the same. */
const findInterval = ({ standing, isShare, factor }: KeyQuestion, current: Known): readonly [number, number] | null => {
  const judged = standing?.status.period === current.period ? standing.status.interval : null;
  if (judged) return [judged.lower, judged.upper];
  return isShare ? computeWilsonInterval(current, factor) : null;
};

/** A missing report goes before the interval, which goes before the source. */
const describeOwn = ({ coverage, source }: Known, interval: Label | null): Label => {
  if (coverage && coverage.reported < coverage.expected) {
    const { reported, expected } = coverage;
    return { zh: `应报${expected}个数，已报${reported}个`, en: `${reported} of ${expected} facts reported` };
  }
  return interval ?? sourceWords[source ?? "reported"] ?? { zh: "", en: "" };
};

/** Under ten events a single year says little (design, section 9): three years together stand beside it. */
const fewEvents = 10;
const pooledYears = 3;

const poolFew = ({ indicator, factor }: KeyQuestion, known: readonly Known[]): readonly KeyFigure[] => {
  const current = known.at(-1);
  if (!current || current.numerator === null || current.numerator >= fewEvents) return [];
  const pooled = poolYears(known, pooledYears);
  if (!pooled || pooled.to !== current.year) return [];
  const count = printNumber(current.numerator, 0);
  return [
    {
      id: "pooled",
      name: { zh: `${pooled.from}—${pooled.to}年合计`, en: `${pooled.from}–${pooled.to} together` },
      text: printLevel((pooled.numerator / pooled.denominator) * factor, indicator),
      note: { zh: `当年只有${count}例，单年起伏大`, en: `only ${count} in the year; single years jump` },
    },
  ];
};

const sourceWords: Readonly<Record<string, Label>> = {
  reported: { zh: "填报汇总", en: "from reports" },
  derived: { zh: "由公布数推算", en: "derived from published figures" },
  published: { zh: "公开发布", en: "published" },
  synthetic: { zh: "演示数据", en: "synthetic" },
};

const toDue = ({ indicator }: KeyQuestion, { status, path }: TargetStanding): readonly KeyFigure[] => {
  const [first, last] = [path[0], path.at(-1)];
  if (status.expected === null || !first || !last || status.method !== "linear") return [];
  if (status.expected === last.value) return [];
  const [from, to] = [printLevel(first.value, indicator), printLevel(last.value, indicator)];
  return [
    {
      id: "due",
      name: { zh: "应走到", en: "Due by now" },
      text: printLevel(status.expected, indicator),
      note: { zh: `从${from.zh}直线走到${to.zh}`, en: `straight from ${from.en} to ${to.en}` },
    },
  ];
};

const toForeseen = ({ indicator }: KeyQuestion, outlook: NonNullable<TargetStanding["outlook"]>): KeyFigure => {
  const { to, value, lower, upper, probability } = outlook;
  const limits = lower === null || upper === null ? null : printLimits({ lower, upper }, indicator.decimals);
  const chance = probability === null ? null : printLikelihood(probability);
  return {
    id: "foreseen",
    name: { zh: `${to}年预测`, en: `Forecast for ${to}` },
    text: printLevel(value, indicator),
    note: chance ?? (limits ? { zh: `90%区间${limits}`, en: `90% interval ${limits}` } : { zh: "", en: "" }),
  };
};

const toTarget = ({ deadline, targetText }: TargetStanding, { value }: TargetLine): KeyFigure => ({
  id: "target",
  name: { zh: "目标", en: "Target" },
  text: targetText,
  note:
    typeof deadline === "number"
      ? { zh: `到${deadline}年底`, en: `by the end of ${deadline}` }
      : { zh: value === 0 ? "始终" : "年年要达到", en: "in every year" },
});

const toDistance = (
  { indicator, factor, counted, hasPeople }: KeyQuestion,
  current: Known,
  line: TargetLine,
): KeyFigure => {
  const beyond = hasPeople && current.denominator !== null ? countBeyond(current, line, factor) : null;
  const difference = subtractPrinted(current.value, line.value, indicator.decimals);
  const isThere = line.opens === "down" ? difference <= 0 : difference >= 0;
  const points = printDifference(difference, indicator);
  const id = "distance";
  const name: Label = isThere ? { zh: "富余", en: "To spare" } : { zh: "离目标", en: "To go" };
  if (beyond === null) return { id, name, text: points, note: { zh: "与目标线之差", en: "from the target line" } };
  const people = printNumber(Math.abs(beyond), 0);
  return {
    id,
    name,
    text: { zh: `${people}${toCountWord(counted)}`, en: people },
    note: {
      zh: `共${printNumber(current.denominator ?? 0, 0)}，${isThere ? "富余" : "差"}${points.zh}`,
      en: `of ${printNumber(current.denominator ?? 0, 0)}; ${points.en}`,
    },
  };
};

const toProgress = ({ status, path }: TargetStanding): readonly KeyFigure[] => {
  const [first, last] = [path[0], path.at(-1)];
  if (status.progress === null || !first || !last || status.expected === null || status.method !== "linear") return [];
  const way = last.value - first.value;
  const due = way === 0 ? null : (status.expected - first.value) / way;
  const gone = printNumber(status.progress * 100, 0);
  return [
    {
      id: "progress",
      name: { zh: "走完路程", en: "Way gone" },
      text: { zh: `${gone}%`, en: `${gone}%` },
      note: due === null ? { zh: "", en: "" } : printDueShare(due, status.ratio),
    },
  ];
};

const printDueShare = (due: number, ratio: number | null): Label => {
  const share = printNumber(due * 100, 0);
  if (ratio === null) return { zh: `应为${share}%`, en: `${share}% due` };
  const size = printNumber(ratio, 2);
  return { zh: `应为${share}%，比值${size}`, en: `${share}% due, ratio ${size}` };
};

const toChange = ({ indicator }: KeyQuestion, known: readonly Known[]): readonly KeyFigure[] => {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.year === last.year) return [];
  const change = subtractPrinted(last.value, first.value, indicator.decimals);
  const size = printDifference(change, indicator);
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  return [
    {
      id: "change",
      name: { zh: `比${first.year}年`, en: `On ${first.year}` },
      text: { zh: `${sign}${size.zh}`, en: `${sign}${size.en}` },
      note: { zh: `当年${printLevel(first.value, indicator).zh}`, en: `${printLevel(first.value, indicator).en} then` },
    },
  ];
};

const toBenchmark = (
  { indicator, periodKind }: KeyQuestion,
  { name, figure }: KeyQuestion["benchmarks"][number],
): KeyFigure => {
  const year = printYear(figure.year, periodKind);
  return {
    id: figure.area,
    name,
    figure,
    text: printLevel(figure.value ?? 0, indicator),
    note:
      figure.quality === "suspect"
        ? { zh: `${year.zh}公开发布，印数存疑`, en: `published, ${year.en}; doubtful print` }
        : { zh: `${year.zh}公开发布`, en: `published, ${year.en}` },
  };
};
