// The forms of the content hold together and ask for what the plan needs; each fault has its finding.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { desks } from "../../../content/forms/desks.ts";
import { elements } from "../../../content/elements/all.ts";
import { content } from "../../server/content.ts";
import { readPlan } from "../../plan/read-plan.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { givenCatalogue, givenElement, givenIndicator } from "../../../test/world/given-catalogue.ts";
import type { Desk } from "./desk.ts";
import type { Form } from "./form.ts";
import { defineForm, listFormElements } from "./form.ts";
import { readFormBook } from "./form-book.ts";

const { catalogue, formBook } = content;
const forms = [...formBook.forms.values()];
const asked = forms.flatMap(listFormElements);
const folder = "districts/yizhou";
const open = (path: string) => ({ path, text: readFileSync(`${folder}/${path}`, "utf8") });
const { plan } = readPlan([...readdirSync(`${folder}/plan`).map((name) => open(`plan/${name}`)), open("systems.csv")]);

/** Elements behind an indicator, through the indicators its formula takes up and the one it compares. */
const listElementsOf = (id: IndicatorId): readonly string[] => {
  const formula = catalogue.formulas.get(id);
  const across = catalogue.indicators.get(id)?.across?.of;
  return [
    ...(formula?.references.map(({ element }) => element) ?? []),
    ...(formula?.indicators ?? []).flatMap(listElementsOf),
    ...(across === undefined ? [] : listElementsOf(across)),
  ];
};

test("the content's forms have no findings", () => {
  expect(content.findings).toEqual([]);
  expect(forms.length).toBeGreaterThan(60);
});

test("every element is asked for in exactly one form", () => {
  expect(asked.length).toBe(208);
  expect([...asked].sort()).toEqual(elements.map(({ id }) => id).sort());
});

test("a form has 1 to 20 elements", () => {
  expect(forms.filter((form) => listFormElements(form).length > 20).map(({ id }) => id)).toEqual([]);
});

test("whatever a target or a numeric commitment of the plan needs is asked for", () => {
  const items = plan?.domains.flatMap(({ goals, measures }) => [
    ...goals.flatMap(({ targets }) => targets),
    ...measures.flatMap(({ commitments }) => commitments.filter(({ strength }) => strength === "numeric")),
  ]);
  const needed = new Set((items ?? []).flatMap(({ indicator }) => listElementsOf(indicator as IndicatorId)));

  expect(needed.size).toBeGreaterThan(100);
  expect([...needed].filter((element) => !asked.includes(element as (typeof asked)[number]))).toEqual([]);
});

test("every agency that leads an indicator with elements of its own has a form", () => {
  const agencies = open("agencies.csv")
    .text.trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",")[0] ?? "");
  const leading = new Set(
    [...catalogue.formulas].flatMap(([id, { references }]) => {
      const owners = catalogue.indicators.get(id)?.owners ?? [];
      return references.flatMap(({ element }) => {
        const agency = elements.find((each) => each.id === element)?.agency;
        return agency !== undefined && owners.includes(agency) ? [agency] : [];
      });
    }),
  );
  const answering = new Set(forms.map(({ agency }) => agency));

  expect(agencies.filter((agency) => leading.has(agency)).length).toBeGreaterThan(20);
  expect([...leading].filter((agency) => !answering.has(agency))).toEqual([]);
  expect([...answering].filter((agency) => !agencies.includes(agency))).toEqual([]);
});

test("at least one form passes all four desks, and statistics accepts every one", () => {
  expect(forms.map(({ route }) => route.join(" "))).toContain("village township agency statistics");
  expect(forms.filter(({ route }) => route.at(-1) !== "statistics")).toEqual([]);
});

const small = givenCatalogue(
  [
    givenElement("births", { by: ["sex"] }),
    givenElement("visits", { by: ["sex"] }),
    givenElement("homes"),
    givenElement("roads", { agency: "police" }),
    givenElement("schools", { periodKind: "school-year" }),
    givenElement("houses", { reportedAt: "village" }),
    givenElement("fields", { excludedKinds: ["farm"] }),
  ],
  [givenIndicator("h.rate", "#{visits}", "#{births}")],
);
const title = { zh: "表", en: "Form" };
const givenForm = (ids: readonly string[], parts: Partial<Form> = {}): Form => ({
  ...defineForm("births", { title, agency: "health", sections: [{ title, elements: ids }] }),
  ...parts,
});
const find = (given: readonly Form[], seats: readonly Desk[] = desks): readonly string[] =>
  readFormBook({ forms: given, desks: seats, workdays: [] }, small).findings.map(({ rule }) => rule);

test("a sound form has no finding", () => {
  expect(find([givenForm(["births", "visits"])])).toEqual([]);
});

test.each([
  ["unknown-element", givenForm(["births", "nothing"])],
  ["unknown-element", givenForm(["births", "h.rate"])],
  ["mixed-grids", givenForm(["births", "homes"])],
  ["agency-mismatch", givenForm(["roads"])],
  ["period-mismatch", givenForm(["schools"])],
  ["level-mismatch", givenForm(["houses"])],
  ["kinds-mismatch", givenForm(["fields"])],
  ["element-twice", givenForm(["births", "births"])],
  ["empty-section", givenForm([])],
  ["empty-section", givenForm(["births"], { sections: [] })],
  ["empty-route", givenForm(["births"], { route: [] })],
  ["unknown-desk", givenForm(["births"], { route: ["agency", "mayor"] })],
  ["desk-below-unit", givenForm(["births"], { route: ["village", "statistics"] })],
  ["unknown-level", givenForm(["births"], { unit: "street" })],
  ["unit-below-figures", givenForm(["births"], { unit: "village" })],
  ["deadline", givenForm(["births"], { deadline: { from: "end", workingDays: 0 } })],
])("a form that is broken has the finding %s and no other", (rule, form) => {
  expect(find([form])).toEqual([`reporting/${rule}`]);
});

test("two forms of one id, an element in two forms and two desks of one id are found", () => {
  const twice = [givenForm(["births"]), givenForm(["births"])];
  const [first] = desks;

  expect(find(twice)).toEqual(["reporting/duplicate-id", "reporting/element-twice"]);
  expect(find([givenForm(["births"])], first ? [...desks, first] : desks)).toEqual(["reporting/duplicate-id"]);
});
