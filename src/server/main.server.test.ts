// The server as a process: how it stops, and when it does not start.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toDatabaseUrl } from "../../test/database-url.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-server-"));
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
}

const start = async (): Promise<Program> => {
  const environment = {
    DATABASE_URL: await toDatabaseUrl(world.database),
    DATA_DIR: folder,
    PORT: "0",
    HOST: "127.0.0.1",
  };
  const child = spawn(process.execPath, ["--import", "tsx", "src/server/main.ts"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  return { child, said: () => said };
};

const findAddress = async ({ child, said }: Program): Promise<string> => {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(said());
    await sleep(50);
  }
};

/** Class of the locks of a tenant: whoever holds it keeps a rebuild waiting. */
const tenantLock = 7_203_002;
const post = (address: string, name: string, body: unknown) =>
  fetch(`${address}/api/${name}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { cookie: "miaopu_demo_role=demo-admin" },
  });

test("at SIGTERM an action under way is answered and kept, new requests are refused, then all is closed", async () => {
  const { pool } = world.database;
  const program = await start();
  const address = await findAddress(program);
  const holder = await pool.connect();
  await holder.query("select pg_advisory_lock($1, t.id) from access.areas t where t.code = '650502'", [tenantLock]);
  const under = post(address, "stats.rebuildRollup", { area: "650502" });
  const isWaiting = async (): Promise<boolean> =>
    (
      await pool.query("select from pg_locks where locktype = 'advisory' and classid = $1 and not granted", [
        tenantLock,
      ])
    ).rows.length > 0;
  while (!(await isWaiting())) await sleep(20);

  const gone = once(program.child, "exit");
  program.child.kill("SIGTERM");
  await sleep(300);
  const late = await post(address, "plan.listPlans", {}).then(
    ({ status }) => status,
    () => "refused",
  );
  const isStillThere = program.child.exitCode === null;
  await holder.query("select pg_advisory_unlock_all()");
  holder.release();
  const answer = await under;
  const { rows } = await pool.query(
    "select result from access.audit where operation = 'stats.rebuildRollup' and actor = 'demo-admin'",
  );
  const started = performance.now();
  await gone;

  expect(["refused", 503]).toContain(late);
  expect(isStillThere).toBe(true);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ differences: 0 });
  expect(rows).toEqual([{ result: "done" }]);
  expect([program.child.exitCode, performance.now() - started < 10_000]).toEqual([0, true]);
}, 120_000);

test("on a database that a newer program has changed the server does not start and says why", async () => {
  const { pool } = world.database;
  await pool.query("insert into platform.migrations (name, checksum) values ('9999_plan_add_more.sql', 'x')");
  const { child, said } = await start();
  await once(child, "exit");
  await pool.query("delete from platform.migrations where name = '9999_plan_add_more.sql'");

  expect(child.exitCode).toBe(1);
  expect(said()).toMatch(/数据库已由更新版本的程序升级（9999_plan_add_more\.sql）[^]*Install the newer version/);
  expect(said()).not.toContain("http://");
}, 120_000);
