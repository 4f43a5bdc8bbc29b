// No input makes the server fail: every operation, by GET and POST, in several roles, is given what belongs
// there, what almost does and what never should. An answer or a problem may come, never a fault.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Door } from "../../test/world/ask-http.ts";
import { asRole, openDoor } from "../../test/world/ask-http.ts";
import { hostileTexts, nearTexts, oddNumbers } from "../../test/world/hostile-texts.ts";
import { submitVisits } from "../../test/world/given-visits.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

let world: TestWorld;
let door: Door;
beforeAll(async () => {
  world = await openTestWorld();
  door = openDoor(world);
  await submitVisits(world);
});
afterAll(() => world.close());

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nearTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const anything = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...oddNumbers) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, [], {}, [[]], ["650502"], { zh: "a" }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Mostly of the shape that the contract asks for, so that the input gets past the first check. */
const toArbitrary = (schema: Schema): fc.Arbitrary<unknown> => {
  const fitting = (): fc.Arbitrary<unknown> => {
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(toArbitrary));
    if (schema.type === "string") return text;
    if (schema.type === "integer" || schema.type === "number")
      return fc.oneof(fc.constantFrom(...oddNumbers), fc.integer({ min: 2015, max: 2030 }));
    if (schema.type === "array") return fc.array(toArbitrary(schema.items ?? {}), { maxLength: 4 });
    if (schema.type !== "object") return anything;
    const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, toArbitrary(part)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
  };
  return fc.oneof({ weight: 12, arbitrary: fitting() }, { weight: 1, arbitrary: anything });
};

const roles = ["demo-admin", "demo-stat", "demo-taojiagong", "demo-public", "nobody"];
const seed = 20241230;

/** What was asked and what the log says, when the server failed. */
const findFault = async (what: string, response: Response): Promise<readonly string[]> => {
  await response.text();
  return response.status < 500 ? [] : [`${what}: ${door.lines.at(-1)?.slice(0, 600)}`];
};

test("every operation stands whatever it is given", async () => {
  const faults: string[] = [];
  let asked = 0;
  let answered = 0;
  for (const { name, kind, input } of world.gate.contracts) {
    const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema;
    const draws = fc.sample(fc.tuple(toArbitrary(schema), fc.constantFrom(...roles), fc.boolean()), {
      numRuns: 45,
      seed,
    });
    for (const [value, role, byGet] of draws) {
      const json = JSON.stringify(value);
      const path = `/api/${name}`;
      const response =
        byGet && kind === "query"
          ? await door.get(`${path}?input=${encodeURIComponent(json.replaceAll(/\p{Surrogate}/gu, "?"))}`, asRole(role))
          : await door.post(path, json, asRole(role));
      asked += 1;
      if (response.status === 200) answered += 1;
      faults.push(...(await findFault(`${name} ${role} ${json.slice(0, 300)}`, response)));
    }
  }
  expect(faults).toEqual([]);
  console.info(`${asked} requests to /api, ${answered} answered, the others refused`);
  expect(answered).toBeGreaterThan(asked / 20);
});

test("the open addresses stand whatever is asked of them", async () => {
  const part = fc.oneof(
    { weight: 4, arbitrary: text.map((each) => encodeURIComponent(each.replaceAll(/\p{Surrogate}/gu, "?"))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("%", "%E0%A4%A", "%00", "a%2Fb", "..", "%2e%2e", "+", "&&&", "=", ";", "#"),
    },
  );
  const base = fc.constantFrom(
    "plans",
    "plans/",
    "indicators/",
    "areas",
    "areas.csv",
    "indicators/h.newborn_visit",
    "plans/yizhou-child-plan-2021-2025.csv",
  );
  const names = fc.constantFrom(
    "lang",
    "area",
    "year",
    "from",
    "to",
    "by",
    "on",
    "under",
    "level",
    "plan",
    "indicator",
    "__proto__",
    "",
  );
  const question = fc.array(fc.tuple(names, part), { maxLength: 4 });
  const accept = fc.constantFrom("", "text/csv", "*/*", "text/csv;q=9", ";;;", "application/json");
  const draws = fc.sample(fc.tuple(base, fc.option(part, { nil: "" }), question, accept), { numRuns: 400, seed });

  const faults: string[] = [];
  for (const [first, rest, pairs, wanted] of draws) {
    const path = `/open/v1/${first}${rest}?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`;
    faults.push(...(await findFault(path, await door.get(path, { accept: wanted }))));
  }
  expect(faults).toEqual([]);
});

test("addresses, cookies and headers of every kind find an answer", async () => {
  const draws = fc.sample(
    fc.tuple(
      fc.webPath(),
      fc.webQueryParameters(),
      fc.string(),
      fc.constantFrom("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"),
    ),
    { numRuns: 150, seed },
  );
  const faults: string[] = [];
  for (const [path, query, cookie, method] of draws) {
    const headers = { cookie: `miaopu_demo_role=${encodeURIComponent(cookie)}; a=${cookie.replaceAll(/[^!-~]/g, "")}` };
    for (const prefix of ["", "/api", "/open/v1", "/api/demo-role"]) {
      const response = await door.app.request(`${prefix}${path}?${query}`, { method, headers });
      faults.push(...(await findFault(`${method} ${prefix}${path}?${query}`, response)));
    }
  }
  expect(faults).toEqual([]);
});

test("a district folder broken at random is loaded or found wanting, never a fault", async () => {
  const place = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.oneof(text, fc.constantFrom(",", ",,,", "- ", ": ", "&a ", "*a", "{", "\n", '"', "!!set ")),
  );
  const draws = fc.sample(fc.array(place, { minLength: 1, maxLength: 4 }), { numRuns: 30, seed });
  const faults: string[] = [];
  let loaded = 0;
  for (const [round, breaks] of draws.entries()) {
    const files = breaks.reduce((all, [which, line, how, word]) => {
      const index = which % all.length;
      return all.map((file, position) => {
        if (position !== index) return file;
        const lines = file.text.split("\n");
        const at = line % lines.length;
        const cells = (lines[at] ?? "").split(",");
        const changed = [
          [...lines.slice(0, at), ...lines.slice(at + 1)],
          [...lines.slice(0, at), lines[at] ?? "", ...lines.slice(at)],
          [...lines.slice(0, at), cells.with(how % cells.length, word).join(","), ...lines.slice(at + 1)],
          [...lines.slice(0, at), `${lines[at] ?? ""}${word}`, ...lines.slice(at + 1)],
          lines.slice(0, at),
        ][how % 5];
        return { ...file, text: (changed ?? lines).join("\n") };
      });
    }, world.files);
    const response = await door.post(
      "/api/stats.importDistrict",
      { files, mode: round % 2 === 0 ? "check" : "load" },
      asRole("demo-admin"),
    );
    if (response.status === 200 && ((await response.clone().json()) as { loaded: boolean }).loaded) loaded += 1;
    faults.push(...(await findFault(`folder ${round} ${JSON.stringify(breaks).slice(0, 300)}`, response)));
  }
  expect(faults).toEqual([]);
  console.info(`${draws.length} broken folders, ${loaded} of them harmless enough to load`);
});
