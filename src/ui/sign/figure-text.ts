// How a figure is written, and the sign that stands where there is none (design, section 10).
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";

export type Gap = "noFigures" | "missing" | "emptyDenominator" | "notApplicable" | "withheld" | "notDue";
export type Origin = "reported" | "derived" | "published" | "synthetic";

/** The parts of a figure and of its indicator that its writing needs. */
export interface FigureParts {
  readonly value: number | null;
  readonly gap?: Gap | null;
  readonly source?: Origin | null;
  readonly quality?: string | null;
}

export interface Writing {
  readonly decimals: number;
  readonly suffix: Label;
}

export const gapSigns: Readonly<Record<Gap, { readonly sign: Label; readonly sentence: Label }>> = {
  noFigures: { sign: { zh: "缺", en: "n.r." }, sentence: { zh: "还没有这个数。", en: "No figure yet." } },
  missing: {
    sign: { zh: "缺", en: "n.r." },
    sentence: { zh: "应报未报。", en: "Should have been reported and is not." },
  },
  emptyDenominator: {
    sign: { zh: "—", en: "—" },
    sentence: { zh: "分母是零，算不出比率。", en: "The denominator is zero, so there is no rate." },
  },
  notApplicable: { sign: { zh: "—", en: "—" }, sentence: { zh: "这里不适用。", en: "Not applicable here." } },
  withheld: {
    sign: { zh: "※", en: "※" },
    sentence: { zh: "数太小，为保护隐私不公开。", en: "Too small; withheld for privacy." },
  },
  notDue: { sign: { zh: "未到期", en: "not due" }, sentence: { zh: "还没到报送日。", en: "Not due yet." } },
};

const marks = {
  provisional: { sign: { zh: "初", en: "p" }, word: { zh: "初步数", en: "provisional" } },
  revised: { sign: { zh: "修", en: "r" }, word: { zh: "修订过", en: "revised" } },
  estimated: { sign: { zh: "估", en: "e" }, word: { zh: "估计", en: "estimated" } },
  forecast: { sign: { zh: "预", en: "f" }, word: { zh: "预测", en: "forecast" } },
  synthetic: { sign: { zh: "演", en: "s" }, word: { zh: "演示数据", en: "synthetic" } },
} as const satisfies Record<string, { readonly sign: Label; readonly word: Label }>;

export interface FigureMark {
  readonly sign: Label;
  readonly word: Label;
}

/** The superscripts that a figure carries. */
export const listMarks = ({ source, quality }: FigureParts): readonly FigureMark[] => [
  ...(source === "synthetic" ? [marks.synthetic] : []),
  ...(quality === "partial" ? [marks.provisional] : []),
  ...(quality === "derived" || quality === "lower-bound" ? [marks.estimated] : []),
  ...(quality && quality in marks ? [marks[quality as keyof typeof marks]] : []),
];

export const printValue = (value: number, { decimals, suffix }: Writing): Label => {
  const number = printNumber(value, decimals);
  return { zh: `${number}${suffix.zh}`, en: `${number}${suffix.en}` };
};

export const printFigure = (figure: FigureParts, writing: Writing): Label =>
  figure.value === null ? gapSigns[figure.gap ?? "noFigures"].sign : printValue(figure.value, writing);
