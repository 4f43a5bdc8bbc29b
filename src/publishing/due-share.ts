// How much of the plan's way is due at the end of a year: the straight path from the base year to the last year.
export const computeDueShare = (
  year: number,
  { start, end }: { readonly start: number; readonly end: number },
): number | null => {
  const base = start - 1;
  return year <= base || year >= end ? null : (year - base) / (end - base);
};

/** The plan's base year: the one before it starts. */
export const toBaseYear = ({ start }: { readonly start: number }): number => start - 1;
