// Which periods came before one, on the same clock: what a figure is compared with.
import type { PeriodCode } from "../../kernel/period.ts";
import { fromPeriodNumber, toPeriodNumber } from "../../kernel/period.ts";

/** The same clock's periods before, the nearest first. */
export const listFormerPeriods = (period: PeriodCode, count: number): readonly PeriodCode[] => {
  const number = toPeriodNumber(period);
  const [year, clock] = [Math.floor(number / 100), number % 100];
  // Clocks of `period.ts`: 0–2 come once a year, 11–14 are quarters, 21–32 months.
  const [first, perYear] = clock > 20 ? [21, 12] : clock > 10 ? [11, 4] : [clock, 1];
  const position = year * perYear + (clock - first);
  return Array.from({ length: count }, (_, index) => {
    const former = position - index - 1;
    return fromPeriodNumber(Math.floor(former / perYear) * 100 + first + (former % perYear)).code;
  });
};
