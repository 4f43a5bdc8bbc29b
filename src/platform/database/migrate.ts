import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

type AppliedRow = { readonly name: string; readonly checksum: string };

/** Whoever holds it is alone in changing the tables. */
export const migrationLock = 7_203_412_611;
const namePattern = /^\d{4}_[a-z]+_[a-z]+_[a-z0-9_]+\.sql$/;

/**
 * Brings the database to the newest migration of `folder`; answers the names applied now.
 * Several processes may start at once: one applies, the others wait and find nothing to do.
 * @example await migrate(pool, { folder: 'migrations', onProgress: (text) => console.log(text.en) })
 */
export async function migrate(
  pool: pg.Pool,
  { folder, onProgress = () => {} }: { readonly folder: string; readonly onProgress?: (text: Label) => void },
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await createLedger(client);
    const pending = listPending(migrations, await loadApplied(client));
    for (const [index, migration] of pending.entries()) {
      onProgress(progressText(migration, index + 1, pending.length));
      await apply(client, migration);
    }
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
    broken = false;
    return pending.map(({ name }) => name);
  } finally {
    // A closed session gives up its advisory lock, an idle one in the pool would keep it.
    client.release(broken);
  }
}

/** The migrations of a folder in order; line endings do not count, so a Windows checkout has the same checksum. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql") && name !== "schema.sql")
    .sort();
  names.forEach((name, index) => {
    if (!namePattern.test(name)) throw new Error(`migration ${name} is not named NNNN_room_verb_noun.sql`);
    if (names[index + 1]?.slice(0, 4) === name.slice(0, 4))
      throw new Error(`two migrations have the number of ${name}`);
  });
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

function listPending(migrations: readonly Migration[], applied: readonly AppliedRow[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const newest = migrations.at(-1)?.name ?? "";
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) throw name > newest ? databaseNewer(name) : migrationMissing(name);
    if (migration.checksum !== checksum) throw migrationEdited(name);
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** Where it is written which migrations were applied. */
export async function createLedger(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query(`select where to_regclass('platform.migrations') is not null`);
  if (rowCount) return;
  await client.query("create schema if not exists platform");
  await client.query(`create table platform.migrations (
    name text constraint migrations_pk primary key,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp())`);
}

async function loadApplied(client: pg.PoolClient): Promise<readonly AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>("select name, checksum from platform.migrations order by name");
  return rows;
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into platform.migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw migrationFailed(name, error);
  }
}

function progressText({ name }: Migration, index: number, total: number): Label {
  return {
    zh: `正在更新数据库结构（${index}/${total}）：${name}`,
    en: `Updating the database (${index}/${total}): ${name}`,
  };
}

function databaseNewer(name: string): Problem {
  return new Problem("platform/database-newer", 503, {
    zh: `数据库已由更新版本的程序升级（${name}），本程序版本过旧，不能启动。请安装新版本程序。`,
    en: `A newer version of the program has changed this database (${name}); this version must not start on it. Install the newer version.`,
  });
}

function migrationMissing(name: string): Problem {
  return new Problem("platform/migration-missing", 503, {
    zh: `数据库曾执行的迁移文件 ${name} 在程序中已不存在。请恢复该文件。`,
    en: `The migration ${name} was applied to this database but is missing from the program. Restore the file.`,
  });
}

function migrationEdited(name: string): Problem {
  return new Problem("platform/migration-edited", 503, {
    zh: `迁移文件 ${name} 执行后被改动过。请恢复原文件，改动须另写新的迁移文件。`,
    en: `The migration ${name} was edited after it had been applied. Restore the file and put the change into a new migration.`,
  });
}

function migrationFailed(name: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Problem("platform/migration-failed", 503, {
    zh: `迁移文件 ${name} 执行失败，已全部撤回：${reason}`,
    en: `The migration ${name} failed and was undone: ${reason}`,
  });
}
