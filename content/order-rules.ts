// Rates that must not pass one another: deaths at 0–27 days are among those before the first birthday, and
// these among those before the fifth (indicator-rules §0.8).
interface OrderRule {
  /** Smallest first. */
  readonly indicators: readonly string[];
}

export const orderRules: readonly OrderRule[] = [
  { indicators: ["h.nmr", "h.imr"] },
  { indicators: ["h.imr", "h.u5mr"] },
];
