import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { Problem } from "../../kernel/problem.ts";
import type { FormBook } from "../form/form-book.ts";
import { deleteAttachment, findAttachmentBytes, saveAttachment } from "./attachment.store.ts";
import { checkAttachment } from "./check-attachment.ts";
import { toEntryPlace } from "../submission/entry.ts";
import { notOpen } from "../submission/entry.operations.ts";
import { holdSubmission, openSubmission, refuseUnless } from "../submission/open-submission.operations.ts";
import { attachFile, getAttachment, removeAttachment } from "../submission/submission.contract.ts";

export const attachmentOperations = (book: FormBook): readonly Operation[] => [
  implement(
    attachFile,
    async (tx, { actor, now }, { file, place, ...key }) => {
      const opened = await holdSubmission(tx, key, { book, actor });
      if (!opened.powers.edit) throw notOpen(opened);
      const bytes = Buffer.from(file.base64, "base64");
      const name = file.name.replace(/^.*[\\/]/, "").slice(0, 200);
      const checked = checkAttachment({ name, size: bytes.length, begins: bytes.subarray(0, 8).toString("hex") });
      if ("fault" in checked) throw new Problem("reporting/attachment-refused", 422, checked.fault);
      const saved = await saveAttachment(tx, opened.row, {
        name,
        mediaType: checked.mediaType,
        place: place && toEntryPlace(place),
        at: now,
        by: actor.id,
        bytes,
      });
      if (!saved) throw noAttachment;
      return saved;
    },
    { findRefusal: refuseUnless(book, "edit") },
  ),

  implement(
    getAttachment,
    async (tx, { actor }, { id, ...key }) => {
      const { row } = await openSubmission(tx, key, { book, actor });
      const found = await findAttachmentBytes(tx, row, id);
      if (!found) throw noAttachment;
      return { file: { name: found.name, mediaType: found.mediaType, base64: found.bytes.toString("base64") } };
    },
    { findRefusal: refuseUnless(book, "open") },
  ),

  implement(
    removeAttachment,
    async (tx, { actor }, { id, ...key }) => {
      const opened = await holdSubmission(tx, key, { book, actor });
      if (!opened.powers.edit) throw notOpen(opened);
      return { removed: await deleteAttachment(tx, opened.row, id) };
    },
    { findRefusal: refuseUnless(book, "edit") },
  ),
];

const noAttachment = new Problem("reporting/no-attachment", 404, {
  zh: "没有这个附件，可能已被删除。",
  en: "There is no such attachment; it may have been removed.",
});
