// The program itself, as a shell starts it, on a database that has been filled.
import { execFile } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const toUrl = ({
  host = "",
  port = 5432,
  user = "",
  database = "",
  connectionString,
}: TestWorld["database"]["pool"]["options"]) =>
  connectionString ?? `postgres:///${database}?host=${encodeURIComponent(host)}&port=${port}&user=${user}`;

const start = (...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly error: string }>((resolve) => {
    const root = path.resolve(import.meta.dirname, "../..");
    const environment = { ...process.env, DATABASE_URL: toUrl(world.database.pool.options), LANG: "C" };
    const program = ["--import", "tsx", "src/cli/main.ts", ...words];
    execFile(process.execPath, program, { cwd: root, env: environment }, (fault, out, error) =>
      resolve({ code: typeof fault?.code === "number" ? fault.code : 0, out, error }),
    );
  });

test("with --json stdout holds the answer and nothing else; a refusal leaves it empty and names itself on stderr", async () => {
  const [answer, unknown, refused] = await Promise.all([
    start("listPlans", "--json"),
    start("listNothing", "--json"),
    start("rebuildRollup", "--as", "demo-public"),
  ]);

  expect(answer).toMatchObject({ code: 0, error: "" });
  expect(JSON.parse(answer.out)).toMatchObject({ plans: [{ area: "650502", counts: { goals: 69, systems: 313 } }] });
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.error).toMatch(/^cli\/unknown-operation\n.*listNothing.*\n.*listNothing/);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.error).toMatch(/^access\/not-permitted\n公众没有.*\nPublic is not permitted/);
});
