// A series given to a calculator: years in any order, each once, with or without a figure.
import { z } from "zod";
import type { Refused } from "./calculator.ts";
import { refuse } from "./calculator.ts";

/** [D] More years than any series of a district has; the work grows faster than their square. */
export const mostYears = 120;

export const yearSchema = z.int().min(-9999).max(9999);

export const breakSchema = z.boolean().nullish().describe("true: from this year the definition is another one");

interface Yearly {
  readonly year: number;
}

export const sortYears = <Point extends Yearly>(series: readonly Point[]): readonly Point[] =>
  series.toSorted((one, other) => one.year - other.year);

/** Two figures of one year: which of them counts is not ours to choose. */
export const findDuplicateYear = (sorted: readonly Yearly[]): Refused | undefined => {
  const twice = sorted.find(({ year }, index) => sorted[index + 1]?.year === year);
  return (
    twice &&
    refuse("calc/duplicate-year", {
      zh: `${twice.year}年有不止一个数：同一年只能有一个，请先定用哪个。`,
      en: `${twice.year} has more than one figure: a year has one; settle first which of them counts.`,
    })
  );
};

export const listBreaks = (
  sorted: readonly (Yearly & { readonly break?: boolean | null | undefined })[],
): readonly number[] => sorted.flatMap(({ year, break: isNew }) => (isNew === true ? [year] : []));

/** Values that lie beyond what they can be at most, or at least. */
export const findBeyondLimit = (
  sorted: readonly (Yearly & { readonly value: number | null })[],
  limit: number | null | undefined,
  side: "maximum" | "minimum",
): Refused | undefined => {
  if (limit === undefined || limit === null) return undefined;
  const isBeyond = (value: number): boolean => (side === "maximum" ? value > limit : value < limit);
  const beyond = sorted.find(({ value }) => value !== null && isBeyond(value));
  return (
    beyond &&
    refuse("calc/beyond-limit", {
      zh: `${beyond.year}年的${beyond.value}超出极限值${limit}，请核对。`,
      en: `${beyond.value} in ${beyond.year} lies beyond the limit of ${limit}; check it.`,
    })
  );
};
