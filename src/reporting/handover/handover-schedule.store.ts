import type { Read, Write } from "../../platform/database/transaction.ts";
import type { FiredSchedule, RoundProgress } from "./find-due-handovers.ts";
import type { HandoverSchedule } from "./handover.ts";

const everyYear = "";

export const loadSchedules = (tx: Read, tks: readonly number[]): Promise<readonly HandoverSchedule[]> =>
  tx.query<HandoverSchedule>(
    `select tk, nullif(round, $2) as round, format, day, address, set_at as "setAt", set_by as "setBy"
     from reporting.handover_schedules where tk = any($1::int[]) order by tk, round desc`,
    [tks, everyYear],
  );

export const hasSchedules = async (tx: Read): Promise<boolean> =>
  (await tx.query("select 1 from reporting.handover_schedules limit 1")).length > 0;

export const saveSchedule = async (
  tx: Write,
  { tk, round, format, day, address, setAt, setBy }: HandoverSchedule,
): Promise<void> => {
  await tx.query(
    `insert into reporting.handover_schedules (tk, round, format, day, address, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tk, round) do update set format = excluded.format, day = excluded.day, address = excluded.address,
       set_at = excluded.set_at, set_by = excluded.set_by`,
    [tk, round ?? everyYear, format, day, address, setAt, setBy],
  );
};

export const removeSchedule = async (tx: Write, tk: number, round: string | null): Promise<void> => {
  await tx.query("delete from reporting.handover_schedules where tk = $1 and round = $2", [tk, round ?? everyYear]);
};

/** Of every round, how many of its copies are accepted or locked, and when the last one was. */
export const loadRoundProgress = (tx: Read, tks: readonly number[]): Promise<readonly RoundProgress[]> =>
  tx.query<RoundProgress>(
    `select tk, round, count(*) as expected, count(*) filter (where state in ('accepted', 'locked')) as accepted,
       max(accepted_at) as "lastAcceptedAt"
     from reporting.submissions where tk = any($1::int[]) group by tk, round order by tk, round`,
    [tks],
  );

export const loadFired = (tx: Read, tks: readonly number[]): Promise<readonly FiredSchedule[]> =>
  tx.query<FiredSchedule>(
    `select tk, round, schedule as "setAt" from reporting.handovers where tk = any($1::int[]) and schedule is not null`,
    [tks],
  );
