// From which day on audit rows are kept: whole months, counted back from today's (issue: at least six months, two years
// by default; GB/T 22239-2019 and the Cybersecurity Law, Art. 21, ask for six).
import type { Day } from "../../kernel/period.ts";

export const fewestMonths = 6;
/** [D] */
export const usualMonths = 24;

export const keepFrom = (today: Day, months: number): Day => {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const since = year * 12 + (month - 1) - months;
  const start = `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, "0")}-01`;
  return start as Day;
};
