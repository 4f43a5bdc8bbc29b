// The line that a forecast follows, with its figures in it, so that a reader can work the last year out by hand:
// `6.325 − 0.417 × (2025 − 2023) = 5.49`.
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { fromScale } from "../method/trend-scale.ts";
import type { Forecast } from "./forecast.ts";
import { meanAt } from "./project-trend.ts";

/** Decimals more than the result has: as few as give the printed result when worked out again. */
const spares = [3, 4, 5, 6, 7, 8];

export const printTrendFormula = (forecast: Forecast, decimals: number): string => {
  const end = forecast.points.at(-1)?.year ?? forecast.used.to;
  const level = readTrend(forecast, end);
  const cut = forecast.points.at(-1)?.value ?? level;
  const result = printNumber(level, decimals);
  const final = printNumber(cut, decimals);
  const sides = spares.map((spare) => writeSide(forecast, decimals + spare, end));
  const side = sides.find(({ worked }) => printNumber(worked, decimals) === result) ?? sides.at(-1);
  return `${side?.text ?? ""} = ${result}${final === result ? "" : ` → ${final}`}`;
};

/** Where the trend itself is in a year, before it is cut at the limits. */
export const readTrend = ({ trend, used, scale, limits }: Forecast, year: number): number =>
  fromScale(meanAt(trend, year - used.to), scale, limits);

/** With the figures as they are printed, and what they come to. */
const writeSide = ({ trend, used, scale, limits }: Forecast, decimals: number, end: number) => {
  const [ahead, span] = [end - used.to, `(${end} − ${used.to})`];
  if (scale === "log") {
    const [level, factor] = [
      roundHalfUp(Math.exp(trend.level), decimals),
      roundHalfUp(Math.exp(trend.slope), decimals + 2),
    ];
    return { text: `${write(level)} × ${write(factor)}^${span}`, worked: level * factor ** ahead };
  }
  const [level, slope] = [roundHalfUp(trend.level, decimals), roundHalfUp(trend.slope, decimals)];
  const line = `${write(level)} ${slope < 0 ? "−" : "+"} ${write(Math.abs(slope))} × ${span}`;
  const worked = fromScale(level + slope * ahead, scale, limits);
  if (scale === "linear") return { text: line, worked };
  const { minimum = 0, maximum = 1 } = limits;
  const lowest = minimum === 0 ? "" : `${write(minimum)} + `;
  return { text: `${lowest}${maximum - minimum} ÷ (1 + e^−(${line}))`, worked };
};

const write = (value: number): string => String(value).replace("-", "−");
