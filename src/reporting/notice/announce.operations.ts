// What other operations call to let somebody know, in their own transaction: no notice without its event.
import type { Write } from "../../platform/database/transaction.ts";
import type { NoticeDraft } from "./notice.ts";
import { saveNotices } from "./notice.store.ts";

export interface Announcement {
  readonly tk: number;
  /** ISO instant. */
  readonly at: string;
  readonly notices: readonly NoticeDraft[];
}

/** Answers how many are new: the same occasion is told a seat once. */
export const announce = async (tx: Write, { tk, at, notices }: Announcement): Promise<number> =>
  notices.length === 0 ? 0 : saveNotices(tx, tk, at, notices);
