// Why a target has its class, as data: the figures the judgement rests on. The words are in print-reason.ts.
export interface Comparison {
  readonly base: number;
  readonly baseYear: number;
  readonly difference: number;
}

export type Reason =
  | { readonly kind: "noFigure" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "stale"; readonly year: number }
  | { readonly kind: "noBase" }
  | { readonly kind: "noNumber" }
  | { readonly kind: "onePoint" }
  | { readonly kind: "holds"; readonly line: number }
  | { readonly kind: "failedBefore"; readonly years: readonly number[] }
  | { readonly kind: "missed"; readonly line: number; readonly difference: number }
  | { readonly kind: "lost"; readonly line: number; readonly base: number; readonly baseYear: number }
  | {
      readonly kind: "path";
      readonly base: number;
      readonly baseYear: number;
      readonly line: number;
      readonly progress: number;
      readonly share: number;
      readonly expected: number;
    }
  | ({ readonly kind: "change" } & Comparison)
  | ({ readonly kind: "steps"; readonly back: readonly number[] } & Comparison)
  | { readonly kind: "pace"; readonly pace: number; readonly former: number };
