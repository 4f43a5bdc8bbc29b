// By what part does a figure change a year? Compound annual growth, as Open SDG's progress measure and Eurostat take it
// (methods.md §2.2): the yearly factor that leads from the first value to the last.

/** 0.05 is five per cent a year; none where a value is 0 or the two lie on both sides of 0. */
export const computeAnnualGrowth = (from: number, to: number, years: number): number | undefined => {
  const factor = to / from;
  if (years <= 0 || !Number.isFinite(factor) || factor <= 0) return undefined;
  return factor ** (1 / years) - 1;
};
