// Why a target has its class, as data: the figures the judgement rests on. The words are in print-reason.ts.
import type { PathShape } from "../../plan/target.ts";

export interface Comparison {
  readonly base: number;
  readonly baseYear: number;
  readonly difference: number;
}

interface Start {
  readonly base: number;
  readonly baseYear: number;
  readonly line: number;
}

export type Reason =
  | { readonly kind: "noFigure" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "stale"; readonly year: number }
  | { readonly kind: "noBase" }
  | { readonly kind: "noNumber" }
  | { readonly kind: "onePoint" }
  /** From this year on the figure is defined otherwise. */
  | { readonly kind: "broken"; readonly year: number; readonly baseYear: number }
  | { readonly kind: "beyondLimit"; readonly year: number; readonly value: number; readonly limit: number }
  /** Growth rates need two figures of one sign, neither zero. */
  | { readonly kind: "noGrowth"; readonly cause: "zero" | "signs" | "tooFar" }
  | { readonly kind: "noShape"; readonly shape: PathShape }
  | { readonly kind: "holds"; readonly line: number }
  | { readonly kind: "nearLimit"; readonly line: number }
  | { readonly kind: "failedBefore"; readonly years: readonly number[] }
  | { readonly kind: "missed"; readonly line: number; readonly difference: number }
  | ({ readonly kind: "lost" } & Start)
  | ({
      readonly kind: "path";
      readonly progress: number;
      readonly share: number;
      readonly expected: number;
    } & Start)
  | ({ readonly kind: "growth"; readonly observed: number; readonly needed: number } & Start)
  | ({ readonly kind: "projection"; readonly projected: number; readonly deadline: number } & Start)
  | ({ readonly kind: "change" } & Comparison)
  | ({ readonly kind: "steps"; readonly back: readonly number[] } & Comparison)
  | ({ readonly kind: "trend"; readonly observed: number; readonly needed: number } & Comparison)
  | { readonly kind: "pace"; readonly pace: number; readonly former: number }
  /** The figure lies on the wrong side of what is asked, but by no more than chance explains. */
  | {
      readonly kind: "fewEvents";
      /** Without counts where the value is no rate. */
      readonly events: { readonly count: number; readonly of: number; readonly isShare: boolean } | null;
      readonly asked: number;
      readonly askedBy: "line" | "path";
      readonly lower: number;
      readonly upper: number;
      readonly bare: Reason;
    }
  /** One event fewer and it would hold: a single case decides nothing. */
  | { readonly kind: "oneEvent"; readonly count: number; readonly bare: Reason }
  /** Changes that chance explains; the years whose step back is not counted. */
  | { readonly kind: "chance"; readonly years: readonly number[]; readonly bare: Reason }
  /** What was judged is the distance from parity. */
  | { readonly kind: "parity"; readonly value: number; readonly bare: Reason };
