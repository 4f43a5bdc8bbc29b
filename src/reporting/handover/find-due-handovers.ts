// Which rounds are to be handed over today by the schedules: a round's own schedule goes before the one for every
// yearly round, and each fires once for a round, again only after it is set anew.
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import type { HandoverSchedule } from "./handover.ts";

export interface RoundProgress {
  readonly tk: number;
  readonly round: string;
  readonly expected: number;
  readonly accepted: number;
  readonly lastAcceptedAt: string | null;
}

/** A handover that a schedule has made. */
export interface FiredSchedule {
  readonly tk: number;
  readonly round: string;
  /** When the schedule was set. */
  readonly setAt: string;
}

export interface DueHandover {
  readonly round: string;
  readonly schedule: HandoverSchedule;
}

interface Standing {
  readonly schedules: readonly HandoverSchedule[];
  readonly rounds: readonly RoundProgress[];
  readonly fired: readonly FiredSchedule[];
}

export const findDueHandovers = ({ schedules, rounds, fired }: Standing, today: Day): readonly DueHandover[] =>
  rounds.flatMap((progress) => {
    const { tk, round } = progress;
    const own = schedules.filter((each) => each.tk === tk);
    const schedule = own.find((each) => each.round === round) ?? own.find((each) => each.round === null);
    if (!schedule || !isDue(schedule, progress, today)) return [];
    const isFired = fired.some((each) => each.tk === tk && each.round === round && each.setAt === schedule.setAt);
    return isFired ? [] : [{ round, schedule }];
  });

/** Never before something is accepted: an empty file tells the upper level nothing. */
const isDue = (schedule: HandoverSchedule, progress: RoundProgress, today: Day): boolean => {
  const { accepted, expected, lastAcceptedAt } = progress;
  if (accepted === 0 || lastAcceptedAt === null) return false;
  if (schedule.round !== null) return schedule.day === null ? accepted === expected : schedule.day <= today;
  const period = parsePeriod(progress.round);
  if (period?.kind !== "year") return false;
  // Rounds that were over when the schedule was set are left alone.
  if (schedule.day === null) return accepted === expected && lastAcceptedAt > schedule.setAt;
  const day = `${period.year + 1}-${schedule.day}`;
  return day <= today && day >= toDayInBeijing(schedule.setAt);
};
