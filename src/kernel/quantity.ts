// How a figure is written: rounded half up once, at the last step; groups of three; a true minus.
// Signs as in the design: `0` is a true zero, `…` is less than half of the last digit.
import type { Label } from "./label.ts";

/** Units that may stand for one another share a measure, e.g. `count` and `per year`. */
export interface Unit {
  readonly code: string;
  /** Written right behind the number: `%`, `人`, `/10万`. */
  readonly suffix: Label;
  readonly name: Label;
  readonly measure: string;
}

/** Half up in magnitude (四舍五入), away from binary surprises: 1.005 at two decimals is 1.01, −2.5 at none −3. */
export const roundHalfUp = (value: number, decimals: number): number => {
  if (!Number.isFinite(value)) return value;
  const shifted = Math.abs(value) * 10 ** decimals;
  // Far from a half no digit beyond the fifteenth decides, and a quotient of whole numbers is the nearest there is.
  if (decimals >= 0 && shifted < farthest && Math.abs((shifted % 1) - 0.5) > nearHalf)
    return (Math.sign(value) * Math.round(shifted)) / 10 ** decimals;
  return Math.sign(value) * shiftPoint(Math.round(shiftPoint(Math.abs(value), decimals)), -decimals);
};

/** Below this the last bits of a product stay under the distance from a half that is looked at. */
const farthest = 1e8;
const nearHalf = 1e-6;

/** Fifteen digits are what a binary fraction holds of a decimal one. */
const shiftPoint = (value: number, places: number): number => {
  const [digits, exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
};

export const printNumber = (value: number, decimals: number): string => {
  const rounded = roundHalfUp(value, decimals);
  if (rounded === 0 && value !== 0) return "…";
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
};

/** A change carries its sign: `+0.3`, `−1.2`, `0`. */
export const printChange = (value: number, decimals: number): string =>
  value > 0 && roundHalfUp(value, decimals) !== 0 ? `+${printNumber(value, decimals)}` : printNumber(value, decimals);
