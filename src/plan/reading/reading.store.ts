import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Confirmation } from "./reading.ts";

export interface ReadingRow extends Confirmation {
  readonly target: string;
  readonly reading: string;
}

/** The latest confirmation of each target of a plan. */
export const loadReadings = (tx: Read, planId: string): Promise<readonly ReadingRow[]> =>
  tx.query<ReadingRow>(
    `select distinct on (target) target, reading, note, confirmed_at as at, confirmed_by as by
     from plan.readings where plan_id = $1 order by target, confirmed_at desc`,
    [planId],
  );

interface NewReading extends ReadingRow {
  readonly tk: number;
  readonly planId: string;
}

export const saveReading = async (
  tx: Write,
  { tk, planId, target, reading, note, at, by }: NewReading,
): Promise<void> => {
  await tx.query(
    `insert into plan.readings (tk, plan_id, target, reading, note, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tk, plan_id, target, confirmed_at) do update
     set reading = excluded.reading, note = excluded.note, confirmed_by = excluded.confirmed_by`,
    [tk, planId, target, reading, note, at, by],
  );
};
