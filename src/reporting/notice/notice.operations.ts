// A person's inbox.
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { findReader } from "./find-reader.operations.ts";
import { listNotices, readNotices } from "./notice.contract.ts";
import { countNotices, loadNotices, saveReads } from "./notice.store.ts";

export const noticeOperations: readonly Operation[] = [
  implement(listNotices, async (tx, { actor }, page) => {
    const reader = await findReader(tx, actor);
    const notices = await loadNotices(tx, reader, page);
    return {
      notices: notices.map(({ id, kind, title, body, path, at, isRead }) => ({
        id,
        kind,
        title,
        body,
        path,
        at,
        isRead,
      })),
      ...(await countNotices(tx, reader)),
    };
  }),

  implement(readNotices, async (tx, { actor, now }, { ids }) => ({
    read: await saveReads(tx, await findReader(tx, actor), now, ids),
  })),
];
