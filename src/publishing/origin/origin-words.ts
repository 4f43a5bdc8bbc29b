// The origin of a number in words: where its facts come from, what it rests on, how it is cited.
import type { Label, Language } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { TextRun } from "../../plan/text-spans.ts";
import { parseTextRuns } from "../../plan/text-spans.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";

export const sourceLabels: Readonly<Record<NonNullable<Figure["source"]>, Label>> = {
  reported: { zh: "填报", en: "reported" },
  derived: { zh: "由公布数推算", en: "derived from published figures" },
  published: { zh: "公开发布", en: "published" },
  synthetic: { zh: "演示数据，合成", en: "synthetic demonstration data" },
};

const qualityLabels: Readonly<Record<string, Label>> = {
  official: { zh: "官方公布", en: "official" },
  derived: { zh: "推算", en: "derived" },
  "lower-bound": { zh: "下限，实际不低于此数", en: "lower bound" },
  suspect: { zh: "印数存疑，照印保留", en: "doubtful print, kept as printed" },
  partial: { zh: "不完整", en: "partial" },
};

export const printQuality = (quality: string | null): Label | null =>
  quality === null || quality === "" ? null : (qualityLabels[quality] ?? { zh: quality, en: quality });

/** The clause's sentence that carries the target, with its marks as runs. */
export const excerptClause = (text: string, id: string): readonly TextRun[] => {
  const sentences = text.split(/(?<=[。；;])|(?<=\. )/);
  return parseTextRuns((sentences.find((sentence) => sentence.includes(`{${id}}`)) ?? text).trim());
};

/** Two digits more than are shown, so that the rounding can be followed. */
export const printExact = (value: number, decimals: number): string => printNumber(value, decimals + 2);

/** `应有50个数，都有了` · `应有54个数，有50个，缺4个`. */
export const describeCoverage = ({ figure, terms }: Pick<OriginAnswer, "figure" | "terms">): Label => {
  const { coverage } = figure;
  if (!coverage || coverage.expected === 0) return { zh: "没有逐项填报的数。", en: "Not built from reported facts." };
  const { reported, expected } = coverage;
  const missing = expected - reported;
  const synthetic = Math.max(0, ...terms.map((term) => term.synthetic));
  const zh =
    missing === 0 ? `每项应有${expected}个数，都有了。` : `每项应有${expected}个数，有${reported}个，缺${missing}个。`;
  const en =
    missing === 0
      ? `${expected} facts expected of each term, all there.`
      : `${expected} facts expected of each term, ${reported} there, ${missing} missing.`;
  return synthetic === 0
    ? { zh, en }
    : { zh: `${zh}其中${synthetic}个是演示数据。`, en: `${en} ${synthetic} of them are synthetic.` };
};

/** `2026-11-25T04:57:55Z` → `2026-11-25` */
export const printDay = (moment: string): string => moment.slice(0, 10);

const programs: Readonly<Record<string, Label>> = {
  installer: { zh: "首次启动时载入", en: "loaded at the first start" },
};

export const printAuthor = (actor: string): Label => programs[actor] ?? { zh: actor, en: actor };

export const printCitation = (origin: OriginAnswer, language: Language, address: string): string => {
  const { indicator, area, periodLabel, cellLabel, figure, facts } = origin;
  const value = figure.value === null ? "—" : printLevel(figure.value, indicator)[language];
  const source = facts.find(({ sourceTitle }) => sourceTitle)?.sourceTitle ?? indicator.source[language];
  const nature = sourceLabels[figure.source ?? "reported"][language];
  const cell = figure.cell === "" ? "" : language === "zh" ? `，${cellLabel.zh}` : `, ${cellLabel.en}`;
  return language === "zh"
    ? `${area.name.zh}${indicator.name.zh}${cell}，${periodLabel.zh}：${value}（${nature}）。来源：${source}。苗圃，${address}`
    : `${indicator.name.en}, ${area.name.en}${cell}, ${periodLabel.en}: ${value} (${nature}). Source: ${source}. Miaopu, ${address}`;
};
