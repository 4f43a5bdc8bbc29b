// Beside which field a finding is shown. Findings of the content's own checks name the definition, so that their rule
// tells the field; those of check-definition.ts name the field itself.
import type { Finding } from "../../kernel/finding.ts";
import type { LocalKind } from "../local/local-definition.ts";

const fieldsByRule: Readonly<Record<string, string>> = {
  "stats/duplicate-id": "id",
  "stats/unknown-unit": "unit",
  "stats/unreadable-formula": "formula",
  "stats/unknown-element": "formula",
  "stats/unknown-indicator": "formula",
  "stats/unknown-cell": "formula",
  "stats/circular-formula": "formula",
  "stats/denominator-kinds": "formula",
  "reporting/deadline": "deadline",
  "reporting/empty-route": "route",
  "reporting/unknown-desk": "route",
  "reporting/desk-below-unit": "route",
  "reporting/unit-below-figures": "route",
  "reporting/agency-mismatch": "agency",
};
/** Of a form: all that its sections are found to be. */
const ofSections = ["element-twice", "unknown-element", "empty-section", "mixed-grids"].map(
  (rule) => `reporting/${rule}`,
);
const mismatches = ["period-mismatch", "level-mismatch", "kinds-mismatch"].map((rule) => `reporting/${rule}`);

/** Undefined: beside no field; shown under all of them. */
export const findField = ({ rule, place: { field } }: Finding, kind: LocalKind): string | undefined => {
  if (rule.startsWith("reporting/local-") || rule === "reporting/definition-used") return field;
  if (rule === "stats/unknown-dimension") return kind === "element" ? "by" : "formula";
  if (kind === "form" && [...ofSections, ...mismatches].includes(rule)) return "sections";
  return fieldsByRule[rule];
};

/** What is only not filled in yet; said once somebody wants to save. */
export const isUnfilled = ({ rule }: Finding): boolean => unfilled.includes(rule);

const unfilled: readonly string[] = ["local-blank", "local-id", "empty-section", "empty-route"].map(
  (reason) => `reporting/${reason}`,
);
