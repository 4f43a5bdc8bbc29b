import { afterAll, beforeAll, expect, test } from "vitest";
import type { Door } from "../../test/world/ask-http.ts";
import { openDoor } from "../../test/world/ask-http.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

let world: TestWorld;
let door: Door;
beforeAll(async () => {
  world = await openTestWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

const read = async (response: Response) => ({
  status: response.status,
  origin: response.headers.get("access-control-allow-origin"),
  body: await response.json(),
});

test("the calculators are listed with schema and example, for pages of any site", async () => {
  const { status, origin, body } = await read(await door.get("/open/v1/calc"));

  expect([status, origin]).toEqual([200, "*"]);
  expect(body).toMatchObject({
    calculators: [
      { name: "interval", title: { zh: "置信区间" }, item: { type: "object" }, examples: [{ method: "rate" }, {}, {}] },
      { name: "status" },
      { name: "forecast" },
    ],
  });
  expect(await read(await door.get("/open/v1/calc/status"))).toMatchObject({ status: 200, body: { name: "status" } });
});

test("an array comes back in its length and order, each problem in its place, broken text too", async () => {
  const items = [{ method: "byar", x: 65 }, { method: "\0\uD800" }, { method: "wilson", x: 1, n: 0 }];
  const { status, origin, body } = await read(await door.post("/open/v1/calc/interval", items));

  expect([status, origin]).toEqual([200, "*"]);
  expect(body).toMatchObject([
    { value: 65, method: "byar" },
    { problem: { code: "calc/invalid-item" } },
    { problem: { code: "calc/empty-denominator" } },
  ]);
  expect(await read(await door.post("/open/v1/calc/interval", "[]"))).toMatchObject({ status: 200, body: [] });
});

test("what is no list, too long, too large or unknown is refused in words that other sites may read", async () => {
  const long = Array.from({ length: 10_001 }, () => 0);
  const large = JSON.stringify(["x".repeat(9 * 1024 * 1024)]);
  const ask = async (name: string, body: unknown) => read(await door.post(`/open/v1/calc/${name}`, body));

  for (const [name, body, status, code] of [
    ["interval", "{}", 400, "calc/not-a-list"],
    ["interval", "", 400, "calc/not-a-list"],
    ["interval", long, 413, "calc/too-many-items"],
    ["interval", large, 413, "calc/too-large"],
    ["intervall", [], 404, "calc/unknown-calculator"],
  ] as const)
    expect(await ask(name, body)).toMatchObject({
      status,
      origin: "*",
      body: { problem: { code, message: { zh: expect.any(String), en: expect.any(String) } } },
    });
});

test("a browser on another site is told beforehand that it may post", async () => {
  const answer = await door.app.request("/open/v1/calc/interval", { method: "OPTIONS" });

  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-headers")).toBe("content-type");
});
