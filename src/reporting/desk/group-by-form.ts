// A long list of submissions gathered by form: how many, how many late, the first due day, how much is filled in.
import type { Label } from "../../kernel/label.ts";
import { isLate } from "../progress/due-words.ts";
import type { SubmissionHead } from "../round/round.contract.ts";

export interface FormGroup {
  readonly form: string;
  readonly title: Label;
  readonly agency: string;
  readonly count: number;
  readonly late: number;
  readonly firstDue: string;
  readonly filled: number;
  readonly cells: number;
}

/** In the order in which the forms first come. */
export const groupByForm = (heads: readonly SubmissionHead[]): readonly FormGroup[] => {
  const forms = [...new Set(heads.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const copies = heads.filter((head) => head.form === form);
    const [first] = copies;
    if (!first) return [];
    return [
      {
        form,
        title: first.title,
        agency: first.agency,
        count: copies.length,
        late: copies.filter(isLate).length,
        firstDue: copies.map(({ due }) => due).toSorted()[0] ?? first.due,
        filled: copies.reduce((sum, { filled }) => sum + filled, 0),
        cells: copies.reduce((sum, { cells }) => sum + cells, 0),
      },
    ];
  });
};

/** [D] A list of more than a dozen, of which a form has three or more on average, is read by form. */
export const isReadByForm = (heads: readonly SubmissionHead[]): boolean =>
  heads.length > 12 && heads.length >= 3 * new Set(heads.map(({ form }) => form)).size;
