// The DHIS2 door asked by DHIS2's own client: names looked up, figures sent, read back, tried and refused. What is
// stored is asked of the database.
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type * as client from "@dhis2/data-engine";
import { serve } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Door } from "../../test/world/ask-http.ts";
import { asRole, openDoor } from "../../test/world/ask-http.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

const { DataEngine, RestAPILink } = createRequire(import.meta.url)("@dhis2/data-engine") as typeof client;

let world: TestWorld;
let door: Door;
let server: ReturnType<typeof serve>;
let origin: string;
beforeAll(async () => {
  world = await openTestWorld();
  door = openDoor(world);
  server = serve({ fetch: door.app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => vi.unstubAllGlobals());
afterAll(async () => {
  server.close();
  await world.close();
});

/** The client sends the session of its browser; here every request carries the name of a demo actor instead. */
const connect = (actor: string): client.DataEngine => {
  const send = globalThis.fetch;
  const authorization = `Basic ${Buffer.from(`${actor}:any`).toString("base64")}`;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", authorization);
    return send(url, { ...init, headers });
  });
  return new DataEngine(new RestAPILink({ baseUrl: `${origin}/dhis2`, apiVersion: 42 }));
};

const toMutation = (dataValues: readonly object[], params: object = {}, more: object = {}): client.Mutation =>
  ({ resource: "dataValueSets", type: "create", params, data: { dataValues, ...more } }) as client.Mutation;

const village = "650502104200";
const health = (value: string, more: object = {}) => ({
  dataElement: "children_under_3",
  period: "2022Oct",
  orgUnit: village,
  categoryOptionCombo: "female",
  value,
  ...more,
});

const countFacts = async (): Promise<number> =>
  Number((await world.database.pool.query("select count(*) as n from stats.facts")).rows[0].n);

/** Value, reason, revision and author of what is stored for a cell. */
const loadStored = async (cell: string, period = "HY2023") =>
  (
    await world.database.pool.query(
      `select f.value, f.reason, f.revision, f.changed_by from stats.facts f
       join access.areas a on a.id = f.area_id join stats.elements e on e.id = f.element_id
       join stats.cells c on c.id = f.cell_id join stats.periods p on p.id = f.period
       where a.code = $1 and e.code = 'children_under_3' and p.code = $2 and c.key = $3`,
      [village, period, cell],
    )
  ).rows;

test("the client finds out whom and what it talks to", async () => {
  const engine = connect("demo-health");

  const { info, me, units, elements } = await engine.query({
    info: { resource: "system/info" },
    me: { resource: "me" },
    units: {
      resource: "organisationUnits",
      params: { fields: "id,code,name,parent[code]", filter: [`code:eq:${village}`] },
    },
    elements: { resource: "dataElements", params: { fields: ["id", "code"], paging: false } },
  });

  expect(info).toMatchObject({ systemName: "Miaopu 苗圃", contextPath: `${origin}/dhis2` });
  expect(me).toMatchObject({ username: "demo-health", organisationUnits: [{ code: "650502" }] });
  expect(units).toEqual({
    pager: { page: 1, pageCount: 1, total: 1, pageSize: 50 },
    organisationUnits: [
      {
        id: expect.stringMatching(/^[A-Za-z]\w{10}$/),
        code: village,
        name: "陶家宫村委会",
        parent: { code: "650502104" },
      },
    ],
  });
  expect((elements as { dataElements: object[] }).dataElements.length).toBeGreaterThan(300);
});

test("figures sent by code are stored, and sent again they change nothing", async () => {
  const engine = connect("demo-health");
  const values = [health("31"), health("0", { categoryOptionCombo: { sex: "male" }, comment: "无男婴" })];

  const first = await engine.mutate(toMutation(values, { idScheme: "code" }));
  const again = await engine.mutate(toMutation(values));
  const corrected = await engine.mutate(toMutation([health("33"), values[1] ?? {}]));

  expect(first).toMatchObject({
    httpStatusCode: 200,
    status: "OK",
    response: {
      responseType: "ImportSummary",
      status: "SUCCESS",
      importCount: { imported: 2, updated: 0, ignored: 0, deleted: 0 },
      conflicts: [],
    },
  });
  expect(again).toMatchObject({ response: { importCount: { imported: 0, updated: 0, ignored: 2 } } });
  expect(corrected).toMatchObject({ response: { importCount: { imported: 0, updated: 1, ignored: 1 } } });
  expect(await loadStored("female")).toEqual([{ value: 33, reason: null, revision: 2, changed_by: "demo-health" }]);
  expect(await loadStored("male")).toEqual([{ value: 0, reason: "无男婴", revision: 1, changed_by: "demo-health" }]);
});

test("what was sent is read back by identifiers, and what was read can be sent as it is", async () => {
  const engine = connect("demo-health");
  await engine.mutate(
    toMutation([health("41", { period: "2021Oct" }), health("0", { period: "2021Oct", categoryOptionCombo: "male" })]),
  );
  const find = async (resource: string, code: string): Promise<string> => {
    const answer = await engine.query({ found: { resource, params: { filter: [`code:eq:${code}`], fields: "id" } } });
    return (answer["found"] as Record<string, { id: string }[]>)[resource]?.[0]?.id ?? "";
  };
  const params = {
    dataSet: await find("dataSets", "mch-child-care"),
    period: "2021Oct",
    orgUnit: await find("organisationUnits", "650502104"),
    children: true,
  };

  const { set } = await engine.query({ set: { resource: "dataValueSets", params } });
  const { dataValues } = set as { dataValues: object[] };
  const sent = await engine.mutate(toMutation(dataValues));

  const element = await find("dataElements", "children_under_3");
  const unit = await find("organisationUnits", village);
  expect(dataValues).toMatchObject([
    {
      dataElement: element,
      orgUnit: unit,
      period: "2021Oct",
      value: "41",
      categoryOptionCombo: await find("categoryOptionCombos", "female"),
    },
    { dataElement: element, orgUnit: unit, period: "2021Oct", value: "0", attributeOptionCombo: "HllvX50cXC0" },
  ]);
  expect(sent).toMatchObject({ response: { status: "SUCCESS", importCount: { imported: 0, updated: 0, ignored: 2 } } });
});

test("a dry run answers what would happen and stores nothing", async () => {
  const before = await countFacts();

  const answer = await connect("demo-health").mutate(
    toMutation([health("5", { period: "2020Oct" })], { dryRun: true }),
  );

  expect(answer).toMatchObject({
    response: { importOptions: { dryRun: true }, importCount: { imported: 1, updated: 0, ignored: 0 } },
  });
  expect(await countFacts()).toBe(before);
});

test("a conflict names the value, the rule and its position; nothing is stored unless parts are asked for", async () => {
  const engine = connect("demo-health");
  const values = [
    health("5", { period: "2019Oct" }),
    health("-5", { period: "2019Oct", categoryOptionCombo: "male" }),
    health("1", { dataElement: "no_such_thing" }),
    health("1", { dataElement: "kindergarten_children", period: "2019Sep", orgUnit: "650502104" }),
    health("1", { period: "2019", deleted: true }),
    health("", { period: "2018Oct" }),
  ];
  const before = await countFacts();

  const refused = await engine.mutate(toMutation(values)).catch((error: unknown) => error);
  const stored = await countFacts();
  const partly = await engine.mutate(toMutation(values, { atomicMode: "NONE" })).catch((error: unknown) => error);

  expect(refused).toMatchObject({
    type: "access",
    details: {
      httpStatus: "Conflict",
      httpStatusCode: 409,
      status: "ERROR",
      response: {
        status: "ERROR",
        importCount: { imported: 0, updated: 0, ignored: 6, deleted: 0 },
        rejectedIndexes: [1, 2, 3, 4, 5],
      },
    },
  });
  const { conflicts } = (
    refused as { details: { response: { conflicts: { errorCode: string; object: string; indexes: number[] }[] } } }
  ).details.response;
  expect(conflicts.map(({ errorCode, object, indexes }) => [errorCode, object, indexes])).toEqual([
    ["E2035", "true", [4]],
    ["E7610", "kindergarten_children", [3]],
    ["E7619", "-5", [1]],
    ["E7610", "no_such_thing", [2]],
    ["E7618", "", [5]],
  ]);
  expect(stored).toBe(before);
  expect(partly).toMatchObject({
    details: { status: "WARNING", response: { status: "WARNING", importCount: { imported: 1, ignored: 5 } } },
  });
  expect(await loadStored("female", "HY2020")).toMatchObject([{ value: 5 }]);
});

test("figures of one set that contradict each other are refused together", async () => {
  const cells = ["female", "male"].flatMap((categoryOptionCombo) => [
    health("9", { period: "2018Oct", categoryOptionCombo }),
    health("8", { period: "2018Oct", categoryOptionCombo, dataElement: "children_under_7" }),
  ]);

  const refused = await connect("demo-health")
    .mutate(toMutation(cells, { dryRun: true }))
    .catch((error: unknown) => error);

  expect(refused).toMatchObject({
    details: { response: { status: "ERROR", rejectedIndexes: [0, 1, 2, 3], importCount: { imported: 0 } } },
  });
});

test("strategies leave out what they are not for; deleting is none", async () => {
  const engine = connect("demo-health");
  const values = [health("7", { period: "2017Oct" })];

  const update = await engine.mutate(toMutation(values, { importStrategy: "UPDATE" }));
  const create = await engine.mutate(toMutation(values, { importStrategy: "CREATE" }));
  const createOther = await engine.mutate(
    toMutation([health("8", { period: "2017Oct" })], { importStrategy: "CREATE" }),
  );
  const remove = await engine.mutate(toMutation(values, { importStrategy: "DELETE" })).catch((error: unknown) => error);

  expect(update).toMatchObject({ response: { importCount: { imported: 0, ignored: 1 } } });
  expect(create).toMatchObject({ response: { importCount: { imported: 1, ignored: 0 } } });
  expect(createOther).toMatchObject({ response: { importCount: { updated: 0, ignored: 1 } } });
  expect(remove).toMatchObject({ details: { errorCode: "E2035" } });
  expect(await loadStored("female", "HY2018")).toMatchObject([{ value: 7, revision: 1 }]);
});

test("a township sends its own figures and no one else's; readers send none", async () => {
  const own = health("3", { period: "2018Oct" });
  const others = health("3", { period: "2018Oct", orgUnit: "650502103200" });

  const township = connect("demo-taojiagong");
  expect(await township.mutate(toMutation([own]))).toMatchObject({ response: { importCount: { imported: 1 } } });
  expect(await township.mutate(toMutation([others])).catch((error: unknown) => error)).toMatchObject({
    details: { response: { conflicts: [{ errorCode: "E7617", indexes: [0] }] } },
  });
  vi.unstubAllGlobals();
  expect(
    await connect("demo-leader")
      .mutate(toMutation([own]))
      .catch((error: unknown) => error),
  ).toMatchObject({
    details: { httpStatusCode: 403, status: "ERROR" },
  });
});

test.each([
  ["no data set", "period=2024&orgUnit=650502", "E2001"],
  ["no period", "dataSet=mch-child-care&orgUnit=650502", "E2002"],
  ["no unit", "dataSet=mch-child-care&period=2023Oct", "E2006"],
  ["a data set that is none", "dataSet=nothing&period=2023Oct&orgUnit=650502", "E1105"],
  ["a unit that is none", "dataSet=mch-child-care&period=2023Oct&orgUnit=1", "E1102"],
  ["a period that is none", "dataSet=mch-child-care&period=2023April&orgUnit=650502", "E1101"],
])("figures asked for with %s are refused in DHIS2's words", async (_what, query, errorCode) => {
  const response = await door.get(`/dhis2/api/dataValueSets.json?${query}&idScheme=code`, asRole("demo-stat"));

  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    httpStatus: "Conflict",
    httpStatusCode: 409,
    status: "ERROR",
    errorCode,
  });
});

test("the door answers in DHIS2's envelope: unknown addresses, strangers, other sites, unreadable text", async () => {
  const basic = { authorization: `Basic ${Buffer.from("nobody:x").toString("base64")}` };
  const elsewhere = { ...asRole("demo-health"), origin: "https://example.org" };

  const answers = await Promise.all([
    door.get("/dhis2/api/analytics"),
    door.get("/dhis2/api/42/dataElements/nothing", asRole("demo-stat")),
    door.get("/dhis2/api/me", basic),
    door.post("/dhis2/api/dataValueSets", { dataValues: [] }, elsewhere),
    door.post("/dhis2/api/dataValueSets", "{", asRole("demo-health")),
    door.post("/dhis2/api/dataValueSets", { dataValues: 1 }, asRole("demo-health")),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 401, 403, 400, 400]);
  for (const answer of answers)
    expect(await answer.json()).toMatchObject({
      httpStatusCode: answer.status,
      status: "ERROR",
      message: expect.any(String),
    });
});
