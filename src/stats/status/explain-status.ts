// A status in plain words: what is asked, where the figure stands, how sure that is, by which published method, and what
// the other methods say. The formula carries the actual figures, unrounded enough to be worked out again.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import type { StatusMethod } from "../../plan/target.ts";
import type { Explanation } from "../standing/explanation.ts";
import { printLimits } from "../standing/print-difference.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";
import { methodNames, methodSources } from "./print-method.ts";
import { printChangeRule } from "./print-reading.ts";
import type { Writing } from "./print-reason.ts";
import { printReason } from "./print-reason.ts";
import { printFormula } from "./print-formula.ts";

export interface StatusToExplain {
  readonly judgement: Judgement;
  readonly question: StatusQuestion;
  /** As printReading says it. */
  readonly reading: Label;
  readonly name: Label;
  readonly writing: Writing;
  /** The same target by every method. */
  readonly others: readonly { readonly method: StatusMethod; readonly judgement: Judgement }[];
}

export const explainStatus = (subject: StatusToExplain): Explanation => {
  const { judgement, name, reading } = subject;
  const method = findStatusMethod(judgement.method);
  const status = statusLabels[judgement.class];
  return {
    title: { zh: `${name.zh}：${status.zh}`, en: `${name.en}: ${status.en}` },
    sentences: [
      { zh: `规划要求${reading.zh}。`, en: `The plan asks for: ${reading.en}.` },
      printReason(judgement.reason, subject.writing),
      ...explainChance(subject),
      explainMethod(subject, method),
      ...explainOthers(subject, method),
    ],
    formula: printFormula(judgement, subject.question),
    figures: listFigures(subject),
    source: method ? methodSources[method] : ruleSource,
  };
};

const ruleSource: Label = {
  zh: "本系统的读法，见决定0009（数字含不含本数依《民法典》第1259条）",
  en: "Our reading, decision 0009 (whether the number is included: Civil Code art. 1259)",
};

const findStatusMethod = (method: string): StatusMethod | undefined =>
  method === "linear" || method === "cagr" || method === "un" ? method : undefined;

const rules: Readonly<Record<string, Label>> = {
  "every-year": { zh: "每年各与当年的线相比", en: "each year is compared with its own line" },
  direction: { zh: "与基期相比，看方向", en: "the direction since the base year is looked at" },
  growing: { zh: "每年与上一年相比，看有没有回退", en: "each year is compared with the one before" },
  maintain: { zh: "看有没有退到基期（或上一年）以下", en: "no year may fall behind the base or the year before" },
  "slow-growth": { zh: "近期的年均变化与此前相比", en: "the recent yearly change is compared with the earlier one" },
};

const cuts: Readonly<Record<StatusMethod, Label>> = {
  linear: {
    zh: "走过的路程占应走路程的比，满0.95为按进度，满0.60为有风险，不到0.60为滞后",
    en: "way gone ÷ way due: on track from 0.95, at risk from 0.60, off track below",
  },
  cagr: {
    zh: "实际与所需年均变化率之比，满0.95为按进度，满0.60为有风险，不到0.60为滞后",
    en: "observed ÷ needed growth: on track from 0.95, at risk from 0.60, off track below",
  },
  un: {
    zh: "照目前速度到期限能走完的路程，满0.95为按进度，满0.10为有风险，不到0.10为滞后",
    en: "share of the way gone by the deadline at this pace: on track from 0.95, at risk from 0.10, off track below",
  },
};

const trendCuts: Readonly<Record<StatusMethod, Label>> = {
  ...cuts,
  cagr: {
    zh: "没有数值的目标看年均变化率，按自然界限修正后满1.5%为按进度，满0.5%为有风险",
    en: "without a number the growth a year counts, corrected near a natural limit: on track from 1.5%, at risk from 0.5%",
  },
  un: {
    zh: "没有数值的目标看年均变化率，满2%为按进度，满0.5%为有风险",
    en: "without a number the growth a year counts: on track from 2%, at risk from 0.5%",
  },
};

const explainMethod = ({ judgement, question }: StatusToExplain, method: StatusMethod | undefined): Label => {
  if (!method) {
    const rule = rules[judgement.method];
    if (!rule) return { zh: "没有可评的数，没有用方法。", en: "There is nothing to judge, so no method was used." };
    return {
      zh: `评法：${rule.zh}。${printChangeRule(question).zh}。`,
      en: `Rule: ${rule.en}; ${printChangeRule(question).en}.`,
    };
  }
  const hasLine = judgement.basis?.line != null;
  const { zh, en } = (hasLine ? cuts : trendCuts)[method];
  const settled = isSettled(judgement)
    ? { zh: "是否达标只看目标线，与方法无关。", en: " Whether it is met only the line decides." }
    : { zh: "", en: "" };
  return {
    zh: `用的方法是“${methodNames[method].zh}”：${zh}。${settled.zh}`,
    en: `Method: ${methodNames[method].en}; ${en}.${settled.en}`,
  };
};

const isSettled = ({ class: status, year, basis }: Judgement): boolean =>
  status === "met" || (basis !== null && year !== null && year >= basis.deadline);

const explainOthers = ({ others }: StatusToExplain, method: StatusMethod | undefined): readonly Label[] => {
  const rest = others.filter((other) => other.method !== method && findStatusMethod(other.judgement.method));
  if (!method || rest.length === 0) return [];
  const tell = (language: "zh" | "en") =>
    rest.map(({ method: other, judgement }) => {
      const ratio =
        judgement.ratio === null
          ? ""
          : language === "zh"
            ? `（${toThree(judgement.ratio)}）`
            : ` (${toThree(judgement.ratio)})`;
      const mark = language === "zh" ? "：" : ": ";
      return `${methodNames[other][language]}${mark}${statusLabels[judgement.class][language]}${ratio}`;
    });
  return [
    {
      zh: `不同方法会得出不同结论。${tell("zh").join("；")}。`,
      en: `Methods may disagree. ${tell("en").join("; ")}.`,
    },
  ];
};

const explainChance = ({ judgement, writing }: StatusToExplain): readonly Label[] => {
  const { interval, isDistinct } = judgement;
  if (isDistinct === null) return [];
  const band = interval && printBand(interval, writing);
  const before = band
    ? {
        zh: `95%区间是${band.zh}：真实水平多半在这中间。`,
        en: `The 95% interval is ${band.en}: the true level most likely lies within. `,
      }
    : { zh: "", en: "" };
  const after = isDistinct
    ? {
        zh: "与所比的数分得清，不大会是偶然。",
        en: "It is distinguishable from what it is compared with; chance is an unlikely explanation.",
      }
    : {
        zh: "与所比的数分不清：离得太近，这点差别可能只是偶然。",
        en: "It is not distinguishable from what it is compared with: so close that chance alone may explain the difference.",
      };
  return [{ zh: `${before.zh}${after.zh}`, en: `${before.en}${after.en}` }];
};

const printBand = (limits: NonNullable<Judgement["interval"]>, { decimals, suffix }: Writing): Label => {
  const band = printLimits(limits, decimals);
  return { zh: `${band}${suffix.zh}`, en: `${band}${suffix.en}` };
};

const listFigures = ({ judgement, writing }: StatusToExplain): Explanation["figures"] => {
  const { basis, expected, value, year, ratio, interval } = judgement;
  const level = (figure: number): Label => {
    const number = printNumber(figure, writing.decimals);
    return { zh: `${number}${writing.suffix.zh}`, en: `${number}${writing.suffix.en}` };
  };
  const rows: readonly (readonly [Label, Label | null])[] = [
    [
      { zh: `基期（${basis?.base?.year}年）`, en: `Base (${basis?.base?.year})` },
      basis?.base ? level(basis.base.value) : null,
    ],
    [{ zh: `现值（${year}年）`, en: `Figure (${year})` }, value === null || year === null ? null : level(value)],
    [{ zh: "95%区间", en: "95% interval" }, interval && printBand(interval, writing)],
    [{ zh: "此刻应到", en: "Due by now" }, expected === null ? null : level(expected)],
    [
      { zh: `目标线（${basis?.deadline}年）`, en: `Line (${basis?.deadline})` },
      basis?.line == null ? null : level(basis.line),
    ],
    [{ zh: "比值", en: "Ratio" }, ratio === null ? null : { zh: toThree(ratio), en: toThree(ratio) }],
  ];
  return rows.flatMap(([name, text]) => (text ? [{ name, text }] : []));
};

const toThree = (ratio: number): string => printNumber(roundHalfUp(Math.max(-99, Math.min(99, ratio)), 3), 3);
