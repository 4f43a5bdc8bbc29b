// Definitions as they are shown, and what their fields can be filled with.
import type { Agency } from "../../access/agency/agency.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import type { LeftOut } from "./join-local.ts";
import type { Choices, DefinitionView } from "./local.contract.ts";
import type { LocalDefinition } from "./local-definition.ts";

interface Saved {
  readonly stored: { readonly version: number; readonly savedAt: string; readonly savedBy: string };
  readonly definition: LocalDefinition;
}

export const presentDefinition = ({ stored, definition }: Saved, leftOut: readonly LeftOut[]): DefinitionView => {
  const { version, savedAt, savedBy } = stored;
  const findings = [...(leftOut.find((each) => each.definition === definition)?.findings ?? [])];
  return { ...definition, version, savedAt, savedBy, findings };
};

export const presentChoices = (
  { catalogue, formBook }: { readonly catalogue: Catalogue; readonly formBook: FormBook },
  agencies: readonly Agency[],
): Choices => {
  const formOf = new Map(
    [...formBook.forms.values()].flatMap((form) => listFormElements(form).map((element) => [element, form.id])),
  );
  return {
    units: [...catalogue.units.values()].map(({ code, name }) => ({ id: code, name })),
    groups: [...catalogue.groups],
    levels: [...catalogue.areaLevels],
    kinds: [...catalogue.areaKinds].map(([id, name]) => ({ id, name })),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    dimensions: [...catalogue.dimensions.values()].map(({ id, name, categories }) => ({
      id,
      name,
      categories: [...categories],
    })),
    desks: [...formBook.desks.values()].map(({ id, name, seat }) => ({
      id,
      name,
      level: seat.kind === "area" ? seat.level : null,
    })),
    // An indicator's published level is no figure that anybody fills in.
    elements: [...catalogue.elements.values()]
      .filter(({ id }) => !catalogue.indicators.has(id as string as IndicatorId))
      .map(({ id, name, agency, periodKind, reportedAt, by, excludedKinds }) => ({
        id,
        name,
        agency,
        periodKind,
        reportedAt,
        by: [...by],
        excludedKinds: [...excludedKinds],
        form: formOf.get(id) ?? null,
      })),
    indicators: [...catalogue.indicators.values()].map(({ id, name }) => ({ id, name })),
  };
};
