// Whether /openapi.json is a document that OpenAPI 3.1 tools can read, held against the rules of the
// specification that such tools trip over: operation ids, references, path parameters, JSON Schema types.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor } from "../../test/world/ask-http.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

type Json = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema?: Json;
  readonly content?: Json;
}
interface Described {
  readonly operationId?: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Json }>>;
}

let world: TestWorld;
let document: Json & { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };
beforeAll(async () => {
  world = await openTestWorld({ load: false });
  document = (await (await openDoor(world).get("/openapi.json")).json()) as typeof document;
});
afterAll(() => world.close());

const listOperations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, described })),
  );

/** Every object inside the document with the path to it. */
const walk = (value: unknown, at = "#"): readonly (readonly [string, Json])[] => {
  if (Array.isArray(value)) return value.flatMap((part, index) => walk(part, `${at}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  const parts = Object.entries(value).flatMap(([name, part]) => walk(part, `${at}/${name}`));
  return [[at, value as Json], ...parts];
};

test("the document says what it is", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: expect.any(String), version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
  });
  expect(listOperations().length).toBeGreaterThan(30);
});

test("every contract is there: a question by GET with its input as JSON, an action by POST with a body", () => {
  const described = world.gate.contracts.map(({ name, kind }) => {
    const { get, post } = document.paths[`/api/${name}`] ?? {};
    const input =
      kind === "query"
        ? get?.parameters?.find((parameter) => parameter.name === "input")?.content?.["application/json"]
        : post?.requestBody?.content["application/json"];
    return [name, (input as { schema?: Json } | undefined)?.schema?.["type"]];
  });

  expect(described).toEqual(world.gate.contracts.map(({ name }) => [name, "object"]));
});

test("operation ids are there once; every operation has a summary and answers in JSON", () => {
  const ids = listOperations().flatMap(({ described }) => described.operationId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[\w.]+$/.test(id))).toEqual([]);
  for (const { path, described } of listOperations()) {
    expect([path, described.summary]).toEqual([path, expect.stringMatching(/\w/)]);
    expect([path, described.responses["200"]?.description]).toEqual([path, expect.stringMatching(/\w/)]);
  }
});

test("the parameters in a path are declared, required, and no others are said to stand there", () => {
  for (const { path, described } of listOperations()) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = described.parameters ?? [];
    expect([path, parameters.filter((each) => each.in === "path").map(({ name }) => name)]).toEqual([path, inPath]);
    expect(parameters.filter((each) => each.in === "path" && !each.required)).toEqual([]);
    expect(parameters.filter((each) => (each.schema === undefined) === (each.content === undefined))).toEqual([]);
  }
});

test("the open addresses and their questions are those that were agreed", () => {
  const open = listOperations().filter(({ path }) => path.startsWith("/open/"));

  expect(
    Object.fromEntries(open.map(({ path, described }) => [path, described.parameters?.map(({ name }) => name)])),
  ).toEqual({
    "/open/v1/plans": ["lang", "asOf"],
    "/open/v1/plans/{plan}": ["lang", "plan", "area", "year", "asOf"],
    "/open/v1/indicators/{indicator}": ["lang", "indicator", "area", "from", "to", "by", "asOf"],
    "/open/v1/areas": ["lang", "on", "under", "level", "asOf"],
    "/open/v1/calc": undefined,
    "/open/v1/calc/interval": undefined,
    "/open/v1/calc/status": undefined,
    "/open/v1/calc/forecast": undefined,
  });
  const figures = open.filter(({ path }) => !path.startsWith("/open/v1/calc"));
  for (const { described } of figures) expect(described.responses["200"]?.content).toHaveProperty(["text/csv"]);
});

test("every reference leads somewhere inside the document, schemas are those of JSON Schema", () => {
  const known = new Set(["string", "number", "integer", "boolean", "array", "object", "null"]);
  const nodes = walk(document);
  const places = new Set(nodes.map(([at]) => at));
  const references = nodes.flatMap(([, node]) => (typeof node["$ref"] === "string" ? [node["$ref"]] : []));
  const types = nodes.flatMap(([at, node]) =>
    typeof node["type"] === "string" && !at.endsWith("/properties") ? [node["type"]] : [],
  );

  expect(references.length).toBeGreaterThan(30);
  expect(references.filter((reference) => !places.has(reference))).toEqual([]);
  expect([...new Set(types)].filter((type) => !known.has(type))).toEqual([]);
  expect(nodes.filter(([, node]) => "$schema" in node || "$defs" in node || "~standard" in node)).toEqual([]);
});

test("what a field takes is said: years have bounds, days a format, choices their words", () => {
  const find = (path: string, name: string) =>
    document.paths[path]?.["get"]?.parameters?.find((each) => each.name === name)?.schema;

  expect(find("/open/v1/indicators/{indicator}", "from")).toMatchObject({
    type: "integer",
    minimum: 1920,
    maximum: 2099,
  });
  expect(find("/open/v1/areas", "on")).toMatchObject({ type: "string", format: "date" });
  expect(find("/open/v1/plans", "lang")).toMatchObject({ enum: ["zh", "en"], default: "zh" });
});

test("every question takes the day it is asked of, no action does", () => {
  const takesDay = ({ parameters = [], requestBody }: Described): boolean =>
    [
      ...parameters.map(({ name, content, schema }) => ({ name, schema: content?.["application/json"] ?? schema })),
      requestBody,
    ].some((part) => JSON.stringify(part ?? {}).includes('"asOf"'));
  const wrong = world.gate.contracts.filter(({ name, kind }) => {
    const { get, post } = document.paths[`/api/${name}`] ?? {};
    const described = kind === "query" ? get : post;
    return described === undefined || takesDay(described) !== (kind === "query");
  });

  expect(wrong.map(({ name }) => name)).toEqual([]);
  expect(document.paths["/open/v1/areas"]?.["get"]?.parameters?.map(({ name }) => name)).toContain("asOf");
});
