import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Actor } from "../../access/actor.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { getForm, listForms } from "./form.contract.ts";
import type { FormBook } from "./form-book.ts";
import type { Form, FormId } from "./form.ts";
import { loadFormVersion } from "./form.store.ts";
import { presentForm, presentFormHead } from "./present-form.ts";

export const formOperations = (book: FormBook, catalogue: Catalogue): readonly Operation[] => [
  implement(listForms, async (_tx, _context, { agency }) => ({
    forms: [...book.forms.values()]
      .filter((form) => agency === undefined || form.agency === agency)
      .map((form) => presentFormHead(form, book, catalogue)),
  })),

  implement(getForm, async (tx, { actor }, { id, version }) => {
    const current = book.forms.get(id as FormId);
    const form =
      version === undefined || version === current?.version ? current : await findOlder(tx, actor, id, version);
    if (!form) throw noForm(id, version);
    return presentForm(form, book, catalogue);
  }),
];

/** As the actor's own districts have used it. */
const findOlder = async (tx: Read, { area }: Actor, id: string, version: number): Promise<Form | undefined> => {
  for (const { tk } of await loadTenantsUnder(tx, area)) {
    const form = await loadFormVersion(tx, tk, id, version);
    if (form) return form;
  }
  return undefined;
};

const noForm = (id: string, version: number | undefined): Problem =>
  new Problem("reporting/no-form", 404, {
    zh: `没有编号为“${id}”的报表${version === undefined ? "" : `的第${version}版`}。报表目录里可以查到各表的编号。`,
    en: `There is no form “${id}”${version === undefined ? "" : ` in version ${version}`}. The list of forms has the ids.`,
  });
