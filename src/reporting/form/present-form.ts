// A form as it is shown: each section as a table with its breakdowns, each element with the indicators it serves.
import type { AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import { labelDuty } from "./desk.ts";
import type { FormHead, FormView } from "./form.contract.ts";
import type { FormBook } from "./form-book.ts";
import type { Form } from "./form.ts";
import { listFormElements } from "./form.ts";
import { listElementCells } from "./list-form-slots.ts";

export const presentFormHead = (form: Form, book: FormBook, catalogue: Catalogue): FormHead => {
  const elements = listFormElements(form);
  const { id, version, title, agency, periodKind, unit, reportedAt, deadline, note } = form;
  return {
    id,
    version,
    title,
    agency,
    periodKind,
    unit,
    reportedAt,
    deadline,
    note,
    unitName: nameLevel(unit, catalogue),
    reportedAtName: nameLevel(reportedAt, catalogue),
    route: form.route.map((desk, position) => ({
      desk,
      name: book.desks.get(desk)?.name ?? { zh: desk, en: desk },
      duty: labelDuty(position, form.route),
    })),
    elements: elements.length,
    cells: elements.reduce((count, element) => count + listElementCells(element, catalogue).length, 0),
  };
};

const nameLevel = (level: AreaLevel, { areaLevels }: Catalogue): Label =>
  areaLevels.find(({ id }) => id === level)?.name ?? { zh: level, en: level };

export const presentForm = (form: Form, book: FormBook, catalogue: Catalogue): FormView => ({
  ...presentFormHead(form, book, catalogue),
  sections: form.sections.map(({ title, elements }) => {
    const known = elements.flatMap((id) => catalogue.elements.get(id) ?? []);
    const [first] = known;
    return {
      title,
      dimensions: (first?.by ?? []).flatMap((dimension) => {
        const found = catalogue.dimensions.get(dimension);
        return found ? [{ ...found, categories: [...found.categories] }] : [];
      }),
      cells: first ? [...listElementCells(first.id, catalogue)] : [],
      elements: known.map((element) => presentElement(element, catalogue)),
    };
  }),
});

const presentElement = (element: Element, catalogue: Catalogue): FormView["sections"][number]["elements"][number] => ({
  id: element.id,
  name: element.name,
  unit: element.unit,
  suffix: catalogue.units.get(element.unit)?.suffix ?? { zh: "", en: "" },
  decimals: element.decimals,
  minimum: element.bounds.minimum ?? null,
  maximum: element.bounds.maximum ?? null,
  indicators: listIndicatorsOf(element.id, catalogue),
});

/** Indicators whose formula takes the element up. */
const listIndicatorsOf = (element: ElementId, { formulas, indicators }: Catalogue) =>
  [...formulas].flatMap(([id, { references }]) => {
    const indicator = indicators.get(id);
    return indicator && references.some((reference) => reference.element === element)
      ? [{ id, name: indicator.name, definition: indicator.definition }]
      : [];
  });
