// The line that a forecast follows, with its figures in it, so that a reader can work the last year out by hand:
// `6.325 − 0.417 × (2025 − 2023) = 5.49`.
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { fromScale } from "../method/trend-scale.ts";
import type { Forecast } from "./forecast.ts";
import { meanAt } from "./project-trend.ts";

/** Decimals more than the result has, so that working with the printed figures gives the printed result. */
const spare = 3;

export const printTrendFormula = (forecast: Forecast, decimals: number): string => {
  const end = forecast.points.at(-1)?.year ?? forecast.used.to;
  const span = `(${end} − ${forecast.used.to})`;
  const level = readTrend(forecast, end);
  const cut = forecast.points.at(-1)?.value ?? level;
  const result = printNumber(level, decimals);
  const final = printNumber(cut, decimals);
  return `${printSide(forecast, decimals, span)} = ${result}${final === result ? "" : ` → ${final}`}`;
};

/** Where the trend itself is in a year, before it is cut at the limits. */
export const readTrend = ({ trend, used, scale, limits }: Forecast, year: number): number =>
  fromScale(meanAt(trend, year - used.to), scale, limits);

const printSide = ({ trend, scale, limits }: Forecast, decimals: number, span: string): string => {
  const { level, slope } = trend;
  const fine = decimals + spare;
  const line = `${print(level, fine)} ${slope < 0 ? "−" : "+"} ${print(Math.abs(slope), fine)} × ${span}`;
  const { minimum = 0, maximum = 1 } = limits;
  return {
    linear: () => line,
    log: () => `${print(Math.exp(level), fine)} × ${print(Math.exp(slope), 2 * spare)}^${span}`,
    logit: () => `${minimum === 0 ? "" : `${print(minimum, decimals)} + `}${maximum - minimum} ÷ (1 + e^−(${line}))`,
  }[scale]();
};

const print = (value: number, decimals: number): string => String(roundHalfUp(value, decimals)).replace("-", "−");
