// A form's facts in the shape that checking reads; a place names the position in the form.
import type { RawFact } from "./parse-fact-rows.ts";

export interface HandedIn {
  readonly element: string;
  readonly area: string;
  readonly period: string;
  readonly cell: string;
  readonly value: number | null;
  readonly state?: string | undefined;
  readonly reason: string;
  readonly quality: string;
}

export const toRawFacts = (facts: readonly HandedIn[]): readonly RawFact[] =>
  facts.map(({ value, state, ...fact }, position) => ({
    ...fact,
    place: { field: `facts.${position}` },
    value: value === null ? "" : String(value),
    state: state ?? "",
    sourceTitle: "",
    sourceUrl: "",
  }));
