// What is told about requests, and what never is.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { buildApp } from "../app.ts";
import type { World } from "../world.ts";
import { listGauges } from "./list-gauges.ts";
import { openLog } from "./log.ts";
import { openMetrics } from "./metrics.ts";
import { openWatch } from "./watch.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

interface Look {
  readonly level?: string;
  readonly metricsToken?: string;
  readonly isAddressLogged?: boolean;
  readonly run?: World["gate"]["run"];
}

const open = ({ level = "info", metricsToken, isAddressLogged = false, run = world.gate.run }: Look = {}) => {
  const lines: string[] = [];
  const log = openLog(level, { write: (line: string) => void lines.push(line) });
  const metrics = openMetrics();
  const { pool } = world.database;
  const watch = openWatch({
    log,
    metrics,
    printMetrics: (inFlight) => metrics.print(listGauges({ pool, transactions: world.transactions, inFlight })),
    metricsToken,
    isAddressLogged,
  });
  const gate = watch.watchGate({ ...world.gate, run });
  const fetch = watch.watchDoor(buildApp({ world: { ...world, gate }, webFolder: "test/world", log }).fetch);
  const ask = async (path: string, init: RequestInit = {}, remoteAddress = "203.0.113.9") =>
    fetch(new Request(`http://localhost${path}`, init), { incoming: { socket: { remoteAddress } } });
  const post = (path: string, body: unknown, cookie = "miaopu_demo_role=demo-admin") =>
    ask(path, { method: "POST", body: JSON.stringify(body), headers: { cookie } });
  return { ask, post, lines, metrics, watch };
};

test("one line a request: which operation, in which role, how it ended, how long it took", async () => {
  const { ask, post, lines } = open();
  await ask("/api/plan.listPlans", { headers: { cookie: "miaopu_demo_role=demo-leader" } });
  await post("/api/stats.rebuildRollup", { area: "650502" }, "miaopu_demo_role=demo-public");
  await ask("/api/no.such?input=%7B%7D");
  await ask("/open/v1/plans");

  expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toEqual([
    expect.objectContaining({ door: "api", operation: "plan.listPlans", role: "leader", status: 200 }),
    expect.objectContaining({ door: "api", operation: "stats.rebuildRollup", role: "public", status: 403 }),
    expect.objectContaining({ door: "api", operation: "unknown", status: 404 }),
    expect.objectContaining({ door: "open", role: "public", status: 200 }),
  ]);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ request: expect.stringMatching(/^[\w-]{36}$/), ms: expect.any(Number) });
});

const secrets = [
  "热依汗古丽",
  "correct-horse-battery",
  "650502199901010011",
  "demo-admin",
  "203.0.113.9",
  "疑似营养不良",
];

test.each(["info", "warn", "error"])(
  "at %s neither what was typed nor a name nor a password nor an address reaches the log",
  async (level) => {
    const thrown = [
      Object.assign(new Error(`invalid input syntax for type integer: "${secrets[0]}"\n    at ${secrets[1]}`), {
        detail: secrets[2],
      }),
      new SyntaxError(`Unexpected token, "${secrets[5]}" is not valid JSON`),
      `plain ${secrets[0]}`,
    ];
    const failing = open({ level, run: () => Promise.reject(thrown.shift()) });
    const working = open({ level });
    for (const { post, ask } of [failing, failing, failing, working]) {
      const text = secrets.join(" ");
      await post("/api/plan.getPlan", { plan: text, password: secrets[1] });
      await ask(`/api/plan.getPlan?input=${encodeURIComponent(JSON.stringify({ plan: text }))}`, {
        headers: { authorization: `Basic ${Buffer.from(`demo-admin:${secrets[1]}`).toString("base64")}` },
      });
      await ask(`/search/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`);
    }
    const told = [...failing.lines, ...working.lines].join("\n");

    expect(failing.lines.some((line) => line.includes('"reference"'))).toBe(true);
    for (const secret of secrets) expect(told).not.toContain(secret);
    const measured = await (await failing.ask("/metrics", {}, "127.0.0.1")).text();
    for (const secret of secrets) expect(measured).not.toContain(secret);
  },
);

test("an address is written only where the settings ask for it", async () => {
  const { ask, lines } = open({ isAddressLogged: true });
  await ask("/open/v1/plans");

  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({ address: "203.0.113.9" });
});

test("metrics tell requests by door, operation and status, and how it stands, in the form of Prometheus", async () => {
  const { ask, metrics } = open();
  await ask("/api/plan.listPlans");
  await ask("/api/plan.listPlans");
  metrics.noteJob("seals", false, 1_000_000);
  metrics.noteJob("seals", true, 2_000_000);
  const response = await ask("/metrics", {}, "127.0.0.1");
  const text = await response.text();

  expect(response.headers.get("content-type")).toContain("version=0.0.4");
  expect(text.split("\n")).toEqual(
    expect.arrayContaining([
      'miaopu_requests_total{door="api",operation="plan.listPlans",status="200"} 2',
      'miaopu_request_duration_seconds_bucket{door="api",operation="plan.listPlans",le="+Inf"} 2',
      'miaopu_request_duration_seconds_count{door="api",operation="plan.listPlans"} 2',
      'miaopu_job_runs_total{job="seals"} 2',
      'miaopu_job_faults_total{job="seals"} 1',
      'miaopu_job_last_run_seconds{job="seals"} 2000',
      "miaopu_readers_waiting 0",
      "miaopu_database_waiting 0",
      "miaopu_requests_in_flight 1",
    ]),
  );
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ \S.*|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[\d.e+-]+)$/);
});

test("metrics are for this machine, or for who has the token; a proxy here speaks for nobody", async () => {
  const status = async (look: Look, headers: Record<string, string>, from: string) =>
    (await open(look).ask("/metrics", { headers }, from)).status;
  const token = { authorization: "Bearer open-sesame" };

  expect(await status({}, {}, "::ffff:127.0.0.1")).toBe(200);
  expect(await status({}, {}, "203.0.113.9")).toBe(403);
  expect(await status({}, { "x-forwarded-for": "203.0.113.9" }, "127.0.0.1")).toBe(403);
  expect(await status({ metricsToken: "open-sesame" }, token, "203.0.113.9")).toBe(200);
  expect(await status({ metricsToken: "open-sesame" }, {}, "127.0.0.1")).toBe(403);
  expect(await status({ metricsToken: "other" }, token, "127.0.0.1")).toBe(403);
});

test("once the server stops, new requests are refused in words and asked to come back", async () => {
  const { ask, watch } = open();
  watch.refuseNew();
  const response = await ask("/api/plan.listPlans");

  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(await response.json()).toMatchObject({ problem: { code: "server/stopping" } });
});
