// The sum of an element over the facts of an area, period and cell; `total` says nothing where `reported` is 0.
export interface Sum {
  readonly total: number;
  /** Facts with a value. */
  readonly reported: number;
  readonly missing: number;
  readonly synthetic: number;
  /** Facts that say the cell does not apply; they add nothing. */
  readonly notApplicable: number;
}
