// Which copies of forms exist and may be looked into by whoever asks.
import type { Actor } from "../../access/actor.ts";
import type { Area } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { FormBook } from "../form/form-book.ts";
import { openDirectory } from "../round/present-submission.ts";
import { isOpenTo, toSubmissionText } from "../round/sort-desk.ts";
import type { SubmissionKey } from "../submission/submission.ts";
import { loadSubmissions } from "../submission/submission.store.ts";

interface Asked {
  readonly tks: readonly number[];
  readonly actor: Actor;
  readonly book: FormBook;
  readonly areas: readonly Area[];
}

export const findOpenCopies = async (
  tx: Read,
  { tks, actor, book, areas }: Asked,
): Promise<(key: SubmissionKey) => boolean> => {
  const directory = openDirectory(book, areas);
  const submissions = await loadSubmissions(tx, { tks });
  const open = new Set(submissions.filter((each) => isOpenTo(each, actor, directory)).map(toSubmissionText));
  return (key) => open.has(toSubmissionText(key));
};
