import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Notice, NoticeDraft } from "./notice.ts";
import type { SeatKey } from "./seat.ts";

/** Whose notices: a person with the seats held and the tenants they lie in. */
export interface Reader {
  readonly actor: string;
  readonly tks: readonly number[];
  readonly seats: readonly SeatKey[];
}

/** One that stands already is left as it is; answers how many are new. */
export const saveNotices = async (
  tx: Write,
  tk: number,
  at: string,
  notices: readonly NoticeDraft[],
): Promise<number> => {
  const rows = await tx.query(
    `insert into reporting.notices (tk, seat, kind, occasion, round, form, period, area, due, title, body, path, at)
     select $1, seat, kind, occasion, round, form, period, area, due, title, body, path, $2
     from jsonb_to_recordset($3::jsonb) as given(seat text, kind text, occasion text, round text, form text, period text,
       area text, due date, title jsonb, body jsonb, path text)
     on conflict (tk, seat, occasion) do nothing returning 1`,
    [tk, at, JSON.stringify(notices)],
  );
  return rows.length;
};

const columns = `n.tk, n.id, n.seat, n.kind, n.occasion, n.round, n.form, n.period, n.area, n.due, n.title, n.body,
  n.path, n.at, r.notice is not null as "isRead"`;
const ownNotices = `from reporting.notices n
  left join reporting.notice_reads r on r.tk = n.tk and r.actor = $1 and r.notice = n.id
  where n.tk = any($2::int[]) and n.seat = any($3::text[])`;

const toValues = ({ actor, tks, seats }: Reader): readonly unknown[] => [actor, tks, seats];

/** Unread ones first, of each the newest first. */
export const loadNotices = (
  tx: Read,
  reader: Reader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Notice[]> =>
  tx.query<Notice>(
    `select ${columns} ${ownNotices} order by (r.notice is not null), n.at desc, n.id desc limit $4 offset $5`,
    [...toValues(reader), limit, offset],
  );

export const countNotices = async (
  tx: Read,
  reader: Reader,
): Promise<{ readonly total: number; readonly unread: number }> =>
  (
    await tx.query<{ total: number; unread: number }>(
      `select count(*) as total, count(*) filter (where r.notice is null) as unread ${ownNotices}`,
      toValues(reader),
    )
  )[0] ?? { total: 0, unread: 0 };

/** Of the notices named, or of all, those that are the reader's own; answers how many were unread. */
export const saveReads = async (
  tx: Write,
  reader: Reader,
  at: string,
  ids: readonly number[] | undefined,
): Promise<number> => {
  const rows = await tx.query(
    `insert into reporting.notice_reads (tk, actor, notice, at)
     select n.tk, $1, n.id, $4 ${ownNotices} and r.notice is null and ($5::bigint[] is null or n.id = any($5))
     on conflict do nothing returning 1`,
    [...toValues(reader), at, ids ?? null],
  );
  return rows.length;
};

/** Neither sent over the channel nor settled otherwise, oldest first. */
export const loadWaiting = (
  tx: Read,
  reader: Reader,
  { channel, from, to }: { readonly channel: string; readonly from: string; readonly to: string },
): Promise<readonly Notice[]> =>
  tx.query<Notice>(
    `select ${columns} ${ownNotices} and n.at > $5 and n.at <= $6
       and not exists (select from reporting.notice_deliveries d
         where d.tk = n.tk and d.actor = $1 and d.channel = $4 and d.notice = n.id)
     order by n.at, n.id limit 1000`,
    [...toValues(reader), channel, from, to],
  );
