// A round as it would look if everybody had reported, from synthetic figures.
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { FactInput, FactKey } from "../../stats/fact/fact.ts";
import { saveChecked } from "../../stats/fact/take-facts.operations.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { listFormSlots } from "../form/list-form-slots.ts";
import { loadSubmissions } from "../submission/submission.store.ts";
import { acceptFilled, fillFromSynthetic, fillRest, loadGivenCells } from "./demo-round.store.ts";
import { judgeRest } from "./judge-rest.ts";
import { fillDemoRound } from "./round.contract.ts";
import { loadTenant } from "./round.operations.ts";

export const demoRoundOperations = (book: FormBook, catalogue: Catalogue): readonly Operation[] => [
  implement(fillDemoRound, async (tx, { actor, now }, { round, area }) => {
    const tk = await loadTenant(tx, area as AreaCode);
    const elements = [...book.forms.values()].flatMap((form) =>
      listFormElements(form).map((element) => ({ form: form.id, element })),
    );
    const cells = await fillFromSynthetic(tx, tk, round, elements);
    const asked = (await loadSubmissions(tx, { tks: [tk], round, states: ["draft"] })).flatMap((row) => {
      const form = book.forms.get(row.form);
      const own = form ? listFormSlots(form, row.reporting, catalogue) : [];
      return own.map((slot) => ({ ...slot, form: row.form, unit: row.area, period: row.period }));
    });
    const rest = judgeRest(asked, await loadGivenCells(tx, tk));
    await fillRest(tx, tk, now, rest);
    const cannotBe = rest.filter(({ state }) => state === "not-applicable");
    await saveChecked(tx, cannotBe.map(toNotApplicable), { catalogue, by: actor.id, at: now });
    return { cells, accepted: await acceptFilled(tx, tk, round) };
  }),
];

/** What a round says cannot be is not expected of its figures either. */
const toNotApplicable = ({ element, period, area, cell }: FactKey): FactInput => ({
  element,
  period,
  area,
  cell,
  state: "not-applicable",
  value: null,
  reason: null,
  source: "synthetic",
  document: null,
  quality: null,
});
