// `doctor`: looks at everything a running installation rests on and changes nothing.
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../kernel/problem.ts";
import { findLastBackup } from "../platform/backup/backup-ledger.ts";
import { compareBackup } from "../platform/backup/compare-backup.ts";
import { loadMigrations } from "../platform/backup/list-tables.ts";
import { readProgramVersion } from "../platform/backup/backup-settings.ts";
import type { Database } from "../platform/database/connect.ts";
import { findRunningServer } from "../platform/database/embedded-server.ts";
import { findHome } from "../platform/database/embedded/server-home.ts";
import { readMigrations } from "../platform/database/migrate.ts";
import type { BackupSource } from "../platform/backup/read-backup.ts";
import type { Settings } from "../server/settings.ts";
import { checkAudit, checkRollup } from "./check-kept.ts";
import { findDatabase } from "./find-database.ts";
import type { HealthLine } from "./health-line.ts";
import { sayOk, sayWrong } from "./health-line.ts";
import { judgeBackup, judgeClock, judgeDisk, judgeMigrations, judgeVersions } from "./judge-health.ts";

export interface DoctorOptions {
  readonly settings: Settings;
  /** Also holds the database against a backup. */
  readonly compare: BackupSource | undefined;
}

export const examine = async ({ settings, compare }: DoctorOptions): Promise<readonly HealthLine[]> => {
  const lines = [
    await attempt("disk", () => checkDisk(settings)),
    await attempt("server", () => checkServer(settings)),
  ];
  if (!(await hasDatabase(settings))) return [...lines, nothingYet(settings.dataFolder)];
  const database = await findDatabase(settings).catch((error: unknown) => toFault("database", error));
  if ("check" in database) return [...lines, database];
  try {
    for (const [check, run] of Object.entries(databaseChecks))
      lines.push(await attempt(check, () => run(database, settings)));
    if (compare) lines.push(await attempt("compare", () => checkEqual(database, compare)));
    return lines;
  } finally {
    await database.close();
  }
};

type Check = (database: Database, settings: Settings) => Promise<HealthLine>;

const databaseChecks: Readonly<Record<string, Check>> = {
  versions: async ({ pool }, { programFolder }) => {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version') as version");
    return judgeVersions({
      program: readProgramVersion(programFolder),
      node: process.versions.node,
      postgres: rows[0]?.version ?? "?",
    });
  },
  migrations: async ({ pool }, { programFolder }) => {
    const client = await pool.connect();
    try {
      const known = readMigrations(path.join(programFolder, "migrations"));
      return judgeMigrations({ known, applied: await loadMigrations(client) });
    } finally {
      client.release();
    }
  },
  clock: async ({ pool }) => {
    const asked = Date.now();
    const { rows } = await pool.query<{ now: string }>("select clock_timestamp() as now");
    const answered = Date.now();
    return judgeClock((asked + answered) / 2 - new Date(rows[0]?.now ?? 0).getTime());
  },
  backup: async ({ pool }) => judgeBackup(await findLastBackup(pool), new Date()),
  rollup: checkRollup,
  audit: checkAudit,
};

/** A check that cannot be made is no reason to leave out the others. */
const attempt = async (check: string, run: () => Promise<HealthLine>): Promise<HealthLine> =>
  run().catch((error: unknown) => toFault(check, error));

const toFault = (check: string, error: unknown): HealthLine => {
  const text = error instanceof Error ? error.message : String(error);
  const message =
    error instanceof Problem ? error.texts : { zh: `没有查成：${text}`, en: `could not be checked: ${text}` };
  return sayWrong(check, "fail", message, { zh: "先解决这一条，再查一遍", en: "mend this first, then look again" });
};

const checkDisk = async ({ dataFolder, databaseUrl }: Settings): Promise<HealthLine> => {
  const standing = findStanding(databaseUrl === undefined ? findHome(dataFolder) : dataFolder);
  const { bavail, bsize } = await statfs(standing);
  return judgeDisk(bavail * bsize, standing);
};

const findStanding = (folder: string): string =>
  existsSync(folder) || folder === path.dirname(folder) ? folder : findStanding(path.dirname(folder));

const checkServer = async ({ host, port }: Settings): Promise<HealthLine> => {
  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (answer?.ok) return sayOk("server", `服务器在${address}正常应答`, `the server answers at ${address}`);
  if (answer)
    return sayWrong(
      "server",
      "fail",
      { zh: `服务器在${address}应答${answer.status}`, en: `the server at ${address} answers ${answer.status}` },
      { zh: "看日志和下面各条", en: "look at its log and at the lines below" },
    );
  return sayWrong(
    "server",
    "warn",
    { zh: `${address}没有服务器`, en: `there is no server at ${address}` },
    { zh: "本来就停着则不必理会，否则启动它（npm start）", en: "if it should be running, start it (npm start)" },
  );
};

/** Looking must not create one. */
const hasDatabase = async ({ databaseUrl, dataFolder }: Settings): Promise<boolean> =>
  databaseUrl !== undefined ||
  existsSync(path.join(findHome(dataFolder), "pgdata")) ||
  (await findRunningServer(dataFolder)) !== undefined;

const nothingYet = (folder: string): HealthLine =>
  sayWrong(
    "database",
    "warn",
    { zh: `${folder}里还没有数据库`, en: `there is no database in ${folder} yet` },
    { zh: "用npm start建立，或用restore恢复一份备份", en: "make one with npm start, or restore a backup" },
  );

const checkEqual = async ({ pool }: Database, source: BackupSource): Promise<HealthLine> => {
  const { header, tables, sequences, areMigrationsEqual } = await compareBackup(pool, source);
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  if (tables.length === 0 && sequences.length === 0 && areMigrationsEqual)
    return sayOk(
      "compare",
      `与备份完全一致：${header.tables.length}张表，${rows}行`,
      `equal to the backup: ${header.tables.length} tables, ${rows} rows`,
    );
  const names = [
    ...tables.map(({ name }) => name),
    ...sequences,
    ...(areMigrationsEqual ? [] : ["platform.migrations"]),
  ];
  return sayWrong(
    "compare",
    "fail",
    { zh: `与备份不同：${names.join("、")}`, en: `differs from the backup: ${names.join(", ")}` },
    {
      zh: "备份之后有人改动则属正常，否则重新恢复",
      en: "as it should be if somebody worked since; if not, restore again",
    },
  );
};
