// A finding is a matter of data quality: a value that names the place, the rule and what to do.
// It is returned, never thrown; a refusal is a Problem (problem.ts).
import type { Label } from "./label.ts";

export interface Place {
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  readonly field?: string;
}

export interface Finding {
  /** `room/reason`, e.g. `plan/unknown-indicator`. */
  readonly rule: `${string}/${string}`;
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly message: Label;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === "error");

export const printPlace = ({ file, line, field }: Place): string =>
  [file, line === undefined ? undefined : String(line), field].filter((part) => part !== undefined).join(":");
