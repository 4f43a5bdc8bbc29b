// The fields of each calculator's form: where in the item a field stands, how it is typed, when it is asked for.
import type { Label } from "../../kernel/label.ts";
import { comparators } from "../../plan/target.ts";

export interface FormField {
  /** Where in the item, e.g. `target.value`. */
  readonly path: string;
  readonly kind: "number" | "choice" | "numbers" | "series";
  readonly label: Label;
  readonly hint?: Label;
  readonly choices?: readonly { readonly value: string; readonly label: Label }[];
  /** Asked for only with these methods; left out: always. */
  readonly methods?: readonly string[];
}

const choice = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

const counting = ["wilson", "byar", "exactPoisson", "rate"];

const intervalFields: readonly FormField[] = [
  {
    path: "method",
    kind: "choice",
    label: { zh: "算什么", en: "What of" },
    choices: [
      choice("rate", "率（不足10件用精确法，10件起用Byar）", "Rate (exact below 10 events, Byar from 10)"),
      choice("wilson", "比例（Wilson）", "Share (Wilson)"),
      choice("byar", "事件数（Byar）", "Count (Byar)"),
      choice("exactPoisson", "事件数（精确泊松）", "Count (exact Poisson)"),
      choice("mean", "平均数（t分布）", "Mean (Student's t)"),
    ],
  },
  {
    path: "x",
    kind: "number",
    label: { zh: "分子：事件数或人数", en: "Numerator: events or persons" },
    methods: counting,
  },
  { path: "n", kind: "number", label: { zh: "分母", en: "Denominator" }, methods: counting },
  {
    path: "values",
    kind: "numbers",
    label: { zh: "各个值", en: "Values" },
    hint: { zh: "用空格、逗号或换行分开。", en: "Apart by blanks, commas or lines." },
    methods: ["mean"],
  },
  { path: "confidence", kind: "number", label: { zh: "置信水平", en: "Confidence" } },
  {
    path: "multiplier",
    kind: "number",
    label: { zh: "乘数", en: "Multiplier" },
    hint: { zh: "百分数填100，千分数填1000；空着就是1。", en: "100 for per cent, 1000 for per thousand; empty is 1." },
  },
];

const everyComparator = Object.entries(comparators).map(([value, { zh, en }]) =>
  choice(value, `${zh}（${value}）`, `${en} (${value})`),
);
const lines = everyComparator.filter(({ value }) => [">=", "<=", ">", "<"].includes(value));

const seriesField: FormField = {
  path: "series",
  kind: "series",
  label: { zh: "各年的数", en: "Figures by year" },
  hint: {
    zh: "每行一年：年份 数值 [分子 分母]，可从表格粘贴；没有数填“缺”；年份后加*表示从这年起换了口径。",
    en: "A year a line: year value [numerator denominator], may be pasted from a sheet; “-” where there is none; * after a year marks a changed definition.",
  },
};

const statusFields: readonly FormField[] = [
  seriesField,
  {
    path: "better",
    kind: "choice",
    label: { zh: "往哪边好", en: "Which way is better" },
    choices: [choice("higher", "越高越好", "Higher"), choice("lower", "越低越好", "Lower")],
  },
  { path: "target.comparator", kind: "choice", label: { zh: "要求", en: "What is asked" }, choices: everyComparator },
  { path: "target.value", kind: "number", label: { zh: "目标值", en: "Target" } },
  { path: "target.deadline", kind: "number", label: { zh: "期限（年）", en: "Deadline (year)" } },
  {
    path: "target.baselineYear",
    kind: "number",
    label: { zh: "基期（年）", en: "Base year" },
    hint: { zh: "空着用第一年。", en: "Empty: the first year." },
  },
  {
    path: "target.limit",
    kind: "number",
    label: { zh: "极限值", en: "Natural limit" },
    hint: {
      zh: "如百分数的100、死亡率的0；可空。",
      en: "Such as 100 of a percentage, 0 of a death rate; may be empty.",
    },
  },
  {
    path: "method",
    kind: "choice",
    label: { zh: "方法", en: "Method" },
    choices: [
      choice("linear", "直线差距法", "Linear gap closure"),
      choice("cagr", "年均增速之比", "Ratio of growth rates"),
      choice("un", "联合国进展图", "UN Progress Chart"),
    ],
  },
  {
    path: "asOf",
    kind: "number",
    label: { zh: "看到哪一年", en: "As of the year" },
    hint: { zh: "空着看到最后一年。", en: "Empty: the last year." },
  },
  {
    path: "multiplier",
    kind: "number",
    label: { zh: "乘数", en: "Multiplier" },
    hint: {
      zh: "数值 = 分子 ÷ 分母 × 乘数；有分子分母时才用。",
      en: "value = numerator ÷ denominator × multiplier; only with both.",
    },
  },
];

const forecastFields: readonly FormField[] = [
  seriesField,
  { path: "to", kind: "number", label: { zh: "推到哪一年", en: "Up to the year" } },
  {
    path: "method",
    kind: "choice",
    label: { zh: "方法", en: "Method" },
    choices: [
      choice("auto", "自动（过去推得更准的）", "Auto (did better on past years)"),
      choice("theilSen", "稳健趋势（Theil–Sen）", "Robust trend (Theil–Sen)"),
      choice("holt", "加法趋势（Holt）", "Additive trend (Holt)"),
    ],
  },
  {
    path: "scale",
    kind: "choice",
    label: { zh: "尺度", en: "Scale" },
    choices: [
      choice("linear", "直线", "Linear"),
      choice("log", "对数（大于0的数）", "Log (figures above 0)"),
      choice("logit", "logit（有上下限的比例）", "Logit (shares between limits)"),
    ],
  },
  { path: "level", kind: "number", label: { zh: "区间的概率", en: "Probability of the interval" } },
  {
    path: "limit",
    kind: "number",
    label: { zh: "极限值", en: "Natural limit" },
    hint: { zh: "可空。", en: "May be empty." },
  },
  { path: "target.comparator", kind: "choice", label: { zh: "要求", en: "What is asked" }, choices: lines },
  { path: "target.value", kind: "number", label: { zh: "目标值", en: "Target" } },
];

/** A calculator without a table is asked in JSON. */
export const formFields: Readonly<Record<string, readonly FormField[]>> = {
  interval: intervalFields,
  status: statusFields,
  forecast: forecastFields,
};
