// Rows that would change the figures of a form that is handed in, accepted or locked: only its own way back opens it,
// so that a reason stands behind the change. A row that says what stands already changes nothing.
import { toCellKey } from "../../kernel/cell.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import type { Fact, FactSource } from "../../stats/fact/fact.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import { readState } from "../../stats/fact/read-state.ts";
import type { SubmissionState } from "../submission/submission.ts";
import { stateNames } from "../submission/submission.ts";

/** An element of an area and period whose form is closed. */
export interface ClosedPlace {
  readonly element: string;
  readonly area: string;
  readonly period: string;
  readonly state: SubmissionState;
}

interface Standing {
  readonly closed: readonly ClosedPlace[];
  readonly facts: readonly Fact[];
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly source: FactSource;
}

export const findClosedChanges = (
  rows: readonly RawFact[],
  { closed, facts, elements, source }: Standing,
): readonly Finding[] => {
  const states = new Map(closed.map((place) => [toPlace(place), place.state]));
  const standing = new Map(facts.map((fact) => [`${toPlace(fact)}|${fact.cell}`, fact]));
  return rows.flatMap((row) => {
    const state = states.get(toPlace(row));
    if (state === undefined) return [];
    const said = readState(row, elements.get(row.element as ElementId));
    const fact = standing.get(`${toPlace(row)}|${toCellKey(row.cell.split("+").filter((code) => code !== ""))}`);
    const isSame =
      fact?.source === source && fact.state === said.state && fact.value === said.value && fact.reason === said.reason;
    return isSame ? [] : [closedForm(row, state)];
  });
};

const toPlace = ({ element, area, period }: Pick<ClosedPlace, "element" | "area" | "period">): string =>
  [element, area, period].join("|");

const closedForm = ({ place, area, period }: RawFact, state: SubmissionState): Finding => ({
  rule: "reporting/closed-form",
  severity: "error",
  place: { ...place, field: place.field === undefined ? "value" : `${place.field}.value` },
  message: {
    zh: `${area}在${period}的这张报表${stateNames[state].zh}，不能从这里改。请验收方退回或重开，再在报表里改。`,
    en: `The form that has this figure of ${area} for ${period} is “${stateNames[state].en.toLowerCase()}”. Ask the accepting desk to return or reopen it, and change the figure there.`,
  },
});
