// An element, an indicator and a form made on screen, on the real district: filled in, reckoned, refused, withdrawn.
import { afterAll, beforeAll, expect, test } from "vitest";
import { desks, fillForm } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld, testNow } from "../../../test/world/open-test-world.ts";
import type { Problem } from "../../kernel/problem.ts";
import { joinWorld } from "../../server/world.ts";
import { getIndicator, listIndicators } from "../../stats/indicator/indicator.contract.ts";
import { getImport } from "../bulk/import.contract.ts";
import { openImportWorker } from "../bulk/import.jobs.ts";
import { getForm, listForms } from "../form/form.contract.ts";
import type { GivenDefinition } from "./local.contract.ts";
import { exportLocalDefinitions, listLocalDefinitions } from "./local.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const area = "650502";
const label = (text: string) => ({ zh: text, en: text });

const givenElement = (id: string, more: object = {}): GivenDefinition => ({
  kind: "element",
  content: { id, name: label(id), agency: "women", unit: "count", ...more },
});
const givenIndicator = (id: string, numerator: string, denominator?: string): GivenDefinition => ({
  kind: "indicator",
  content: {
    id,
    group: "family",
    name: label("驿站占比"),
    unit: "%",
    better: "higher",
    definition: label("驿站占全部站点的比重"),
    owners: ["women"],
    source: label("名录"),
    formula: { numerator, factor: 100, ...(denominator === undefined ? {} : { denominator }) },
  },
});
const givenForm = (id: string, elements: readonly string[], more: object = {}): GivenDefinition => ({
  kind: "form",
  content: { id, title: label("驿站年报"), agency: "women", sections: [{ title: label("站点"), elements }], ...more },
});

const save = (definition: GivenDefinition, baseVersion = 0) =>
  world.ask("reporting.saveLocalDefinition", { definition, baseVersion });
const withdraw = (kind: string, id: string) =>
  world.ask("reporting.withdrawLocalDefinition", { kind, id, reason: "不再需要" });
const refusal = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => undefined,
    (error) => error,
  ) as never;
const listRules = async (work: Promise<unknown>) => (await refusal(work)).findings.map(({ rule }) => rule);

/** Posts and sites in one form, and the share of posts in both. */
const saveSites = async (name: string) => {
  const [posts, sites] = [`local_${name}_posts`, `local_${name}_sites`];
  await save(givenElement(posts));
  await save(givenElement(sites));
  await save(givenIndicator(`local.${name}`, `#{${posts}}`, `#{${posts}} + #{${sites}}`));
  await save(givenForm(`local-${name}`, [posts, sites]));
  return { posts, sites, indicator: `local.${name}`, form: `local-${name}` };
};

test("what is added on screen is opened, filled in, handed in and reckoned like the content", async () => {
  const { indicator, form } = await saveSites("a");
  await world.ask("reporting.openRound", { period: "2024", area, forms: [form] });
  const key = { form, period: "2024", area };

  await fillForm(world, key, desks.women, 3);
  await world.ask("reporting.submitForm", key, desks.women);
  await world.ask("reporting.passSubmission", key, desks.statistics);

  const answer = await world.answer(getIndicator, { indicator, area, year: 2024 });
  expect(answer.indicator).toMatchObject({ id: indicator, group: { id: "family" } });
  expect(answer.series.figures.at(-1)).toMatchObject({ period: "2024", value: 50 });
  expect(await world.ask("publishing.search", { text: "驿站占比" })).toMatchObject({
    hits: [{ kind: "indicator", id: indicator }],
  });
});

test("another process on the same database sees what was saved, and what was withdrawn", async () => {
  const other = joinWorld({ ...world, clock: () => new Date(testNow), answers: "strict", files: world.files });
  const list = async () =>
    listForms.output.parse(await other.gate.run(listForms.name, desks.statistics, {})).forms.map(({ id }) => id);
  expect(await list()).not.toContain("local-b");

  const { form, indicator } = await saveSites("b");
  expect(await list()).toContain("local-b");
  const { indicators } = listIndicators.output.parse(await other.gate.run(listIndicators.name, desks.statistics, {}));
  expect(indicators.map(({ id }) => id)).toContain(indicator);

  await withdraw("form", form);
  expect(await list()).not.toContain("local-b");
});

test("a changed form is a new version; who had begun keeps the old one", async () => {
  const { form, posts, sites } = await saveSites("c");
  await world.ask("reporting.openRound", { period: "2023", area, forms: [form] });

  const saved = await save(givenForm(form, [sites, posts], { note: label("先填站点") }), 1);

  expect(saved).toEqual({ version: 2, isNew: true });
  expect(await world.answer(getForm, { id: form })).toMatchObject({ version: 2, note: label("先填站点") });
  expect(await world.ask("reporting.getSubmission", { form, period: "2023", area })).toMatchObject({
    formView: { version: 1 },
  });
  expect(await save(givenForm(form, [sites, posts], { note: label("先填站点") }), 2)).toEqual({
    version: 2,
    isNew: false,
  });
});

test("who changes an older version is told so", async () => {
  await save(givenElement("local_d"));
  await save(givenElement("local_d", { decimals: 1 }), 1);

  expect(await refusal(save(givenElement("local_d", { decimals: 2 }), 1))).toMatchObject({
    code: "reporting/definition-changed",
    status: 409,
  });
});

test("what the content would be refused for is refused with the same findings, checked or saved", async () => {
  const { posts } = await saveSites("e");
  const faults: readonly (readonly [GivenDefinition, readonly string[]])[] = [
    [givenIndicator("local.e2", `#{${posts}} +`), ["stats/unreadable-formula"]],
    [givenIndicator("local.e2", "N{local.e2} + 1"), ["stats/circular-formula"]],
    [givenIndicator("local.e2", "#{local_nowhere}"), ["stats/unknown-element"]],
    [givenForm("local-e2", [posts]), ["reporting/element-twice"]],
    [givenElement("local_e2", { agency: "nobody" }), ["reporting/local-unknown"]],
    [givenElement("live_births"), expect.arrayContaining(["reporting/local-id", "stats/duplicate-id"])],
  ];

  for (const [definition, rules] of faults) {
    expect(await listRules(save(definition))).toEqual(rules);
    const checked = (await world.ask("reporting.checkLocalDefinition", { definition })) as Problem;
    expect(checked.findings.map(({ rule }) => rule)).toEqual(rules);
  }
  const { definitions } = await world.answer(listLocalDefinitions);
  expect(definitions.filter(({ content }) => content.id.endsWith("e2"))).toEqual([]);
});

test("a circle that two people close at once is refused to the second", async () => {
  await save(givenIndicator("local.f1", "1"));
  await save(givenIndicator("local.f2", "1"));

  const both = await Promise.all([
    save(givenIndicator("local.f1", "N{local.f2}"), 1).catch((error: Problem) => error.code),
    save(givenIndicator("local.f2", "N{local.f1}"), 1).catch((error: Problem) => error.code),
  ]);

  expect(both).toEqual(expect.arrayContaining([{ version: 2, isNew: true }, "reporting/faulty-definition"]));
});

test("what is in use is not withdrawn and says by what; afterwards it is gone and its figures stay", async () => {
  const { form, posts, indicator } = await saveSites("g");
  await world.ask("reporting.openRound", { period: "2022", area, forms: [form] });
  const key = { form, period: "2022", area };

  expect((await refusal(withdraw("form", form))).findings.map(({ message }) => message.en)).toEqual([
    `“${form}” of ${area} for 2022 is not accepted yet.`,
  ]);
  expect((await refusal(withdraw("element", posts))).findings.map(({ message }) => message.zh)).toEqual([
    `${area}的“${form}”2022还没有验收。`,
    `“驿站年报”（${form}）在用它。`,
    `“驿站占比”（${indicator}）在用它。`,
  ]);
  await fillForm(world, key, desks.women, 2);
  await world.ask("reporting.submitForm", key, desks.women);
  await world.ask("reporting.passSubmission", key, desks.statistics);
  await withdraw("form", form);
  await withdraw("indicator", indicator);

  expect((await world.answer(listForms)).forms.map(({ id }) => id)).not.toContain(form);
  await expect(world.ask("stats.getIndicator", { indicator, area })).rejects.toMatchObject({ status: 404 });
  expect((await refusal(withdraw("element", posts))).findings.map(({ message }) => message.zh)).toEqual([
    expect.stringMatching(/^已经报了\d+个数。$/),
  ]);
  expect(await world.ask("reporting.getSubmission", key, desks.statistics)).toMatchObject({ state: "accepted" });
  const { facts } = (await world.ask("stats.listFacts", { area: "650502104", element: posts })) as { facts: unknown[] };
  expect(facts).toHaveLength(1);
  expect(await refusal(withdraw("form", form))).toMatchObject({ code: "reporting/no-definition", status: 404 });
});

test("an element with figures keeps what they were counted by", async () => {
  const before = { name: label("驿站数"), decimals: 1 };
  expect(await save(givenElement("local_a_posts", before), 1)).toEqual({ version: 2, isNew: true });

  const { findings } = await refusal(
    save(givenElement("local_a_posts", { ...before, unit: "persons", by: ["sex"] }), 2),
  );

  expect(findings.filter(({ rule }) => rule === "reporting/definition-used").map(({ place }) => place.field)).toEqual([
    "unit",
    "by",
  ]);
});

test("a long table brought in by the background may carry them", async () => {
  await save(givenElement("local_j"));
  const text = "element,area,period,cell,value,state,reason\nlocal_j,650502104,2023,,7,,";

  const { id } = (await world.ask("reporting.startImport", { file: { name: "a.csv", text }, mode: "load" })) as {
    id: number;
  };
  const { transactions, findContent } = world;
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  await openImportWorker({ transactions, findContent, clock: () => new Date(testNow), onFault }).runWaiting();

  expect(faults).toEqual([]);
  expect(await world.answer(getImport, { id })).toMatchObject({ state: "done", saved: { added: 1 } });
});

test("the list names who saved what when, and the export has every one that stands", async () => {
  await save(givenElement("local_h"));

  const { definitions, choices } = await world.answer(listLocalDefinitions);
  const { file } = await world.answer(exportLocalDefinitions);

  expect(definitions.find(({ content }) => content.id === "local_h")).toMatchObject({
    kind: "element",
    version: 1,
    savedAt: testNow,
    savedBy: "administrator-everywhere",
    findings: [],
  });
  expect(choices.elements.find(({ id }) => id === "local_a_posts")).toMatchObject({ form: "local-a" });
  expect(file.text).toContain('defineElement("local_h", {');
  expect(file.text).not.toContain('"local-g"');
});

test("only the administrator and the statistics bureau of the district may", async () => {
  const input = { definition: givenElement("local_i") };

  expect(await refusal(world.ask("reporting.saveLocalDefinition", input, desks.women))).toMatchObject({ status: 403 });
  expect(
    await refusal(world.ask("reporting.saveLocalDefinition", input, givenActor("statistics", "650521"))),
  ).toMatchObject({ status: 403 });
  expect(await world.ask("reporting.saveLocalDefinition", input, desks.statistics)).toMatchObject({ version: 1 });
});
