// The program itself, as a shell starts it, on a database that has been filled.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

test("the audit trail is proved, exported and, once somebody wrote into it, found broken at a place, with exit code 1", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
  const file = path.join(folder, "audit.csv");

  const whole = await start("audit", "verify", "--json");
  const saved = await start(
    "audit",
    "export",
    "--from",
    "2024-01-01",
    "--save",
    file,
    "--purpose",
    "月度检查",
    "--json",
  );
  const refused = await start("audit", "export", "--save", path.join(folder, "b.csv"), "--as", "demo-public");
  await world.database.pool.query("update access.audit set actor = '=cmd()' where id = 1");
  const broken = await start("audit", "verify");

  expect(whole).toMatchObject({ code: 0, error: "" });
  expect(JSON.parse(whole.out)).toMatchObject({ unsealed: 0, broken: null });
  expect(JSON.parse(saved.out)).toMatchObject({ rows: expect.any(Number), saved: file });
  expect(readFileSync(file, "utf8")).toMatch(/^\uFEFF时间,谁,.*\r\n2024-12-30 10:00,administrator-everywhere,管理员,/);
  expect([refused.code, existsSync(path.join(folder, "b.csv"))]).toEqual([1, false]);
  const { rows } = await world.database.pool.query(
    "select door, address, request, code from access.audit where result = 'refused'",
  );
  expect(rows).toEqual([
    {
      door: "cli",
      address: expect.stringMatching(/^\S+@\S+$/),
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code: "access/not-permitted",
    },
  ]);
  expect(broken).toMatchObject({ code: 1, out: expect.stringContaining("从第1号封签起对不上：记录被改过") });
  rmSync(folder, { recursive: true });
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
