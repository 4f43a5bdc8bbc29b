// A calculator's answer as a reader sees it: a class, sentences with the figures, a table of years.
import { z } from "zod";
import { labelSchema } from "../../kernel/contract.ts";
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import { statusClasses } from "../../kernel/status-class.ts";

export interface PresentedAnswer {
  readonly status?: StatusClass;
  readonly isProblem?: boolean;
  readonly lines: readonly Label[];
  /** Year, value, interval. */
  readonly rows?: readonly { readonly year: number; readonly value: string; readonly range: string }[];
}

const bounds = z.object({ lower: z.number(), upper: z.number() });
const problemAnswer = z.object({ problem: z.object({ message: labelSchema }) });
const intervalAnswer = bounds.extend({ value: z.number(), method: z.string() });
const statusAnswer = z.object({
  class: z.enum(statusClasses),
  reason: labelSchema,
  ratio: z.number().nullable(),
  current: z.number().nullable(),
  required: z.number().nullable(),
  interval: bounds.nullable(),
  isDistinct: z.boolean().nullable(),
});
const forecastAnswer = z.object({
  method: z.string().nullable(),
  points: z.array(
    z.object({ year: z.number(), value: z.number(), lower: z.number().nullable(), upper: z.number().nullable() }),
  ),
  probabilityMet: z.number().nullish(),
  refused: z.object({ message: labelSchema }).optional(),
});

export const presentAnswer = (answer: unknown): PresentedAnswer => {
  const problem = problemAnswer.safeParse(answer);
  if (problem.success) return { isProblem: true, lines: [problem.data.problem.message] };
  const interval = intervalAnswer.safeParse(answer);
  if (interval.success) return presentInterval(interval.data);
  const status = statusAnswer.safeParse(answer);
  if (status.success) return presentStatus(status.data);
  const forecast = forecastAnswer.safeParse(answer);
  return forecast.success ? presentForecast(forecast.data) : { lines: [] };
};

const methodNames: Readonly<Record<string, Label>> = {
  wilson: { zh: "Wilson法", en: "by Wilson" },
  byar: { zh: "Byar近似", en: "by Byar's approximation" },
  exactPoisson: { zh: "精确泊松法", en: "exact Poisson" },
  mean: { zh: "t分布", en: "by Student's t" },
  theilSen: { zh: "稳健趋势（Theil–Sen）", en: "Robust trend (Theil–Sen)" },
  holt: { zh: "加法趋势（Holt）", en: "Additive trend (Holt)" },
};

const nameMethod = (method: string): Label => methodNames[method] ?? { zh: method, en: method };

const presentInterval = ({ value, method, ...range }: z.output<typeof intervalAnswer>): PresentedAnswer => ({
  lines: [
    {
      zh: `${printFigure(value)}，区间${printRange(range)}（${nameMethod(method).zh}）。`,
      en: `${printFigure(value)}, interval ${printRange(range)} (${nameMethod(method).en}).`,
    },
  ],
});

const presentStatus = (answer: z.output<typeof statusAnswer>): PresentedAnswer => {
  const { reason, ratio, current, required, interval, isDistinct } = answer;
  const lines = [reason];
  if (ratio !== null && current !== null && required !== null)
    lines.push({
      zh: `比值${printFigure(ratio)}：实际${printFigure(current)}，所需${printFigure(required)}。`,
      en: `Ratio ${printFigure(ratio)}: ${printFigure(current)} observed, ${printFigure(required)} required.`,
    });
  if (interval)
    lines.push({
      zh: `这个数的95%区间${printRange(interval)}。`,
      en: `95% interval of the figure ${printRange(interval)}.`,
    });
  if (isDistinct === false) lines.push({ zh: "与目标无法区分。", en: "Not distinguishable from the target." });
  return { status: answer.class, lines };
};

const presentForecast = ({
  method,
  points,
  probabilityMet,
  refused,
}: z.output<typeof forecastAnswer>): PresentedAnswer => {
  if (refused) return { lines: [refused.message] };
  const last = points.at(-1);
  const lines = method === null ? [] : [nameMethod(method)];
  if (last && typeof probabilityMet === "number")
    lines.push({
      zh: `${last.year}年达到目标的可能性${printNumber(probabilityMet * 100, 0)}%。`,
      en: `Probability of meeting the target in ${last.year}: ${printNumber(probabilityMet * 100, 0)}%.`,
    });
  const rows = points.map(({ year, value, lower, upper }) => ({
    year,
    value: printFigure(value),
    range: lower === null || upper === null ? "—" : printRange({ lower, upper }),
  }));
  return { lines, rows };
};

const printRange = ({ lower, upper }: z.output<typeof bounds>): string => `${printFigure(lower)}–${printFigure(upper)}`;

/** Four digits that count. */
const printFigure = (value: number): string => {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return printNumber(value, Math.max(0, Math.min(8, 3 - size)));
};
