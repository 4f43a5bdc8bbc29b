// Each fault of a definition made on screen has the finding that the content files would have.
import { expect, test } from "vitest";
import { elements } from "../../../content/elements/all.ts";
import { indicators } from "../../../content/indicators/all.ts";
import { content } from "../../server/content.ts";
import { defineElement } from "../../stats/element/element.ts";
import { defineIndicator } from "../../stats/indicator/indicator.ts";
import { defineForm } from "../form/form.ts";
import { checkDefinition } from "./check-definition.ts";
import { joinLocal, joinSound } from "./join-local.ts";
import type { LocalDefinition } from "./local-definition.ts";
import { namings } from "./local-definition.ts";

const { parts } = content;
const agencies = new Set(["women", "stat"]);
const [known] = elements;

const label = (zh: string) => ({ zh, en: zh });
const givenElement = (id: string, more: object = {}): LocalDefinition => ({
  kind: "element",
  content: defineElement(id, { name: label("驿站数"), agency: "women", unit: "count", ...more }),
});
const givenIndicator = (id: string, numerator: string, more: object = {}): LocalDefinition => ({
  kind: "indicator",
  content: defineIndicator("family", id, {
    name: label("驿站覆盖率"),
    unit: "%",
    better: "higher",
    definition: label("有驿站的村（社区）占比"),
    owners: ["women"],
    source: label("名录"),
    formula: { numerator, factor: 100 },
    ...more,
  }),
});
const givenForm = (id: string, asked: readonly string[], more: object = {}): LocalDefinition => ({
  kind: "form",
  content: defineForm(id, {
    title: label("驿站年报"),
    agency: "women",
    sections: [{ title: label("驿站"), elements: asked }],
    ...more,
  }),
});

const posts = givenElement("local_posts");
const check = (definition: LocalDefinition, ...definitions: readonly LocalDefinition[]) =>
  checkDefinition(definition, { parts, definitions, agencies }).findings.map(
    ({ rule, place }) => `${rule} ${place.field}`,
  );

test("an element, an indicator and a form that hold together have no finding", () => {
  const coverage = givenIndicator("local.posts", "#{local_posts}");
  const form = givenForm("local-posts", ["local_posts"]);

  expect([check(posts), check(coverage, posts), check(form, posts, coverage)]).toEqual([[], [], []]);
  const { catalogue, formBook } = joinLocal(parts, [posts, coverage, form]);
  expect(catalogue.formulas.get("local.posts" as never)?.references).toHaveLength(1);
  expect(formBook.forms.get("local-posts" as never)?.version).toBe(1);
});

test.each<[string, LocalDefinition, readonly LocalDefinition[], readonly string[]]>([
  ["an id without its prefix", givenElement("posts"), [], ["reporting/local-id id"]],
  ["an id with a dot", givenElement("local_a.b"), [], ["reporting/local-id id"]],
  [
    "no name in English",
    givenElement("local_a", { name: { zh: "甲", en: " " } }),
    [],
    ["reporting/local-blank name.en"],
  ],
  ["an unknown unit", givenElement("local_a", { unit: "头" }), [], ["stats/unknown-unit local_a"]],
  ["an unknown breakdown", givenElement("local_a", { by: ["size"] }), [], ["stats/unknown-dimension local_a"]],
  ["an unknown agency", givenElement("local_a", { agency: "moon" }), [], ["reporting/local-unknown agency"]],
  ["an unknown level", givenElement("local_a", { reportedAt: "street" }), [], ["reporting/local-unknown reportedAt"]],
  [
    "bounds the wrong way round",
    givenElement("local_a", { bounds: { minimum: 5, maximum: 1 } }),
    [],
    ["reporting/local-bounds bounds"],
  ],
  [
    "a formula that cannot be read",
    givenIndicator("local.a", "#{local_posts} +"),
    [posts],
    ["stats/unreadable-formula local.a:17"],
  ],
  ["an unknown element", givenIndicator("local.a", "#{local_b}"), [], ["stats/unknown-element local.a"]],
  [
    "a cell that its element lacks",
    givenIndicator("local.a", "#{local_posts.urban}"),
    [posts],
    ["stats/unknown-cell local.a"],
  ],
  ["a formula that takes itself up", givenIndicator("local.a", "N{local.a}"), [], ["stats/circular-formula local.a"]],
  [
    "a formula in a circle with another",
    givenIndicator("local.a", "N{local.b}"),
    [givenIndicator("local.b", "N{local.a} + 1")],
    ["stats/circular-formula local.a"],
  ],
  [
    "a formula over elements of another clock",
    givenIndicator("local.a", "#{local_posts}", { periodKind: "month" }),
    [posts],
    ["reporting/local-clocks formula"],
  ],
  [
    "an element in two forms",
    givenForm("local-b", ["local_posts"]),
    [posts, givenForm("local-a", ["local_posts"])],
    ["reporting/element-twice local_posts"],
  ],
  [
    "a form of another agency than its element",
    givenForm("local-a", ["local_posts"], { agency: "stat" }),
    [posts],
    ["reporting/agency-mismatch local-a"],
  ],
  [
    "a form without a route",
    givenForm("local-a", ["local_posts"], { route: [] }),
    [posts],
    ["reporting/empty-route local-a"],
  ],
  ["a form without sections", givenForm("local-a", [], { sections: [] }), [], ["reporting/empty-section local-a"]],
])("refused: %s", (_what, definition, others, expected) => {
  expect(check(definition, ...others)).toEqual(expected);
});

test("an id of the content is refused as used twice, whatever else it upsets", () => {
  expect(check(givenElement(known?.id ?? ""))).toEqual(
    expect.arrayContaining(["reporting/local-id id", `stats/duplicate-id ${known?.id}`]),
  );
});

test("what a later content contradicts is left out with all that hangs on it, and says why", () => {
  const coverage = givenIndicator("local.posts", "#{local_posts}");
  const form = givenForm("local-posts", ["local_posts"]);
  const other = givenElement("local_other");
  const later = {
    ...parts,
    catalogue: { ...parts.catalogue, units: parts.catalogue.units.filter(({ code }) => code !== "count") },
  };
  const persons = { ...other, content: defineElement("local_other", { name: label("人数"), agency: "women" }) };
  const kept = {
    ...later,
    catalogue: { ...later.catalogue, elements: [], indicators: [] },
    forms: { ...parts.forms, forms: [] },
    rules: { rules: [] },
  };

  const { content: read, leftOut } = joinSound(kept, [posts, coverage, form, persons as LocalDefinition]);

  expect(leftOut.map(({ definition, findings }) => [definition.content.id, findings[0]?.rule])).toEqual([
    ["local_posts", "stats/unknown-unit"],
    ["local.posts", "stats/unknown-element"],
    ["local-posts", "reporting/unknown-element"],
  ]);
  expect(read.findings).toEqual([]);
  expect(read.catalogue.elements.has("local_other" as never)).toBe(true);
});

test("what was taken into the content stands there, and what was made on screen is left out as used twice", () => {
  const coverage = givenIndicator("local.posts", "#{local_posts}");
  const form = givenForm("local-posts", ["local_posts"]);
  const made = [posts, coverage, form];
  const { catalogue, forms } = parts;
  const later = {
    ...parts,
    catalogue: {
      ...catalogue,
      elements: [...catalogue.elements, ...made.flatMap(({ kind, content: own }) => (kind === "element" ? [own] : []))],
      indicators: [
        ...catalogue.indicators,
        ...made.flatMap(({ kind, content: own }) => (kind === "indicator" ? [own] : [])),
      ],
    },
    forms: {
      ...forms,
      forms: [...forms.forms, ...made.flatMap(({ kind, content: own }) => (kind === "form" ? [own] : []))],
    },
  };

  const { content: read, sound, leftOut } = joinSound(later, [...made, givenElement("local_other")]);

  expect(sound.map(({ content: { id } }) => id)).toEqual(["local_other"]);
  expect(leftOut.map(({ findings }) => findings[0]?.rule)).toEqual([
    "stats/duplicate-id",
    "stats/duplicate-id",
    "reporting/duplicate-id",
  ]);
  expect(read.findings).toEqual([]);
  expect(read.formBook.forms.has("local-posts" as never)).toBe(true);
});

test("the content leaves the prefixes to the districts", () => {
  const ids = [...elements, ...indicators, ...parts.forms.forms].map(({ id }) => id as string);

  expect(ids.length).toBeGreaterThan(400);
  expect(ids.filter((id) => Object.values(namings).some(({ prefix }) => id.startsWith(prefix)))).toEqual([]);
});
