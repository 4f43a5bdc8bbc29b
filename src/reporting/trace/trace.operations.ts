import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { roles } from "../../access/role.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { findFormPeriod } from "../round/list-expected.ts";
import { toSubmissionText } from "../round/sort-desk.ts";
import { traceForms } from "./trace.contract.ts";
import { loadCopies, loadStepsOf } from "./trace.store.ts";

/** Beyond this a count says more than a list. */
const mostCopies = 3;

export const traceOperations = (book: FormBook): readonly Operation[] => [
  implement(traceForms, async (tx, _context, { area, year, elements }) => {
    const asked = new Set(elements);
    const forms = [...book.forms.values()].filter((form) => listFormElements(form).some((id) => asked.has(id)));
    const versions = await loadAreas(tx);
    const areas = new Map(versions.map((each) => [each.code, each]));
    const below = [...areas.keys()].filter(
      (code) => code === area || listAncestors(areas, code).some((above) => above.code === area),
    );
    const tk = (await loadTenants(tx, [area as AreaCode])).get(area as AreaCode) ?? -1;
    const periods = forms.flatMap((form) => findFormPeriod(form, String(year))?.code ?? []);
    const copies = await loadCopies(tx, { tk, forms: forms.map(({ id }) => id), periods, areas: below });
    const few = forms.flatMap(({ id }) => {
      const own = copies.filter(({ form }) => form === id);
      return own.length <= mostCopies ? own : [];
    });
    const steps = await loadStepsOf(tx, tk, few);
    return {
      forms: forms.flatMap(({ id, title }) => {
        const own = copies.filter(({ form }) => form === id);
        const [first] = own;
        if (!first) return [];
        return {
          form: id,
          title,
          period: first.period,
          expected: own.length,
          accepted: own.filter(({ state }) => state === "accepted" || state === "locked").length,
          copies: few
            .filter(({ form }) => form === id)
            .map((copy) => ({
              area: copy.area,
              areaName: areas.get(copy.area)?.name ?? { zh: copy.area, en: copy.area },
              state: copy.state,
              release: copy.release,
              steps: steps
                .filter((step) => toSubmissionText(step) === toSubmissionText(copy))
                .map(({ action, role, by, at }) => ({ action, role: nameRole(role), by, at })),
            })),
        };
      }),
    };
  }),
];

const nameRole = (id: string) => roles.find((role) => role.id === id)?.name ?? { zh: id, en: id };
