// The years one may look at a plan from: its base year to its last.
export const listPlanYears = ({ start, end }: { readonly start: number; readonly end: number }): readonly number[] =>
  Array.from({ length: end - start + 2 }, (_, index) => start - 1 + index);
