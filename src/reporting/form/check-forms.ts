// Which forms do not hold together: unknown elements and desks, what contradicts the elements, tables of mixed
// grids, an element asked for twice. All faults at once, as findings.
import type { AreaLevel } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import type { Desk } from "./desk.ts";
import type { Form } from "./form.ts";
import { listFormElements } from "./form.ts";

export const checkForms = (
  forms: readonly Form[],
  desks: readonly Desk[],
  catalogue: Catalogue,
): readonly Finding[] => [
  ...listTwice([...forms.map(({ id }) => `form ${id}`), ...desks.map(({ id }) => `desk ${id}`)]).map((id) =>
    report("duplicate-id", id, { zh: `编号${id}重复。`, en: `The id ${id} is used twice.` }),
  ),
  ...listTwice(forms.flatMap(listFormElements)).map((id) =>
    report("element-twice", id, {
      zh: `数据元${id}在报表里出现两次。一个数据元只放在一张报表的一处。`,
      en: `The element ${id} is asked for twice. It belongs in one place of one form.`,
    }),
  ),
  ...forms.flatMap((form) => [
    ...checkShape(form, catalogue),
    ...checkRoute(form, desks, catalogue),
    ...form.sections.flatMap((section) => checkSection(form, section, catalogue)),
  ]),
];

const checkShape = (form: Form, { areaLevels }: Catalogue): readonly Finding[] => {
  const levels = areaLevels.map(({ id }) => id);
  const unknown = [form.unit, form.reportedAt].filter((level) => !levels.includes(level));
  return [
    ...unknown.map((level) => unknownWord(form, ["层级", "level"], level)),
    ...(form.sections.length === 0 ? [emptySection(form, "")] : []),
    ...(unknown.length === 0 && levels.indexOf(form.unit) > levels.indexOf(form.reportedAt)
      ? [
          report("unit-below-figures", form.id, {
            zh: `报表${form.id}由${form.unit}一级填报，数字却在更高的${form.reportedAt}一级。`,
            en: `The form ${form.id} is filled in by the level ${form.unit}, below the ${form.reportedAt} of its figures.`,
          }),
        ]
      : []),
    ...(Number.isInteger(form.deadline.workingDays) && form.deadline.workingDays > 0
      ? []
      : [
          report("deadline", form.id, {
            zh: `报表${form.id}的期限要写成至少1个工作日。`,
            en: `The deadline of the form ${form.id} must be at least one working day.`,
          }),
        ]),
  ];
};

const checkRoute = (form: Form, desks: readonly Desk[], { areaLevels }: Catalogue): readonly Finding[] => {
  if (form.route.length === 0) {
    return [
      report("empty-route", form.id, {
        zh: `报表${form.id}没有经办环节。至少要有填报的一个。`,
        en: `The form ${form.id} has no route. It needs at least the desk that fills it in.`,
      }),
    ];
  }
  const rank = (level: AreaLevel): number => areaLevels.findIndex(({ id }) => id === level);
  return form.route.flatMap((id): readonly Finding[] => {
    const seat = desks.find((desk) => desk.id === id)?.seat;
    if (!seat) return [unknownWord(form, ["环节", "desk"], id)];
    return seat.kind === "area" && rank(seat.level) > rank(form.unit)
      ? [
          report("desk-below-unit", form.id, {
            zh: `报表${form.id}由${form.unit}一级填报，环节${id}却在它下面的${seat.level}一级，没有人能办。`,
            en: `Nobody sits at the desk ${id} of the form ${form.id}: its level ${seat.level} lies below the unit ${form.unit}.`,
          }),
        ]
      : [];
  });
};

const checkSection = (form: Form, { title, elements }: Form["sections"][number], catalogue: Catalogue) => {
  // An indicator's published level is an element too, but nobody fills it in.
  const isReported = (id: ElementId): boolean => !catalogue.indicators.has(id as string as IndicatorId);
  const known = elements.flatMap((id) => (isReported(id) ? (catalogue.elements.get(id) ?? []) : []));
  const missing = elements.filter((id) => !isReported(id) || !catalogue.elements.has(id));
  return [
    ...missing.map((id) => unknownWord(form, ["数据元", "element"], id)),
    ...(elements.length === 0 ? [emptySection(form, title.zh)] : []),
    ...(new Set(known.map(({ by }) => by.join())).size > 1
      ? [
          report("mixed-grids", form.id, {
            zh: `报表${form.id}的“${title.zh}”里各数据元的分组不同，排不成一张表。按分组拆成几段。`,
            en: `The elements of “${title.en}” in the form ${form.id} are broken down differently; split it into sections.`,
          }),
        ]
      : []),
    ...known.flatMap((element) => compareElement(form, element)),
  ];
};

const compareElement = (form: Form, element: Element): readonly Finding[] => {
  const rows: readonly (readonly [reason: string, zh: string, en: string, ofForm: string, ofElement: string])[] = [
    ["agency-mismatch", "部门", "agency", form.agency, element.agency],
    ["period-mismatch", "时期", "period", form.periodKind, element.periodKind],
    ["level-mismatch", "填报层级", "level", form.reportedAt, element.reportedAt],
    ["kinds-mismatch", "不计的地区类型", "excluded kinds", printKinds(form), printKinds(element)],
  ];
  return rows
    .filter(([, , , ofForm, ofElement]) => ofForm !== ofElement)
    .map(([reason, zh, en, ofForm, ofElement]) =>
      report(reason, form.id, {
        zh: `报表${form.id}的${zh}是“${ofForm}”，其中数据元${element.id}的是“${ofElement}”。`,
        en: `The form ${form.id} has the ${en} “${ofForm}”, its element ${element.id} has “${ofElement}”.`,
      }),
    );
};

const printKinds = ({ excludedKinds }: Pick<Form, "excludedKinds">): string => [...excludedKinds].sort().join();

const listTwice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const report = (reason: string, field: string, message: Label): Finding => ({
  rule: `reporting/${reason}`,
  severity: "error",
  place: { field },
  message,
});

const unknownWord = ({ id }: Form, [zh, en]: readonly [string, string], value: string): Finding =>
  report(`unknown-${en}`, id, {
    zh: `报表${id}用到的${zh}“${value}”没有定义。`,
    en: `The form ${id} uses the ${en} “${value}”, which is not defined.`,
  });

const emptySection = ({ id }: Form, title: string): Finding =>
  report("empty-section", id, {
    zh: `报表${id}${title === "" ? "" : `的“${title}”`}没有数据元。`,
    en: `The form ${id} has ${title === "" ? "no section" : `a section without elements: “${title}”`}.`,
  });
