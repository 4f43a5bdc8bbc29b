// A database that goes away under a running server.
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../../test/crash/writer-process.ts";
import type { Door } from "../../test/world/ask-http.ts";
import { asRole, openDoor } from "../../test/world/ask-http.ts";
import { districtFolder } from "../../test/world/open-test-world.ts";
import { openPool } from "../platform/database/connect.ts";
import type { EmbeddedServer } from "../platform/database/embedded-server.ts";
import { startEmbeddedServer } from "../platform/database/embedded-server.ts";
import { migrate } from "../platform/database/migrate.ts";
import { openTransactions } from "../platform/database/transaction.ts";
import { readDistrictFolder } from "./district-folder.ts";
import { joinWorld } from "./world.ts";

const folder = makeFolder();
let server: EmbeddedServer;
let pool: ReturnType<typeof openPool>;
let door: Door;

beforeAll(async () => {
  server = await startEmbeddedServer({ folder });
  pool = openPool(server.connection);
  await migrate(pool, { folder: path.resolve(import.meta.dirname, "../../migrations") });
  const files = readDistrictFolder(districtFolder);
  const transactions = openTransactions(pool);
  door = openDoor(joinWorld({ transactions, files, clock: () => new Date(), answers: "strict" }));
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("while the database is away requests are answered 503 in words; when it is back, so is the server", async () => {
  const ask = async () => {
    const read = await door.get("/api/plan.listPlans", asRole("demo-admin"));
    const write = await door.post("/api/stats.rebuildRollup", { area: "650502" }, asRole("demo-admin"));
    return [read, write] as const;
  };
  const [before] = await ask();
  await server.stop();
  const away = await ask();
  const health = await door.get("/healthz");
  server = await startEmbeddedServer({ folder });
  const [after] = await ask();

  expect([before.status, health.status, after.status]).toEqual([200, 503, 200]);
  for (const response of away) {
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      problem: { code: "platform/database-away", message: { zh: expect.stringContaining("请过一会儿再试") } },
    });
  }
});
