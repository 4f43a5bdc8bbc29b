import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import { readMigrations } from "../database/migrate.ts";
import { readKeyFile } from "./backup-key.ts";
import { noteBackup } from "./backup-ledger.ts";
import type { BackupSettings } from "./backup-settings.ts";
import { readProgramVersion } from "./backup-settings.ts";
import { loadMigrations } from "./list-tables.ts";
import { saveBackup } from "./save-backup.ts";

export interface UpgradeOptions {
  readonly programFolder: string;
  readonly dataFolder: string;
  readonly backup: BackupSettings;
  readonly onProgress?: (text: Label) => void;
}

/** [D] */
const keptBackups = 5;
const prefix = "before-upgrade-";

/**
 * A database that holds data is backed up before a newer program changes its tables; answers the file. An empty one,
 * one that needs no change and one that is newer than the program are left alone.
 */
export const backUpBeforeUpgrade = async (
  pool: pg.Pool,
  { programFolder, dataFolder, backup, onProgress = () => undefined }: UpgradeOptions,
): Promise<string | undefined> => {
  if (!backup.isAutomatic || !(await isUpgradeDue(pool, path.join(programFolder, "migrations")))) return undefined;
  onProgress({ zh: "升级前先备份数据", en: "Backing up before the upgrade" });
  const folder = path.join(dataFolder, "backups");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const key = readKeyFile(backup.keyFile);
    const file = path.join(folder, `${prefix}${new Date().toISOString().replaceAll(/[:.]/g, "-")}.backup`);
    const saved = await saveBackup(pool, { file, key, program: readProgramVersion(programFolder) });
    await noteBackup(pool, saved, "upgrade");
    await removeOld(folder);
    return saved.file;
  } catch (error) {
    throw withoutBackup(error);
  }
};

const isUpgradeDue = async (pool: pg.Pool, folder: string): Promise<boolean> => {
  const client = await pool.connect();
  try {
    const applied = new Set((await loadMigrations(client)).map(({ name }) => name));
    const known = readMigrations(folder).map(({ name }) => name);
    return (
      applied.size > 0 && known.some((name) => !applied.has(name)) && [...applied].every((name) => known.includes(name))
    );
  } finally {
    client.release();
  }
};

/** The newest stay; what a killed program left half written goes. */
const removeOld = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix)).toSorted();
  const whole = names.filter((name) => name.endsWith(".backup"));
  const old = [...names.filter((name) => name.endsWith(".part")), ...whole.slice(0, -keptBackups)];
  for (const name of old) await rm(path.join(folder, name), { force: true });
};

const withoutBackup = (error: unknown): Problem => {
  const reason: Label =
    error instanceof Problem
      ? error.texts
      : {
          zh: error instanceof Error ? error.message : String(error),
          en: error instanceof Error ? error.message : String(error),
        };
  return new Problem("platform/upgrade-without-backup", 503, {
    zh: `升级前的备份没有做成，数据库没有改动。${reason.zh}解决后再启动；若已自行备份，可设AUTO_BACKUP=off跳过。`,
    en: `The backup before the upgrade failed; the database was not changed. ${reason.en} Mend it and start again, or set AUTO_BACKUP=off if you have a backup of your own.`,
  });
};
