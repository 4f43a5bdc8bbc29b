// Telling an agency that one of its findings was given to somebody to answer. A notice speaks of a copy of a form:
// a finding on figures that no round asks for has none and is seen in the list.
import { loadAreas } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { FindingRow } from "../finding/finding.store.ts";
import type { FormBook } from "../form/form-book.ts";
import type { FormId } from "../form/form.ts";
import { findSubmission } from "../submission/submission.store.ts";
import { announce } from "./announce.operations.ts";
import { writeNotice } from "./write-notice.ts";

interface Assigned {
  readonly finding: FindingRow;
  readonly book: FormBook;
  /** ISO instant. */
  readonly at: string;
}

export const announceAssigned = async (tx: Write, { finding, book, at }: Assigned): Promise<void> => {
  const { tk, form: formId, unit, agency } = finding;
  const form = book.forms.get(formId as FormId);
  if (!form || unit === null) return;
  const key = { form: form.id, period: finding.period as PeriodCode, area: unit as AreaCode };
  const row = await findSubmission(tx, tk, key);
  if (!row) return;
  const areaName = (await loadAreas(tx)).findLast(({ code }) => code === row.area)?.name;
  const subject = { ...row, formTitle: form.title, areaName: areaName ?? { zh: unit, en: unit } };
  const notice = writeNotice({ kind: "finding-assigned", subject }, { seat: `agency:${agency}`, once: at });
  await announce(tx, { tk, at, notices: [notice] });
};
