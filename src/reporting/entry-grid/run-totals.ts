// What do some cells come to so far? Missing is not zero: a total says how many cells it lacks, and one that
// knows no value is no number at all.
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import type { EntryPlace } from "../submission/entry.ts";
import type { FindContent, PlaceSum } from "../submission/sum-places.ts";
import { sumPlaces } from "../submission/sum-places.ts";

export interface Total extends Omit<PlaceSum, "sum"> {
  /** Of the values that are known; null without any. */
  readonly sum: number | null;
}

export const totalPlaces = (places: readonly EntryPlace[], find: FindContent): Total => {
  const { sum, ...counts } = sumPlaces(places, find);
  return { ...counts, sum: counts.values === 0 ? null : roundHalfUp(sum, mostDecimals) };
};

/** Away from binary surprises; no element has more. */
const mostDecimals = 6;

/** What stood there a period before; a total only where every cell that now has a value had one. */
export const sumFormer = (
  places: readonly EntryPlace[],
  find: FindContent,
  findFormer: (place: EntryPlace) => number | undefined,
): number | null => {
  const former = places.filter((place) => find(place)?.state !== "not-applicable").map(findFormer);
  if (former.length === 0 || former.some((value) => value === undefined)) return null;
  return roundHalfUp(
    former.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    mostDecimals,
  );
};

/** `+1.1%`; nothing from zero or against an incomplete total. */
export const printChangeShare = (now: number | null, former: number | null): string =>
  now === null || former === null || former === 0
    ? ""
    : `${printChange(((now - former) / Math.abs(former)) * 100, 1)}%`.replace("…", "0.0");

/** As many decimals as the number has, at most those of its element. */
export const printPlain = (value: number, decimals: number): string => {
  const needed = String(roundHalfUp(value, decimals)).split(".")[1]?.length ?? 0;
  return printNumber(value, Math.min(needed, decimals));
};

export const tellMissing = ({ missing }: Pick<Total, "missing">): Label | null =>
  missing === 0 ? null : { zh: `缺${missing}`, en: `n.r. ${missing}` };
