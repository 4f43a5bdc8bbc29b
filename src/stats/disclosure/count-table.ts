// A table of counts that add up in several ways at once: areas to the areas above them, groups to totals, those
// counted and those not counted to all.
export interface TableCell {
  readonly key: string;
  readonly count: number;
  /** Few enough to lead to people. */
  readonly isSensitive: boolean;
  /**
   * - `open`: may be withheld where that protects another
   * - `published`: stands whatever happens, e.g. a district's own total, or what an earlier release has shown
   * - `unpublished`: nobody shows it, e.g. those who were not counted, or what an earlier release withheld
   */
  readonly fate: "open" | "published" | "unpublished";
}

/** The total is the sum of its parts. */
export interface TableSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface CountTable {
  readonly cells: readonly TableCell[];
  readonly sums: readonly TableSum[];
}
