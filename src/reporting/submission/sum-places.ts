// What do some cells come to? What is not applicable counts nothing; missing and blank are not zero, so they are
// counted beside the sum.
import type { EntryContent, EntryPlace } from "./entry.ts";

export type FindContent = (place: EntryPlace) => Pick<EntryContent, "state" | "value"> | undefined;

export interface PlaceSum {
  /** Of the values that are known. */
  readonly sum: number;
  readonly values: number;
  /** Reported as missing, with a reason. */
  readonly missing: number;
  /** With nothing at all in them. */
  readonly blank: number;
}

export const sumPlaces = (places: readonly EntryPlace[], find: FindContent): PlaceSum => {
  let [sum, values, missing, blank] = [0, 0, 0, 0];
  for (const place of places) {
    const content = find(place);
    if (content === undefined) blank += 1;
    else if (content.state === "missing") missing += 1;
    else if (content.value !== null) {
      sum += content.value;
      values += 1;
    }
  }
  return { sum, values, missing, blank };
};
