// What need not be typed follows from the elements; every finding has its field.
import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { LocalDefinition } from "../local/local-definition.ts";
import { checkDefinition } from "../local/check-definition.ts";
import { presentChoices } from "../local/present-local.ts";
import { completeDraft, startDraft } from "./draft.ts";
import { nameReferences } from "./name-references.ts";
import { findField, isUnfilled } from "./place-findings.ts";

const choices = presentChoices(content, [
  { id: "women", kind: "agency", name: { zh: "妇联", en: "Women" }, duties: { zh: "", en: "" } },
]);

const givenFormula = (numerator: string, denominator?: string): LocalDefinition => {
  const draft = startDraft("indicator");
  if (draft.kind !== "indicator") return draft;
  const formula = { numerator, factor: 100, ...(denominator === undefined ? {} : { denominator }) };
  return { ...draft, content: { ...draft.content, formula } };
};

test.each([
  [
    "the clock and the breakdowns of its elements",
    "#{newborns_visited}",
    "#{live_births}",
    "health-year",
    ["sex", "residence"],
  ],
  ["no breakdown where a cell is named", "#{live_births.female}", "#{live_births}", "health-year", []],
  ["the calendar year without elements", "1", undefined, "year", []],
])("an indicator takes %s", (_what, numerator, denominator, periodKind, by) => {
  expect(completeDraft(givenFormula(numerator, denominator), choices).content).toMatchObject({ periodKind, by });
});

test("an empty denominator is none, an empty formula none at all", () => {
  expect(completeDraft(givenFormula("#{live_births}", " "), choices).content).toHaveProperty("formula", {
    numerator: "#{live_births}",
    factor: 100,
  });
  const bare = completeDraft(givenFormula(" "), choices).content;
  expect(bare).not.toHaveProperty("formula");
  expect(bare).toMatchObject({ availability: "source-wanted" });
});

test("a form takes clock and level from its elements and its unit from the first desk", () => {
  const draft = startDraft("form");
  if (draft.kind !== "form") throw new Error("no form");
  const sections = [{ title: { zh: "", en: "" }, elements: ["newborns_visited" as ElementId] }];
  const given = { ...draft, content: { ...draft.content, sections, route: ["village", "statistics"] } };

  expect(completeDraft(given, choices).content).toMatchObject({
    periodKind: "health-year",
    reportedAt: "village",
    unit: "village",
  });
});

test.each(["element", "indicator", "form"] as const)("of a new %s nothing is wrong but that it is empty", (kind) => {
  const standing = { parts: content.parts, definitions: [], agencies: new Set<string>() };
  const { findings } = checkDefinition(completeDraft(startDraft(kind), choices), standing);

  expect(findings.length).toBeGreaterThan(2);
  expect(findings.filter((finding) => !isUnfilled(finding))).toEqual([]);
  expect(findings.filter((finding) => findField(finding, kind) === undefined)).toEqual([]);
});

test("a formula under way is read back by the names it has so far", () => {
  expect(nameReferences("#{live_births.female+rural} / #{nowhere} + #{live_b", choices)).toEqual([
    {
      reference: "live_births.female+rural",
      name: content.catalogue.elements.get("live_births" as never)?.name,
      cellName: { zh: "女、乡村", en: "Female, Rural" },
    },
  ]);
});
