import { afterAll, beforeAll, expect, test } from "vitest";
import type { Door } from "../../test/world/ask-http.ts";
import { asRole, openDoor } from "../../test/world/ask-http.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

let world: TestWorld;
let door: Door;
beforeAll(async () => {
  world = await openTestWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

/** A problem has a code, a text in both languages and its findings, and nothing else. */
const readProblem = async (response: Response): Promise<readonly [number, string]> => {
  const body = (await response.json()) as { problem: { code: string } };
  expect(body).toEqual({
    problem: {
      code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[^\p{Script=Han}]{5,}$/u) },
      findings: expect.any(Array),
    },
  });
  return [response.status, body.problem.code];
};

test("health says whether the database answers", async () => {
  const response = await door.get("/healthz");

  expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);

  const away = { ...world.transactions, read: () => Promise.reject(new Error("connection refused")) };
  const sick = await openDoor({ ...world, transactions: away }).get("/healthz");
  expect(await readProblem(sick)).toEqual([503, "server/database-away"]);
});

test("a question is asked by GET with its input as JSON, or by POST", async () => {
  const input = encodeURIComponent(JSON.stringify({ level: "county", under: "650500" }));
  const byGet = await door.get(`/api/access.listAreas?input=${input}`);
  const byPost = await door.post("/api/access.listAreas", { level: "county", under: "650500" });

  expect(byGet.status).toBe(200);
  expect(byGet.headers.get("cache-control")).toBe("no-store");
  const answer = (await byGet.json()) as { areas: { code: string }[] };
  expect(answer.areas.map(({ code }) => code)).toEqual(["650502", "650521", "650522"]);
  expect(await byPost.json()).toEqual(answer);
  expect((await door.get("/api/plan.listPlans")).status).toBe(200);
});

test.each([
  ["/api/plan.listPlans?input={", 400, "server/unreadable-json"],
  ["/api/plan.getPlan?input=[1]", 400, "access/invalid-input"],
  ["/api/plan.getPlan", 400, "access/invalid-input"],
  ["/api/plan.getPlan?input=%7B%22plan%22:%22nothing%22%7D", 404, "plan/unknown-plan"],
  ["/api/plan.doNothing", 404, "access/unknown-operation"],
  ["/api/constructor", 404, "access/unknown-operation"],
  ["/api/stats.submitFacts", 400, "server/use-post"],
  ["/api", 404, "server/not-found"],
  ["/api/a/b/c", 404, "server/not-found"],
  ["/open/v1", 404, "server/not-found"],
  ["/open/v1/nothing", 404, "server/not-found"],
  ["/open/v2/plans", 404, "server/not-found"],
])("GET %s is refused in both languages", async (path, status, code) => {
  expect(await readProblem(await door.get(path))).toEqual([status, code]);
});

test.each([
  ["/api/plan.listPlans", "{", 400, "server/unreadable-json"],
  ["/api/plan.getPlan", "null", 400, "access/invalid-input"],
  ["/api/plan.getPlan", '{"plan":"\\u0000"}', 400, "access/broken-text"],
  ["/api/plan.getPlan", '{"plan":"\\ud800"}', 400, "access/broken-text"],
  ["/api/plan.getPlan", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, 400, "access/invalid-input"],
  ["/api/demo-role", "null", 400, "server/unknown-demo-role"],
  ["/api/demo-role", '{"role":["demo-stat"]}', 400, "server/unknown-demo-role"],
  ["/api/demo-role", '{"role":"root"}', 400, "server/unknown-demo-role"],
  ["/open/v1/plans", "{}", 404, "server/not-found"],
])("POST %s %.40s is refused in both languages", async (path, body, status, code) => {
  expect(await readProblem(await door.post(path, body))).toEqual([status, code]);
});

test("a body of more than 32 MB is not taken in", async () => {
  const response = await door.post("/api/plan.listPlans", "x".repeat(33 * 1024 * 1024), {
    "content-length": String(33 * 1024 * 1024),
  });

  expect(await readProblem(response)).toEqual([413, "server/too-large"]);
});

test.each([
  [{ origin: "https://elsewhere.example", host: "localhost" }],
  [{ origin: "null", host: "localhost" }],
  [{ origin: "not an address", host: "localhost" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }],
])("a change that comes from another site is refused: %j", async (headers) => {
  for (const path of ["/api/stats.rebuildRollup", "/api/demo-role"])
    expect(await readProblem(await door.post(path, {}, headers))).toEqual([403, "server/foreign-origin"]);
});

test("a change from this site or from a program passes", async () => {
  const own = { origin: "http://localhost:8080", host: "localhost:8080", "sec-fetch-site": "same-origin" };
  for (const headers of [own, {}]) {
    const response = await door.post(
      "/api/stats.rebuildRollup",
      { area: "650502" },
      { ...asRole("demo-stat"), ...headers },
    );
    expect(response.status).toBe(200);
  }
});

test("the demo role that was chosen travels in a cookie that no script reads", async () => {
  const chosen = await door.post("/api/demo-role", { role: "demo-stat" });
  const cookie = chosen.headers.get("set-cookie") ?? "";
  const session = async (headers: Readonly<Record<string, string>>) =>
    ((await (await door.get("/api/access.getSession", headers)).json()) as { actor: { id: string } }).actor.id;

  expect(cookie).toMatch(/^miaopu_demo_role=demo-stat; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await session({ cookie: cookie.split(";", 1)[0] ?? "" })).toBe("demo-stat");
  expect(await session({})).toBe(world.actors[0]?.id);
  expect(await session(asRole("nobody"))).toBe(world.actors[0]?.id);
  expect(await session({ cookie: "miaopu_demo_role=%E0%A4%A" })).toBe(world.actors[0]?.id);
});

test("what the public may not do is refused with the permission that lacks", async () => {
  const response = await door.post("/api/stats.submitFacts", {}, asRole("demo-public"));

  expect(await readProblem(response)).toEqual([403, "access/not-permitted"]);
});

test("a fault answers a reference to the log and gives nothing away", async () => {
  const faulty = openDoor({
    ...world,
    gate: { ...world.gate, run: () => Promise.reject(new TypeError("secret of the inside")) },
  });

  const response = await faulty.get("/api/plan.listPlans");
  const text = await response.text();

  expect(response.status).toBe(500);
  const [, reference = ""] = /编号([0-9A-F]{6})。/.exec(text) ?? [];
  expect(JSON.parse(text)).toEqual({
    problem: {
      code: "server/fault",
      message: { zh: `服务器出错了，编号${reference}。`, en: `The server failed. Reference ${reference}.` },
      findings: [],
    },
  });
  expect(text).not.toMatch(/secret|TypeError|\bat\b/);
  expect(faulty.lines).toHaveLength(1);
  expect(JSON.parse(faulty.lines[0] ?? "")).toMatchObject({
    reference,
    error: { name: "TypeError", stack: expect.stringContaining("secret of the inside") },
  });
});

test("every answer, refusals too, carries the headers that keep a page to itself", async () => {
  for (const path of ["/healthz", "/open/v1/plans", "/api/nothing", "/nowhere"]) {
    const { headers } = await door.get(path);
    expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
    expect([path, headers.get("content-security-policy")]).toEqual([
      path,
      expect.stringContaining("default-src 'self'"),
    ]);
  }
});
