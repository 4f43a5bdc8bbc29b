import type { Read, Write } from "../../platform/database/transaction.ts";
import type { EntryPlace } from "../submission/entry.ts";
import type { SubmissionKey } from "../submission/submission.ts";

type TenantKey = SubmissionKey & { readonly tk: number };

export interface Attachment {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** The cell it belongs to; null when it belongs to the whole form. */
  readonly place: EntryPlace | null;
  readonly at: string;
  readonly by: string;
}

const head = `id, name, media_type as "mediaType", octet_length(bytes) as size, at, by,
  case when element is null then null else jsonb_build_object('area', area, 'element', element, 'cell', cell) end as place`;

export const loadAttachments = (tx: Read, { tk, form, period, area }: TenantKey): Promise<readonly Attachment[]> =>
  tx.query<Attachment>(
    `select ${head} from reporting.attachments where tk = $1 and form = $2 and period = $3 and unit = $4 order by id`,
    [tk, form, period, area],
  );

export interface NewAttachment extends Pick<Attachment, "name" | "mediaType" | "place" | "at" | "by"> {
  readonly bytes: Buffer;
}

export const saveAttachment = async (
  tx: Write,
  { tk, form, period, area }: TenantKey,
  { name, mediaType, place, at, by, bytes }: NewAttachment,
): Promise<Attachment | undefined> =>
  (
    await tx.query<Attachment>(
      `insert into reporting.attachments (tk, form, period, unit, area, element, cell, name, media_type, bytes, at, by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${head}`,
      [
        tk,
        form,
        period,
        area,
        place?.area ?? null,
        place?.element ?? null,
        place?.cell ?? null,
        name,
        mediaType,
        bytes,
        at,
        by,
      ],
    )
  )[0];

export const findAttachmentBytes = async (
  tx: Read,
  { tk, form, period, area }: TenantKey,
  id: number,
): Promise<(Pick<Attachment, "name" | "mediaType"> & { readonly bytes: Buffer }) | undefined> =>
  (
    await tx.query<Pick<Attachment, "name" | "mediaType"> & { bytes: Buffer }>(
      `select name, media_type as "mediaType", bytes from reporting.attachments
       where tk = $1 and form = $2 and period = $3 and unit = $4 and id = $5`,
      [tk, form, period, area, id],
    )
  )[0];

export const deleteAttachment = async (
  tx: Write,
  { tk, form, period, area }: TenantKey,
  id: number,
): Promise<boolean> =>
  (
    await tx.query(
      `delete from reporting.attachments where tk = $1 and form = $2 and period = $3 and unit = $4 and id = $5 returning id`,
      [tk, form, period, area, id],
    )
  ).length > 0;
