// Why nothing can be foreseen, in one sentence that names the years and the numbers.
import type { Label } from "../../kernel/label.ts";
import type { Refusal, TrendScale } from "./forecast.ts";

export const printRefusal = (refusal: Refusal): Label => {
  switch (refusal.kind) {
    case "tooShort":
      return printShortage(refusal.known, refusal.needed);
    case "broken":
      return printHole(refusal.from, refusal.to);
    case "redefined": {
      const { year, known, needed } = refusal;
      return {
        zh: `${year}年起口径变了，新口径${known === 0 ? "还没有数" : `只有${known}个数`}，至少要${needed}个才能预测。`,
        en: `The definition changed in ${year}; ${printKnown(known)} since, and a forecast takes at least ${needed}.`,
      };
    }
    case "nothingAhead":
      return {
        zh: `数已经有到${refusal.last}年，后面没有要预测的年份。`,
        en: `Figures are known up to ${refusal.last}; no later year is asked for.`,
      };
    case "tooFar":
      return {
        zh: `最近的数是${refusal.last}年的，最多往后推${refusal.most}年。`,
        en: `The latest figure is of ${refusal.last}; a forecast reaches at most ${refusal.most} years ahead.`,
      };
    case "repeatedYear":
      return {
        zh: `${refusal.year}年有两个数，不知道用哪个，先核对再预测。`,
        en: `${refusal.year} has two figures; check which one holds before forecasting.`,
      };
    case "outsideScale": {
      const { zh, en } = scaleReasons[refusal.scale];
      const number = printPlain(refusal.value);
      return { zh: `${refusal.year}年的数是${number}，${zh}`, en: `The figure of ${refusal.year} is ${number}; ${en}` };
    }
  }
};

const printShortage = (known: number, needed: number): Label => ({
  zh: `${known === 0 ? "还没有数" : `只有${known}个数`}，至少要${needed}个才能预测。`,
  en: `There ${known === 1 ? "is" : "are"} ${printKnown(known)}; a forecast takes at least ${needed}.`,
});

const printKnown = (known: number): string => {
  if (known === 0) return "no figures";
  return known === 1 ? "only one figure" : `only ${known} figures`;
};

const printHole = (from: number, to: number): Label =>
  from === to
    ? {
        zh: `中间缺${from}年的数，这种方法要求年年有数，不能预测。`,
        en: `The figure of ${from} is missing; this method needs every year.`,
      }
    : {
        zh: `中间缺${from}至${to}年的数，连着缺${to - from + 1}年，前后接不上，不能预测。`,
        en: `The figures of ${from} to ${to} are missing: a hole of ${to - from + 1} years is too long to bridge.`,
      };

const scaleReasons: Readonly<Record<TrendScale, Label>> = {
  linear: { zh: "不像是真实的数，不能预测。", en: "that cannot be a real figure, so nothing is foreseen." },
  log: {
    zh: "不大于0，不能按变化的百分比推算。",
    en: "only figures above 0 can be carried on by percentages of change.",
  },
  logit: {
    zh: "到了或超出了上下限，不能按上下限之间推算。",
    en: "it lies at a limit or beyond, so it cannot be carried on between the limits.",
  },
};

/** A figure as it was given; what is no number has no digits to show. */
const printPlain = (value: number): string => (Number.isFinite(value) ? String(value).replace("-", "−") : "—");
