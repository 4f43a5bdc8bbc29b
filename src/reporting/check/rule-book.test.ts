import { expect, test } from "vitest";
import { rules as written } from "../../../content/rules/all.ts";
import { givenCatalogue, givenIndicator } from "../../../test/world/given-catalogue.ts";
import { content } from "../../server/content.ts";
import { listRuleElements } from "./list-rule-elements.ts";
import { readRules } from "./rule-book.ts";
import type { Rule } from "./rule.ts";
import { defineAtMost } from "./rule.ts";

const given = (id: string, left: string, right: string): Rule =>
  defineAtMost(id, [left, right], { name: { zh: id, en: id }, severity: "error", why: { zh: "", en: "" }, source: "" });

test("the content's rules hold together, and there are more than two hundred of them", () => {
  const { rules, findings } = readRules({ rules: written }, content.catalogue);

  expect(findings).toEqual([]);
  expect(rules.length).toBeGreaterThan(200);
  expect(rules.filter(({ source, why }) => source === "" || why.zh === "" || why.en === "")).toEqual([]);
  expect(rules.filter(({ why, name }) => /\p{Script=Han}/u.test(why.en + name.en))).toEqual([]);
});

test.each<[string, readonly Rule[], string]>([
  ["an unknown element", [given("r", "#{nowhere}", "#{live_births}")], "reporting/unknown-element"],
  [
    "a published level",
    [{ ...given("r", "1", "1"), test: { kind: "outlier", element: "h.nmr" } }],
    "reporting/unknown-element",
  ],
  ["an expression that cannot be read", [given("r", "#{live_births} +", "1")], "reporting/unreadable-rule"],
  ["an unknown cell", [given("r", "#{live_births.grade_4}", "1")], "reporting/unknown-cell"],
  ["a cell with one unknown part", [given("r", "#{live_births.female+primary}", "1")], "reporting/unknown-cell"],
  ["an unknown level", [{ ...given("r", "#{deaths_u5}", "9"), level: "street" }], "reporting/unknown-level"],
  ["two clocks", [given("r", "#{live_births}", "#{residents}")], "reporting/mixed-periods"],
  ["an id given twice", [given("r", "#{deaths_u5}", "9"), given("r", "#{deaths_u5}", "8")], "reporting/duplicate-rule"],
])("%s is found", (_, rules, code) => {
  expect(readRules({ rules }, content.catalogue).findings.map((finding) => finding.rule)).toEqual([code]);
});

test("a derived rule stands back where one written by hand compares the same sides", () => {
  const derived = readRules({ rules: [] }, content.catalogue).rules.find(({ test: one }) => one.kind === "compare");
  const sides = derived?.test.kind === "compare" ? derived.test : undefined;
  const byHand = given("by-hand", sides?.left ?? "", sides?.right ?? "");

  const { rules } = readRules({ rules: [byHand] }, content.catalogue);

  const same = rules.filter(
    ({ test: one }) => one.kind === "compare" && one.left === sides?.left && one.right === sides.right,
  );
  expect(same.map(({ id }) => id)).toEqual(["by-hand"]);
});

test("only a share of one element in another makes a rule", () => {
  const catalogue = givenCatalogue(
    [],
    [
      givenIndicator("h.gross", "#{live_births}", "#{deaths_u5}", { mayExceedDenominator: true }),
      givenIndicator("h.sum", "#{live_births} + 1", "#{deaths_u5}"),
    ],
  );

  expect(readRules({ rules: [] }, catalogue).rules).toEqual([]);
});

test("a rule names each of its elements once", () => {
  expect(listRuleElements(given("r", "#{a} + #{b.female}", "#{a.male} * 2"))).toEqual(["a", "b"]);
});
