// What a fact says: a value within the element's bounds, missing for a reason, or not applicable.
import type { Finding } from "../../kernel/finding.ts";
import type { Element } from "../element/element.ts";
import type { FactInput, FactState } from "./fact.ts";
import { factStates } from "./fact.ts";
import { factFindings as report } from "./fact-findings.ts";
import type { RawFact } from "./parse-fact-rows.ts";

export type Said = Pick<FactInput, "state" | "value" | "reason"> & { readonly fault?: Finding };

/** A state that is not named follows from what is there: a value, or a reason for having none. */
export const readState = (row: RawFact, element: Element | undefined): Said => {
  const state = row.state === "" ? (row.value === "" ? "missing" : "value") : row.state;
  const reason = row.reason === "" ? null : row.reason;
  if (!isState(state)) return { state: "missing", value: null, reason, fault: report.unknownState(row) };
  if (state === "value") return readValue(row, element, reason);
  if (row.value !== "") return { state, value: null, reason, fault: report.valueBesideState(row) };
  if (state === "missing" && reason === null) return { state, value: null, reason, fault: report.missingReason(row) };
  return { state, value: null, reason };
};

const isState = (text: string): text is FactState => factStates.some((state) => state === text);

/** Plain digits: no group signs, no exponent; more than fifteen digits cannot be kept exactly. */
const numberPattern = /^-?\d{1,15}(\.\d{1,10})?$/;
const significantDigits = 15;

const readValue = (row: RawFact, element: Element | undefined, reason: string | null): Said => {
  const said = { state: "value" as const, value: Number(row.value), reason };
  const digits = row.value.replace(/[-.]/g, "").replace(/^0+/, "");
  if (!numberPattern.test(row.value) || digits.length > significantDigits)
    return { ...said, fault: report.notANumber(row) };
  if (!element) return said;
  const { minimum, maximum } = element.bounds;
  if (minimum !== undefined && said.value < minimum) return { ...said, fault: report.belowMinimum(row, minimum) };
  if (maximum !== undefined && said.value > maximum) return { ...said, fault: report.aboveMaximum(row, maximum) };
  if (element.decimals === 0 && !Number.isInteger(said.value)) return { ...said, fault: report.notWhole(row) };
  return said;
};
