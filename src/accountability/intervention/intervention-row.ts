// An intervention as it is kept: its wording, what it rests on, where it stands. One current row and its steps; what
// led there stands in the events.
import type { z } from "zod";
import type { Day } from "../../kernel/period.ts";
import type { evidenceSchema } from "./intervention.contract.ts";
import type { EventKind, InterventionResult, InterventionState } from "./intervention.ts";

export type Evidence = z.output<typeof evidenceSchema>;

export interface InterventionId {
  readonly year: number;
  readonly number: number;
}

export interface Step {
  readonly title: string;
  readonly due: Day;
  readonly doneOn: Day | null;
  readonly note: string;
}

/** What an edit may change. */
export interface Wording {
  readonly title: string;
  readonly problem: string;
  readonly bottleneck: string;
  readonly cause: string;
  readonly measure: string | null;
  readonly agency: string;
  readonly partners: readonly string[];
  readonly resources: { readonly planned: number | null; readonly arrived: number | null; readonly note: string };
  readonly effect: { readonly change: number; readonly year: number } | null;
  readonly startedOn: Day;
  readonly steps: readonly Step[];
}

export interface Closing {
  readonly by: string;
  readonly at: string;
  readonly result: InterventionResult;
  readonly conclusion: string;
  readonly evidence: string;
}

export interface InterventionRow extends Wording {
  readonly tk: number;
  readonly id: InterventionId;
  readonly plan: string;
  readonly target: string | null;
  readonly item: string | null;
  readonly indicator: string | null;
  readonly area: string;
  readonly warning: string | null;
  readonly state: InterventionState;
  readonly stateReason: string;
  readonly evidence: Evidence;
  readonly closed: Closing | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly version: number;
}

/** One field of the row that an event changed. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly content: readonly Change[];
}

export interface InterventionEvent extends NewEvent {
  readonly number: number;
}

/** `2026-003` */
export const printId = ({ year, number }: InterventionId): string => `${year}-${String(number).padStart(3, "0")}`;

export const parseId = (id: string): InterventionId => ({ year: Number(id.slice(0, 4)), number: Number(id.slice(5)) });
