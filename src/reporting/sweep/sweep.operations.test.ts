import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "fast-check";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { toCellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { content } from "../../server/content.ts";
import { checkEntries } from "../check/check-entries.ts";
import { selectRules } from "../check/list-rule-elements.ts";
import { answerFinding, assignFinding, listFindings, sweepFindings } from "../finding/finding.contract.ts";
import type { FormId } from "../form/form.ts";
import { listFormElements } from "../form/form.ts";
import { presentForm } from "../form/present-form.ts";
import { listFormerPeriods } from "../submission/former-periods.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const district = "650502";
const village = "650502104201";
const values = new Map<string, number>();

/** Stored figures of a village, and remembered under `period|element|cell`. */
const store = async (period: string, figures: Readonly<Record<string, number>>): Promise<void> => {
  const facts = Object.entries(figures).map(([name, value]) => {
    const [element = "", codes = ""] = name.split(".");
    const cell = toCellKey(codes === "" ? [] : codes.split("+"));
    values.set(`${period}|${element}|${cell}`, value);
    return { element, area: village, period, cell, value };
  });
  await world.ask("stats.submitFacts", { facts });
};

const sweep = () => world.answer(sweepFindings, { area: district });
const list = async (filters = {}) => (await world.answer(listFindings, { area: village, ...filters })).findings;
const statistics = givenActor("statistics", district);

test("the sweep finds what the check of the form finds on the same figures", async () => {
  const elements = ["children_under_3", "children_under_3_managed", "children_under_7", "children_under_7_managed"];
  const draw = fc.sample(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 8 }), {
    numRuns: 6,
    seed: 20241125,
  });
  for (const [index, row] of draw.entries()) {
    const figures = elements.flatMap((element, place) => [
      [`${element}.female`, row[place * 2] ?? 0],
      [`${element}.male`, row[place * 2 + 1] ?? 0],
    ]);
    await store(`HY${2019 + index}`, Object.fromEntries(figures) as Record<string, number>);
  }
  const { book, catalogue } = { book: content.formBook, catalogue: content.catalogue };
  const id = [...book.forms.values()].find((form) => listFormElements(form).some((one) => one === elements[0]))?.id;
  const form = book.forms.get(id as FormId);
  if (!form) throw new Error("no form asks for children under care");
  const period = "HY2024" as PeriodCode;
  const former = listFormerPeriods(period, 6);
  const find = (when: string, { element, cell }: { element: string; cell: string }) =>
    values.get(`${when}|${element}|${cell}`);
  const rules = selectRules(content.ruleBook, listFormElements(form));
  const checked = checkEntries({
    sections: presentForm(form, book, catalogue).sections,
    areas: [{ code: village, name: { zh: "", en: "" } }],
    period,
    rules,
    find: (place) => {
      const value = find(period, place);
      return value === undefined ? undefined : { state: "value", value };
    },
    previous: (place) => find(former[0] ?? "", place),
    history: (place) => [...former].reverse().map((when) => find(when, place) ?? null),
  });

  await sweep();

  const swept = await list({ period, limit: 1000 });
  const toFacts = ({ key, rule, severity }: { key: string; rule: string; severity: string }) => ({
    key,
    rule,
    severity,
  });
  const sortByKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  const own = swept
    .filter(({ form: where }) => where?.id === form.id)
    .map(toFacts)
    .sort(sortByKey);
  expect(own).toEqual(checked.map(toFacts).sort(sortByKey));
  expect(own.length).toBeGreaterThan(2);
});

test("an answered finding stays answered until a value changes, and is gone when it is corrected", async () => {
  const set = (managed: number, all: number) =>
    store("HY2024", {
      "children_under_3.female": all,
      "children_under_3.male": 9,
      "children_under_3_managed.female": managed,
      "children_under_3_managed.male": 9,
    });
  const find = async () => {
    const all = [...(await list({ period: "HY2024" })), ...(await list({ period: "HY2024", state: "gone" }))];
    return all.find(({ key }) => key === `children_under_3_managed-within-children_under_3|${village}|female`);
  };
  await set(12, 10);
  await sweep();
  const first = await find();
  expect(first).toMatchObject({ state: "open", severity: "error", answer: null, agency: "health" });

  const answer = { key: first?.key ?? "", period: "HY2024", area: village, text: "含流动儿童，已与村医核对" };
  await world.answer(answerFinding, answer, statistics);
  const again = await sweep();
  expect(again.opened).toBe(0);
  expect(await find()).toMatchObject({ state: "answered", answer: { text: "含流动儿童，已与村医核对" } });

  await set(13, 10);
  await sweep();
  expect(await find()).toMatchObject({ state: "open" });

  await set(10, 10);
  expect((await sweep()).gone).toBeGreaterThan(0);
  expect(await find()).toMatchObject({ state: "gone" });

  await set(12, 10);
  await sweep();
  expect(await find()).toMatchObject({ state: "answered" });
});

test("a department answers for its own figures only, a village for its own area", async () => {
  const [finding] = await list({ agency: "health" });
  const answer = { key: finding?.key, period: finding?.period, area: village, text: "核对无误" };
  const agency = (id: string) => ({ ...givenActor("agency", district), agency: id });

  await expect(world.ask(answerFinding.name, answer, agency("edu"))).rejects.toMatchObject({ status: 403 });
  await expect(world.ask(answerFinding.name, answer, givenActor("village", "650502103201"))).rejects.toMatchObject({
    status: 403,
  });
  await expect(world.ask(answerFinding.name, answer, agency("health"))).resolves.toMatchObject({
    answer: { text: "核对无误" },
  });
  await expect(world.ask(answerFinding.name, { ...answer, key: "none" }, statistics)).rejects.toMatchObject({
    code: "reporting/no-such-finding",
  });
});

test("a finding is given to somebody and taken back", async () => {
  const [finding] = await list({ agency: "health" });
  const place = { key: finding?.key, period: finding?.period, area: village };

  await world.answer(assignFinding, { ...place, owner: "儿保科" }, statistics);
  expect((await list()).find(({ key }) => key === finding?.key)?.owner).toBe("儿保科");

  await world.answer(assignFinding, { ...place, owner: null }, statistics);
  expect((await list()).find(({ key }) => key === finding?.key)?.owner).toBeNull();
});

test("a sweep of one area leaves the findings of others alone", async () => {
  const before = await list();
  const swept = await world.answer(sweepFindings, { area: "650502103" });

  expect(swept.gone).toBe(0);
  expect(await list()).toEqual(before);
});

test("filters narrow the list, and the counts leave the state aside", async () => {
  const all = await world.answer(listFindings, {});
  const errors = await world.answer(listFindings, { severity: "error" });

  expect(all.counts.open + all.counts.answered).toBe(all.findings.length);
  expect(errors.findings.every(({ severity }) => severity === "error")).toBe(true);
  expect(errors.findings.length).toBeLessThan(all.findings.length);
  expect(await list({ agency: "edu" })).toEqual([]);
  expect((await list({ rule: all.findings[0]?.rule ?? "" })).length).toBeGreaterThan(0);
});

test("the list shows each the findings of his own area, and another county's bureau none", async () => {
  const listFor = async (role: "village" | "township" | "statistics", home: string) =>
    (await world.answer(listFindings, {}, givenActor(role, home))).findings.map(({ area }) => area);
  const own = await listFor("village", village);

  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own)).toEqual(new Set([village]));
  expect(await listFor("township", "650502104")).toEqual(expect.arrayContaining(own));
  expect(await listFor("village", "650502104202")).toEqual([]);
  expect(await listFor("statistics", "650521")).toEqual([]);
});
