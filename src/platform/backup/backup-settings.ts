import { readFileSync } from "node:fs";
import path from "node:path";

export interface BackupSettings {
  /** 32 bytes outside the database; without one backups are not encrypted. */
  readonly keyFile: string | undefined;
  /** Whether a backup is made before the tables are changed by a newer program. */
  readonly isAutomatic: boolean;
}

export const readBackupSettings = (environment: NodeJS.ProcessEnv): BackupSettings => ({
  keyFile: environment["BACKUP_KEY_FILE"] === "" ? undefined : environment["BACKUP_KEY_FILE"],
  isAutomatic: environment["AUTO_BACKUP"] !== "off",
});

export const readProgramVersion = (programFolder: string): string => {
  const read = JSON.parse(readFileSync(path.join(programFolder, "package.json"), "utf8")) as { version?: string };
  return read.version ?? "?";
};
