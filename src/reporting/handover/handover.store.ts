import type { Read, Write } from "../../platform/database/transaction.ts";
import type { HandoverCounts, HandoverFile, HandoverFormat, HandoverKey, Receipt } from "./handover.ts";

const columns = `tk, number, round, format, at, by, schedule is not null as "isScheduled", forms, submissions, outstanding,
  facts, missing, synthetic, file, bytes, sha256, host, state, attempts, retry_at as "retryAt",
  answered_at as "answeredAt", status, answer, import_count as "importCount", fault`;

export interface NewHandover extends HandoverCounts {
  readonly tk: number;
  readonly round: string;
  readonly format: HandoverFormat;
  readonly at: string;
  readonly by: string;
  /** When the schedule was set that asked for it. */
  readonly schedule: string | null;
  readonly file: HandoverFile;
  /** Null: a person takes it along. */
  readonly destination: { readonly address: string; readonly host: string } | null;
}

/** Numbers are given one after the other. Undefined when the schedule has made this one already. */
export const saveHandover = async (tx: Write, handover: NewHandover): Promise<Receipt | undefined> => {
  const { tk, round, format, at, by, schedule, file, destination } = handover;
  const { forms, submissions, outstanding, facts, missing, synthetic } = handover;
  await tx.query("select pg_advisory_xact_lock($1, $2)", [handoverSavers, tk]);
  const [row] = await tx.query<Receipt>(
    `insert into reporting.handovers (tk, number, round, format, at, by, schedule, forms, submissions, outstanding, facts,
       missing, synthetic, file, media_type, bytes, sha256, address, content, host, state, attempts, retry_at)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
       length($15::bytea), encode(sha256($15::bytea), 'hex'), $16, case when $16::text is null then null else $15::bytea end,
       $17, case when $16::text is null then 'fetched' else 'waiting' end, 0,
       case when $16::text is null then null else $4::timestamptz end
     from reporting.handovers where tk = $1
     on conflict (tk, round, schedule) do nothing returning ${columns}`,
    [
      tk,
      round,
      format,
      at,
      by,
      schedule,
      forms,
      submissions,
      outstanding,
      facts,
      missing,
      synthetic,
      file.name,
      file.mediaType,
      Buffer.from(file.bytes),
      destination?.address ?? null,
      destination?.host ?? null,
    ],
  );
  return row;
};

const handoverSavers = 7203011;

/** The newest first. */
export const loadReceipts = (
  tx: Read,
  { tks, round, limit }: { readonly tks: readonly number[]; readonly round: string | null; readonly limit: number },
): Promise<readonly Receipt[]> =>
  tx.query<Receipt>(
    `select ${columns} from reporting.handovers where tk = any($1::int[]) and ($2::text is null or round = $2)
     order by at desc, tk, number desc limit $3`,
    [tks, round, limit],
  );

export const findReceipt = async (tx: Read, tks: readonly number[], number: number): Promise<Receipt | undefined> =>
  (
    await tx.query<Receipt>(
      `select ${columns} from reporting.handovers where tk = any($1::int[]) and number = $2 order by tk limit 1`,
      [tks, number],
    )
  )[0];

/** What waits for its first or a later try, the longest waiting first. */
export const loadReadyHandovers = (tx: Read, at: string): Promise<readonly (HandoverKey & { attempts: number })[]> =>
  tx.query(
    `select tk, number, attempts from reporting.handovers where retry_at is not null and retry_at <= $1 order by retry_at`,
    [at],
  );

export interface TakenHandover extends HandoverKey {
  readonly format: HandoverFormat;
  readonly mediaType: string;
  readonly address: string;
  readonly content: Uint8Array;
  /** This one counted. */
  readonly attempts: number;
}

/** Counts a try before it is made; undefined when another process has taken it meanwhile. */
export const takeHandover = async (
  tx: Write,
  { tk, number, attempts }: HandoverKey & { readonly attempts: number },
  retryAt: string,
): Promise<TakenHandover | undefined> =>
  (
    await tx.query<TakenHandover>(
      `update reporting.handovers set attempts = attempts + 1, retry_at = $4
       where tk = $1 and number = $2 and attempts = $3 and retry_at is not null
       returning tk, number, format, media_type as "mediaType", address, content, attempts`,
      [tk, number, attempts, retryAt],
    )
  )[0];

export type Outcome = Pick<Receipt, "state" | "status" | "answer" | "importCount" | "fault" | "answeredAt">;

/** What became of a try. Once it is over, the file and the address go; the receipt stays. */
export const saveOutcome = async (
  tx: Write,
  { tk, number }: HandoverKey,
  { state, status, answer, importCount, fault, answeredAt }: Outcome,
  isOver: boolean,
): Promise<void> => {
  await tx.query(
    `update reporting.handovers set state = $3, status = $4, answer = $5, import_count = $6, fault = $7, answered_at = $8,
       retry_at = case when $9 then null else retry_at end, content = case when $9 then null else content end,
       address = case when $9 then null else address end
     where tk = $1 and number = $2`,
    [tk, number, state, status, answer, toJson(importCount), toJson(fault), answeredAt, isOver],
  );
};

const toJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
