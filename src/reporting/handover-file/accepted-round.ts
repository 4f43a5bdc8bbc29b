// What of a round goes out: the facts of the copies that are accepted or locked by a release, form by form, in the
// order of the form. Sums and drafts are not among them.
import type { CellKey, Dimension } from "../../kernel/cell.ts";
import { listCategories, totalCell } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import type { Fact, FactSource } from "../../stats/fact/fact.ts";
import type { Form } from "../form/form.ts";
import type { HandoverCounts, HandoverFormat } from "../handover/handover.ts";

export interface AcceptedFact extends Fact {
  readonly areaName: Label;
  readonly elementName: Label;
  readonly cellName: Label;
}

export interface AcceptedForm {
  readonly form: Pick<Form, "id" | "title">;
  readonly facts: readonly AcceptedFact[];
}

export interface AcceptedRound {
  readonly round: string;
  readonly forms: readonly AcceptedForm[];
  readonly submissions: number;
  /** Expected and not accepted. */
  readonly outstanding: number;
}

/** DHIS2 has no word for a figure that cannot exist: a data value set goes without it. */
export const isWritten = ({ state }: Fact, format: HandoverFormat): boolean =>
  format !== "dvs" || state !== "not-applicable";

export const countRound = (round: AcceptedRound, format: HandoverFormat): HandoverCounts => {
  const facts = round.forms.flatMap((each) => each.facts).filter((fact) => isWritten(fact, format));
  return {
    forms: new Set(round.forms.map(({ form }) => form.id)).size,
    submissions: round.submissions,
    outstanding: round.outstanding,
    facts: facts.length,
    missing: facts.filter(({ state }) => state === "missing").length,
    synthetic: facts.filter(({ source }) => source === "synthetic").length,
  };
};

export const nameCell = (cell: CellKey, dimensions: ReadonlyMap<string, Dimension>): Label => {
  if (cell === totalCell) return { zh: "合计", en: "Total" };
  const names = new Map(
    [...dimensions.values()].flatMap(({ categories }) => categories.map(({ code, name }) => [code, name] as const)),
  );
  const found = listCategories(cell).map((code) => names.get(code) ?? { zh: code, en: code });
  return { zh: found.map(({ zh }) => zh).join("，"), en: found.map(({ en }) => en).join(", ") };
};

export const factSourceNames: Readonly<Record<FactSource, Label>> = {
  reported: { zh: "填报", en: "reported" },
  derived: { zh: "推算", en: "derived" },
  published: { zh: "公布", en: "published" },
  synthetic: { zh: "演示数据，合成", en: "synthetic demonstration data" },
};
