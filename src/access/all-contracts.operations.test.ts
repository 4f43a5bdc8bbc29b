// Who may do what where, said twice: by the product (role.ts, the gate) and by the table below, written by hand.
// Every contract behind the gate must stand in the table; a new one fails here until somebody decides about it.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnyContract } from "../kernel/contract.ts";
import { Problem } from "../kernel/problem.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { districtFolder, givenActor, openTestWorld, withFile } from "../../test/world/open-test-world.ts";
import type { Actor } from "./actor.ts";
import type { RoleId } from "./role.ts";

const everyone = [
  "administrator",
  "committee-office",
  "statistics",
  "agency",
  "township",
  "village",
  "leader",
  "public",
] as const;
const staff = ["administrator", "committee-office", "statistics", "agency", "township", "village", "leader"] as const;

interface Row {
  readonly permission: string;
  readonly roles: readonly RoleId[];
  readonly contracts: readonly string[];
}

const table: readonly Row[] = [
  { permission: "session.read", roles: everyone, contracts: ["access.getSession"] },
  { permission: "areas.read", roles: everyone, contracts: ["access.listAreas", "publishing.openAreas"] },
  { permission: "agencies.read", roles: everyone, contracts: ["access.listAgencies"] },
  {
    permission: "plan.read",
    roles: everyone,
    contracts: [
      "plan.listPlans",
      "plan.getPlan",
      "plan.listPlanVersions",
      "plan.comparePlanVersions",
      "stats.listStandings",
      "publishing.getOverview",
      "publishing.getPlanDomain",
      "publishing.getPlanFrame",
      "publishing.getPlanItem",
      "publishing.listSystems",
      "publishing.openPlans",
      "publishing.openPlan",
    ],
  },
  {
    permission: "indicators.read",
    roles: everyone,
    contracts: [
      "stats.listIndicators",
      "stats.getIndicator",
      "stats.listAreaValues",
      "stats.getOrigin",
      "publishing.getAreaProfile",
      "publishing.listSources",
      "publishing.openIndicator",
    ],
  },
  { permission: "search.run", roles: everyone, contracts: ["publishing.search"] },
  // Asked by the gate of every query: with it a reader sees what is not released yet.
  { permission: "figures.unreleased", roles: staff, contracts: [] },
  { permission: "facts.read", roles: staff, contracts: ["stats.listFacts", "reporting.exportDataValueSet"] },
  {
    permission: "forms.read",
    roles: staff,
    contracts: [
      "reporting.listForms",
      "reporting.getForm",
      "reporting.listExchange",
      "reporting.listLocalDefinitions",
      "reporting.exportLocalDefinitions",
    ],
  },
  {
    permission: "facts.submit",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: [
      "stats.submitFacts",
      "stats.importFacts",
      "reporting.startImport",
      "reporting.getImport",
      "reporting.listImports",
      "reporting.loadImport",
      "reporting.cancelImport",
      "reporting.resumeImport",
      "reporting.getFaultyRows",
      "reporting.importDataValueSet",
    ],
  },
  {
    permission: "indicators.edit",
    roles: ["administrator", "statistics"],
    contracts: ["reporting.checkLocalDefinition", "reporting.saveLocalDefinition", "reporting.withdrawLocalDefinition"],
  },
  { permission: "rollup.rebuild", roles: ["administrator", "statistics"], contracts: ["stats.rebuildRollup"] },
  {
    permission: "district.import",
    roles: ["administrator", "statistics"],
    contracts: ["stats.importDistrict", "stats.loadSynthetic", "reporting.fillDemoRound"],
  },
  {
    permission: "notices.read",
    roles: staff,
    contracts: [
      "reporting.listNotices",
      "reporting.readNotices",
      "reporting.getNoticeSettings",
      "reporting.setNoticeSettings",
      "reporting.testNotice",
    ],
  },
  {
    permission: "rounds.manage",
    roles: ["administrator", "statistics"],
    contracts: [
      "reporting.runReminders",
      "reporting.openRound",
      "reporting.remind",
      "reporting.sweepFindings",
      "reporting.handOverRound",
      "reporting.setHandoverSchedule",
      "reporting.runHandoverSchedules",
    ],
  },
  {
    permission: "reporting.read",
    roles: staff,
    contracts: [
      "reporting.listRounds",
      "reporting.getRound",
      "reporting.getDesk",
      "reporting.getSubmission",
      "reporting.getAttachment",
      "reporting.traceForms",
      "reporting.downloadWorkbook",
      "reporting.verifyRelease",
      "reporting.listChanges",
      "reporting.listFindings",
      "reporting.exportRound",
      "reporting.listHandovers",
      "reporting.getReceipt",
    ],
  },
  { permission: "releases.read", roles: everyone, contracts: ["reporting.listReleases"] },
  { permission: "releases.make", roles: ["administrator", "statistics"], contracts: ["reporting.makeRelease"] },
  {
    permission: "reporting.fill",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: [
      "reporting.saveEntries",
      "reporting.submitForm",
      "reporting.attachFile",
      "reporting.removeAttachment",
      "reporting.checkWorkbook",
      "reporting.loadWorkbook",
    ],
  },
  {
    permission: "reporting.check",
    roles: ["administrator", "statistics", "agency", "township"],
    contracts: ["reporting.passSubmission", "reporting.returnSubmission", "reporting.reopenSubmission"],
  },
  {
    permission: "findings.answer",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: ["reporting.answerFinding"],
  },
  {
    permission: "findings.assign",
    roles: ["administrator", "committee-office", "statistics"],
    contracts: ["reporting.assignFinding"],
  },
  { permission: "plan.edit", roles: ["administrator", "committee-office"], contracts: ["plan.setPlanState"] },
];

const plan = "yizhou-child-plan-2021-2025";
const planArea = "650502";
const figure = "h.mmr~650000~HY2020~";
const noImport = 1_000_000;
/** Nobody was asked for it: who sits at which desk is in reporting/submission/desks.operations.test.ts. */
const noForm = { form: "child-homes", period: "1999" };

/** Saved again it changes nothing, so that the second one is as welcome as the first. */
const localElement = {
  kind: "element",
  content: { id: "local_posts", name: { zh: "驿站数", en: "Posts" }, agency: "women" },
};

/** Input that each contract accepts; what an action writes to is `area`, or the plan's own. */
const inputs: Readonly<Record<string, (area: string, number: number) => unknown>> = {
  "plan.getPlan": () => ({ plan, version: 1 }),
  "plan.listPlanVersions": () => ({ plan }),
  "plan.comparePlanVersions": () => ({ plan, from: 1, to: 1 }),
  "plan.setPlanState": () => ({ plan, version: 1, state: "in-force" }),
  "stats.submitFacts": (area, value) => ({ facts: [{ element: "h.mmr", area, period: "HY2023", value }] }),
  "stats.importFacts": (area, value) => ({
    csv: `element,area,period,cell,value,state,reason\nh.mmr,${area},HY2022,,${value},,`,
    mode: "load",
  }),
  "stats.listFacts": (area) => ({ area }),
  "stats.rebuildRollup": (area) => ({ area }),
  "stats.importDistrict": () => ({ files: [] }),
  "stats.loadSynthetic": () => ({ file: { path: "demo.yaml", text: "" } }),
  "stats.getIndicator": (area) => ({ indicator: "h.mmr", area }),
  "stats.listAreaValues": (area) => ({ indicator: "h.mmr", area }),
  "stats.getOrigin": () => ({ figure }),
  "reporting.getForm": () => ({ id: "mch-child-care" }),
  "reporting.setNoticeSettings": () => ({ mail: null, webhook: null, digest: "daily", language: "zh", muted: [] }),
  "reporting.startImport": () => ({ file: { name: "facts.csv", text: "" } }),
  "reporting.getImport": () => ({ id: noImport }),
  "reporting.loadImport": () => ({ id: noImport }),
  "reporting.cancelImport": () => ({ id: noImport }),
  "reporting.resumeImport": () => ({ id: noImport }),
  "reporting.getFaultyRows": () => ({ id: noImport }),
  "reporting.importDataValueSet": () => ({ dataValueSet: { dataValues: [] } }),
  "reporting.exportDataValueSet": (area) => ({ dataSet: ["mch-child-care"], period: ["2023Oct"], orgUnit: [area] }),
  "reporting.listExchange": () => ({ type: "dataElements" }),
  "reporting.openRound": (area) => ({ period: "2024Q1", area }),
  "reporting.getRound": () => ({ id: "1999" }),
  "reporting.remind": () => ({ round: "1999" }),
  "reporting.exportRound": () => ({ round: "1999", format: "csv" }),
  "reporting.handOverRound": (area) => ({ area, round: "1999", format: "csv" }),
  "reporting.setHandoverSchedule": (area) => ({ area, round: null, schedule: null }),
  "reporting.getReceipt": () => ({ number: 1_000_000 }),
  "reporting.fillDemoRound": (area) => ({ round: "1999", area }),
  "reporting.traceForms": (area) => ({ area, year: 2024, elements: ["live_births"] }),
  "reporting.getSubmission": (area) => ({ ...noForm, area }),
  "reporting.getAttachment": (area) => ({ ...noForm, area, id: 1 }),
  "reporting.saveEntries": (area) => ({
    ...noForm,
    area,
    entries: [{ area, element: "pupils", state: "value", value: 1, baseVersion: 0 }],
  }),
  "reporting.submitForm": (area) => ({ ...noForm, area }),
  "reporting.passSubmission": (area) => ({ ...noForm, area }),
  "reporting.returnSubmission": (area) => ({ ...noForm, area, reason: "again" }),
  "reporting.reopenSubmission": (area) => ({ ...noForm, area, reason: "again" }),
  "reporting.attachFile": (area) => ({ ...noForm, area, file: { name: "a.pdf", mediaType: "", base64: "" } }),
  "reporting.removeAttachment": (area) => ({ ...noForm, area, id: 1 }),
  "reporting.downloadWorkbook": (area) => ({ ...noForm, area }),
  "reporting.checkWorkbook": (area) => ({ ...noForm, area, file: { name: "a.xlsx", base64: "" } }),
  "reporting.loadWorkbook": (area) => ({ ...noForm, area, file: { name: "a.xlsx", base64: "" } }),
  "reporting.makeRelease": (area) => ({ area, note: "as of today" }),
  "reporting.verifyRelease": () => ({ number: 1_000_000 }),
  "reporting.checkLocalDefinition": () => ({ definition: localElement }),
  "reporting.saveLocalDefinition": () => ({ definition: localElement }),
  "reporting.withdrawLocalDefinition": () => ({ kind: "form", id: "local-none", reason: "unused" }),
  "reporting.answerFinding": (area) => ({ key: "none", period: "1999", area, text: "checked" }),
  "reporting.assignFinding": (area) => ({ key: "none", period: "1999", area, owner: null }),
  "reporting.sweepFindings": (area) => ({ area, years: 1 }),
  "reporting.listChanges": () => ({ since: 1_000_000 }),
  "publishing.getPlanDomain": (area) => ({ domain: "health", area }),
  "publishing.getPlanItem": (area) => ({ item: "health.g1", area }),
  "publishing.getAreaProfile": (area) => ({ area }),
  "publishing.search": () => ({ text: "新生儿" }),
  "publishing.openPlan": (area) => ({ plan, area }),
  "publishing.openIndicator": (area) => ({ indicator: "h.mmr", area }),
};

/** What is the asker's own, and reminders, which keep to the asker's area by themselves. */
const withoutArea = [
  "readNotices",
  "setNoticeSettings",
  "testNotice",
  "runReminders",
  "remind",
  "runHandoverSchedules",
].map((name) => `reporting.${name}`);

/** The area an action changes; imports of nothing change none. */
const writesTo = (name: string, area: string): string | undefined => {
  if (withoutArea.includes(name)) return undefined;
  if (name === "plan.setPlanState") return planArea;
  if (ofDistrict.has(name)) return planArea;
  return namesNoArea.has(name) ? undefined : area;
};

/** They belong to the district that the program was set up for. */
const ofDistrict = new Set(["reporting.saveLocalDefinition", "reporting.withdrawLocalDefinition"]);

/** Imports of nothing, and those whose areas are judged row by row in the background. */
const namesNoArea = new Set([
  "stats.importDistrict",
  "stats.loadSynthetic",
  "reporting.startImport",
  "reporting.loadImport",
  "reporting.cancelImport",
  "reporting.resumeImport",
  "reporting.importDataValueSet",
]);

/** What is refused for what it is, unreadable or not there: not done, and no matter of access. */
const refusedAnyway: Readonly<Record<string, number>> = {
  "reporting.openRound": 422,
  "reporting.getRound": 404,
  "reporting.exportRound": 404,
  "reporting.handOverRound": 404,
  "reporting.getReceipt": 404,
  "reporting.getSubmission": 404,
  "reporting.getAttachment": 404,
  "reporting.saveEntries": 404,
  "reporting.submitForm": 404,
  "reporting.passSubmission": 404,
  "reporting.returnSubmission": 404,
  "reporting.reopenSubmission": 404,
  "reporting.attachFile": 404,
  "reporting.removeAttachment": 404,
  "reporting.downloadWorkbook": 404,
  "reporting.checkWorkbook": 404,
  "reporting.loadWorkbook": 404,
  "reporting.verifyRelease": 404,
  "reporting.listChanges": 404,
  "reporting.withdrawLocalDefinition": 404,
  "reporting.answerFinding": 404,
  "reporting.assignFinding": 404,
  "stats.loadSynthetic": 422,
  "reporting.getImport": 404,
  "reporting.loadImport": 404,
  "reporting.cancelImport": 404,
  "reporting.resumeImport": 404,
  "reporting.getFaultyRows": 404,
};

/** By the numbers alone: two digits each for province, prefecture and county, then township and village. */
const covers = (jurisdiction: string | null, area: string): boolean =>
  jurisdiction === null ||
  jurisdiction === "000000" ||
  area.startsWith(jurisdiction.length === 6 ? jurisdiction.replace(/(00){1,2}$/, "") : jurisdiction);

const isExpected = (actor: Actor, { name, kind, permission }: AnyContract, area: string): boolean => {
  const row = table.find((each) => each.permission === permission);
  const target = kind === "action" ? writesTo(name, area) : undefined;
  return row?.roles.includes(actor.role) === true && (target === undefined || covers(actor.area, target));
};

let world: TestWorld;
let areas: readonly string[];
beforeAll(async () => {
  world = await openTestWorld();
  const answer = (await world.ask("access.listAreas")) as { areas: { code: string }[] };
  areas = answer.areas.map(({ code }) => code).filter((code) => /^\d+$/.test(code));
});
afterAll(() => world.close());

const query = async <T>(sql: string): Promise<T> => (await world.database.pool.query(sql)).rows[0] as T;

const loadAudit = () =>
  query<{ done: number; refused: number }>(
    "select count(*) filter (where result = 'done')::int as done, count(*) filter (where result = 'refused')::int as refused from access.audit",
  );

/** Everything but the audit trail. */
const loadContents = async (): Promise<string> =>
  JSON.stringify(
    await query(`select (select md5(string_agg(t::text, '' order by t::text)) from stats.facts t) as facts,
      (select count(*) from stats.fact_revisions) as revisions,
      (select md5(string_agg(t::text, '' order by t::text)) from stats.rollup t) as rollup,
      (select md5(string_agg(t::text, '' order by t::text)) from plan.versions t) as plans,
      (select md5(string_agg(t::text, '' order by t::text)) from access.area_versions t) as areas`),
  );

const attempt = async (name: string, actor: Actor, input: unknown): Promise<number | "done"> => {
  try {
    await world.ask(name, input, actor);
    return "done";
  } catch (error) {
    if (error instanceof Problem) return error.status;
    throw error;
  }
};

test("every contract stands in the table under its permission, and the table names no other", () => {
  const stands = world.gate.contracts.map(({ name, permission }) => `${permission} ${name}`).sort();
  const said = table.flatMap(({ permission, contracts }) => contracts.map((name) => `${permission} ${name}`)).sort();

  expect(stands).toEqual(said);
});

/** Some 4,000 questions, each beside a look at what may have changed. */
const allContractsWithinMs = 240_000;

test(
  "whoever asks for whatever wherever: done and recorded, or refused, recorded and without effect",
  async () => {
    const draw = fc.record({
      area: fc.constantFrom(...areas),
      home: fc.constantFrom(null, planArea, "650500", ...areas),
    });
    const draws = fc.sample(draw, { numRuns: 3000, seed: 20241230 });
    let [next, refusals, done] = [0, 0, 0];
    let contents: string | undefined;

    for (const contract of world.gate.contracts) {
      const random = everyone.map((role) => ({ role, draws: contract.kind === "action" ? 6 : 1 }));
      const asking = [
        ...world.actors,
        ...random.flatMap(({ role, draws: count }) =>
          Array.from({ length: count }, (_, index) => givenActor(role, draws[next + index]?.home ?? null)),
        ),
      ];
      // The figure is the health commission's: that an agency reports its own alone is told in may-report.test.ts.
      const actors = asking.map((actor) => (actor.role === "agency" ? { ...actor, agency: "health" } : actor));
      for (const actor of actors) {
        // Half of the time within the actor's own jurisdiction, which chance alone would rarely hit.
        const drawn = draws[next]?.area ?? planArea;
        const own = areas.filter((code) => covers(actor.area, code));
        const area = next % 2 === 0 ? drawn : (own[next % own.length] ?? drawn);
        next += 1;
        const allowed = isExpected(actor, contract, area);
        const isDone = allowed && refusedAnyway[contract.name] === undefined;
        if (!allowed) contents ??= await loadContents();
        const before = { ...(await loadAudit()), contents: allowed ? "" : contents };

        const result = await attempt(contract.name, actor, inputs[contract.name]?.(area, next) ?? {});

        const what = `${actor.id} ${contract.name} ${area}`;
        const after = { ...(await loadAudit()), contents: allowed ? "" : await loadContents() };
        expect([what, result, after]).toEqual([
          what,
          allowed ? (refusedAnyway[contract.name] ?? "done") : 403,
          {
            done: before.done + (isDone && contract.kind === "action" ? 1 : 0),
            refused: before.refused + (allowed ? 0 : 1),
            contents: before.contents,
          },
        ]);
        if (allowed) {
          done += 1;
          contents = undefined;
        } else refusals += 1;
      }
    }
    console.info(`${next} combinations of actor, contract and area: ${done} done, ${refusals} refused`);
    expect(done).toBeGreaterThan(250);
    expect(refusals).toBeGreaterThan(250);
  },
  allContractsWithinMs,
);

test("the public can run no action at all", async () => {
  for (const { name, kind } of world.gate.contracts) {
    if (kind === "query") continue;
    const attempts = ["650502", null].map((home) =>
      attempt(name, givenActor("public", home), inputs[name]?.("650502", 1)),
    );
    expect([name, await Promise.all(attempts)]).toEqual([name, [403, 403]]);
  }
});

const ownFact = { element: "h.mmr", area: "650502104", period: "HY2021", value: 1 };

test.each([
  ["another township", [{ ...ownFact, area: "650502103" }], 403],
  ["the county above", [{ ...ownFact, area: "650502" }], 403],
  ["a code that nobody has", [{ ...ownFact, area: "650502999" }], 403],
  ["one village of another township among many of its own", [ownFact, { ...ownFact, area: "650502103200" }], 403],
  ["its own code with a blank", [{ ...ownFact, area: "650502104 " }], 422],
  ["another code with a line end", [{ ...ownFact, area: "650502103\n" }], 422],
  ["full-width digits", [{ ...ownFact, area: "６５０５０２１０３" }], 422],
  ["the rural part in small letters", [{ ...ownFact, area: "000000r" }], 422],
  ["no code", [{ ...ownFact, area: "" }], 422],
])("a township that submits for %s is refused and writes nothing", async (_what, facts, status) => {
  const before = await loadContents();

  const result = await attempt("stats.submitFacts", givenActor("township", "650502104"), { facts });

  expect(result).toBe(status);
  expect(await loadContents()).toBe(before);
});

test("a table with spaced, marked or repeated columns cannot hide whose figures it carries", async () => {
  const township = givenActor("township", "650502104");
  const before = await loadContents();
  const tables = [
    "element,area,period,cell,value,state,reason\nh.mmr, 650502103 ,HY2021,,1,,",
    "\uFEFFelement,area,period,cell,value,state,reason\r\nh.mmr,650502104,HY2021,,1,,\r\nh.mmr,650502103,HY2021,,1,,",
    "area,element,area,period,cell,value,state,reason\n650502104,h.mmr,650502103,HY2021,,1,,",
  ];

  const results = await Promise.all(tables.map((csv) => attempt("stats.importFacts", township, { csv, mode: "load" })));

  expect(results).toEqual([403, 403, 403]);
  expect(await loadContents()).toBe(before);
});

test("a bureau imports, moves and fills the plan of its own county only", async () => {
  const elsewhere = givenActor("statistics", "650521");
  const files = withFile(world.files, "plan/plan.yaml", (text) => text.replace('area: "650502"', 'area: "650500"'));

  expect(await attempt("stats.importDistrict", elsewhere, { files: world.files })).toBe(403);
  expect(await attempt("stats.importDistrict", givenActor("statistics", planArea), { files })).toBe(403);
  expect(await attempt("stats.importDistrict", givenActor("statistics", planArea), { files: world.files })).toBe(
    "done",
  );
  const demo = { path: "demo.yaml", text: readFileSync(path.join(districtFolder, "demo.yaml"), "utf8") };
  expect(await attempt("stats.loadSynthetic", elsewhere, { file: demo })).toBe(403);
  expect(
    await attempt("plan.setPlanState", givenActor("committee-office", "650521"), { plan, version: 1, state: "draft" }),
  ).toBe(403);
});
