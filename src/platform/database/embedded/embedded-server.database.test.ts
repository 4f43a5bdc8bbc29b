import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isRunning, makeFolder, startWriter, until } from "../../../../test/crash/writer-process.ts";
import { openPool } from "../connect.ts";
import { findRunningServer, startEmbeddedServer, type EmbeddedServer } from "../embedded-server.ts";
import { findPackageFolder } from "./server-program.ts";

let folder: string;
const servers: EmbeddedServer[] = [];

beforeEach(() => {
  folder = makeFolder();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: { readonly folder?: string; readonly packageFolder?: string } = {}) {
  const told: string[] = [];
  const server = await startEmbeddedServer({ folder, onProgress: ({ en }) => told.push(en), ...options });
  servers.push(server);
  return { server, told };
}

async function ask(server: EmbeddedServer, question: string): Promise<unknown> {
  const pool = openPool(server.connection);
  const { rows } = await pool.query(`select ${question} as answer`);
  await pool.end();
  return rows[0].answer;
}

const show = (server: EmbeddedServer, setting: string) => ask(server, `current_setting('${setting}')`);

test("the first start creates the database, the second is quick, and nothing is left after a stop", async () => {
  const first = await start();
  await first.server.stop();

  const before = performance.now();
  const second = await start();
  const took = performance.now() - before;
  await second.server.stop();

  expect(first.told[0]).toBe("First start: creating the database");
  expect(second.told).toEqual(["Starting the database"]);
  expect(took).toBeLessThan(3_000);
  expect(readdirSync(folder).sort()).toEqual(["pgdata", "program", "server.log"]);
});

test("the server keeps what it promises: durable, on a private socket only, texts compared by code", async () => {
  const { server } = await start();

  expect(await show(server, "fsync")).toBe("on");
  expect(await show(server, "synchronous_commit")).toBe("on");
  expect(await show(server, "full_page_writes")).toBe("on");
  expect(await show(server, "listen_addresses")).toBe("");
  expect(await show(server, "server_encoding")).toBe("UTF8");
  expect(await ask(server, "'B' < 'a'")).toBe(true);
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
});

test("the log holds no statement and no value", async () => {
  const { server } = await start();
  const pool = openPool(server.connection);
  await pool.query("create table t (name text primary key)");
  await pool.query("insert into t values ('Li Lei')");

  await expect(pool.query("insert into t values ('Li Lei')")).rejects.toMatchObject({ code: "23505" });
  await pool.end();

  expect(readFileSync(path.join(folder, "server.log"), "utf8")).not.toContain("Li Lei");
});

test("a folder that another live process holds is refused, and its server can be found", async () => {
  const writer = startWriter(folder);
  const pid = await writer.ready();

  await expect(start()).rejects.toMatchObject({ code: "platform/database-folder-in-use", status: 503 });
  const connection = await findRunningServer(folder);
  await writer.kill();

  expect(connection).toMatchObject({ user: "postgres" });
  await until(() => !isRunning(pid), 10_000);
  expect(await findRunningServer(folder)).toBeUndefined();
});

test("a second start by the same process is refused", async () => {
  await start();

  await expect(start()).rejects.toMatchObject({ code: "platform/database-folder-in-use" });
});

test.each([
  ["a dead process", JSON.stringify({ pid: 2 ** 22 + 1, startedAt: "x" })],
  ["a process number that now belongs to another", JSON.stringify({ pid: process.pid, startedAt: "x" })],
  ["a power cut, empty", ""],
])("the lock left by %s is taken over", async (_, content) => {
  writeFileSync(path.join(folder, "server.lock"), content);

  const { server } = await start();

  expect(isRunning(server.pid)).toBe(true);
  expect(readFileSync(path.join(folder, "server.lock"), "utf8")).toContain(`"pid":${process.pid},`);
});

test("a first start that was killed half way leaves a folder that starts", async () => {
  const writer = startWriter(folder);
  const listPartial = () => readdirSync(folder).filter((name) => name.startsWith("pgdata.partial-"));
  await until(() => listPartial().some((name) => existsSync(path.join(folder, name, "PG_VERSION"))), 20_000);
  await writer.kill();

  expect(existsSync(path.join(folder, "pgdata"))).toBe(false);
  const { server } = await start();

  expect(isRunning(server.pid)).toBe(true);
  expect(listPartial()).toEqual([]);
});

test("the server stops when its program is killed", async () => {
  const writer = startWriter(folder);
  const pid = await writer.ready();

  await writer.kill();

  await until(() => !isRunning(pid), 10_000);
});

test("a server that outlived its killed program is stopped before a new one starts", async () => {
  const writer = startWriter(folder);
  const pid = await writer.ready();
  for (const child of listChildren(writer.pid).filter((each) => each !== pid)) process.kill(child, "SIGKILL");
  await writer.kill();
  expect(isRunning(pid)).toBe(true);

  const { server } = await start();

  expect(isRunning(pid)).toBe(false);
  expect(server.pid).not.toBe(pid);
});

test("after an unclean stop the start says that it recovers", async () => {
  const writer = startWriter(folder);
  process.kill(await writer.ready(), "SIGKILL");
  await writer.kill();

  const { told } = await start();

  expect(told).toContain("The database is recovering after an unclean stop");
});

test("a data folder with a very long name gets its socket elsewhere, and the stop removes it", async () => {
  const long = path.join(folder, "长".repeat(60));
  mkdirSync(long);

  const { server } = await start({ folder: long });
  const found = await findRunningServer(long);
  await server.stop();

  expect(found).toEqual(server.connection);
  expect(server.connection.host.length).toBeLessThan(90);
  expect(existsSync(server.connection.host)).toBe(false);
});

test("a package without its library links, install scripts being off, starts", async () => {
  const packageFolder = copyPackage(path.join(folder, "package"));

  const { server } = await start({ folder: path.join(folder, "data"), packageFolder });

  expect(isRunning(server.pid)).toBe(true);
  expect(existsSync(path.join(packageFolder, "native", "lib", "libpq.so.5"))).toBe(false);
});

test.runIf(process.getuid?.() === 0)("a package the borrowed account cannot walk to is copied", async () => {
  const closed = path.join(folder, "closed");
  const packageFolder = copyPackage(path.join(closed, "package"));
  execFileSync("chmod", ["700", closed]);

  const { server } = await start({ folder: path.join(folder, "data"), packageFolder });

  expect(isRunning(server.pid)).toBe(true);
});

test.runIf(process.getuid?.() === 0)(
  "data below a folder closed to the borrowed account lie in a recorded place",
  async () => {
    const closed = path.join(folder, "closed");
    const data = path.join(closed, "data");
    mkdirSync(closed, { mode: 0o700 });

    const first = await start({ folder: data });
    const home = readFileSync(path.join(data, "database-location.txt"), "utf8").trim();
    await first.server.stop();
    const second = await start({ folder: data });
    await second.server.stop();
    rmSync(home, { recursive: true });

    expect(first.told[0]).toContain(home);
    expect(second.told).not.toContain("First start: creating the database");
    await expect(start({ folder: data })).rejects.toThrow("which is gone");
  },
);

test("data of another major version are refused with a way out", async () => {
  const { server } = await start();
  await server.stop();
  writeFileSync(path.join(folder, "pgdata", "PG_VERSION"), "17\n");

  await expect(start()).rejects.toMatchObject({
    code: "platform/embedded-database-unavailable",
    message: expect.stringContaining("DATABASE_URL"),
  });
});

function listChildren(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.trim().split(" ").map(Number);
}

function copyPackage(target: string): string {
  cpSync(findPackageFolder(), target, {
    recursive: true,
    filter: (source) => !/\.so(\.\d+)?$/.test(source) || !/lib(pq|icu\w+|ecpg\w*|pgtypes)\.so/.test(source),
  });
  return target;
}
