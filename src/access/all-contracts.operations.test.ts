// Who may do what where, said twice: by the product (role.ts, the gate) and by test/world/permission-table.ts.
// Every contract behind the gate must stand in the table; a new one fails here until somebody decides about it.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnyContract } from "../kernel/contract.ts";
import { Problem } from "../kernel/problem.ts";
import { inputs, plan, planArea, refusedAnyway, writesTo } from "../../test/world/contract-table.ts";
import { everyone, table } from "../../test/world/permission-table.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { districtFolder, givenActor, openTestWorld, withFile } from "../../test/world/open-test-world.ts";
import type { Actor } from "./actor.ts";

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

test("every action that is done leaves one row: by which door, about what, and none of what was handed in", async () => {
  const origin = { door: "cli", address: "10.0.0.7", purpose: "check", requestId: "r-1" } as const;
  let seen = 0;
  for (const contract of world.gate.contracts) {
    if (contract.kind === "query" || refusedAnyway[contract.name] !== undefined) continue;
    const input = inputs[contract.name]?.(planArea, 900) ?? {};
    const before = await query<{ id: number }>("select coalesce(max(id), 0) as id from access.audit");

    await world.gate.run(contract.name, givenActor("administrator"), input, origin);

    const { rows } = await world.database.pool.query("select * from access.audit where id > $1", [before.id]);
    const object = contract.objectOf?.(contract.input.parse(input));
    expect(rows).toEqual([
      expect.objectContaining({
        operation: contract.name,
        object_kind: object?.kind ?? null,
        object_id: object?.id ?? null,
        door: "cli",
        address: "10.0.0.7",
        purpose: "check",
        request: "r-1",
        result: "done",
        code: null,
      }),
    ]);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(15);
});

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
