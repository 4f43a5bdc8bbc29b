import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Form } from "./form.ts";

/** The form as it was when a submission was opened with that version. */
export const loadFormVersion = async (
  tx: Read,
  tk: number,
  form: string,
  version: number,
): Promise<Form | undefined> => {
  const [row] = await tx.query<{ readonly content: Form }>(
    `select content from reporting.form_versions where tk = $1 and form = $2 and version = $3`,
    [tk, form, version],
  );
  return row?.content;
};

/** A version that stands is kept as it is. */
export const saveFormVersion = async (tx: Write, tk: number, form: Form, at: string): Promise<void> => {
  await tx.query(
    `insert into reporting.form_versions (tk, form, version, content, saved_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tk, form.id, form.version, JSON.stringify(form), at],
  );
};
