// `backup`, `restore`, `doctor`: what is done with the whole database. They pass no gate because there may be no
// program that could open it: whoever may read the data folder or DATABASE_URL may do this.
import path from "node:path";
import { parseArgs } from "node:util";
import { Problem } from "../kernel/problem.ts";
import { readKeyFile } from "../platform/backup/backup-key.ts";
import { noteBackup } from "../platform/backup/backup-ledger.ts";
import { readBackupSettings, readProgramVersion } from "../platform/backup/backup-settings.ts";
import type { BackupHeader } from "../platform/backup/backup-header.ts";
import { checkRestore, restoreBackup } from "../platform/backup/restore-backup.ts";
import { saveBackup } from "../platform/backup/save-backup.ts";
import type { Settings } from "../server/settings.ts";
import { examine } from "./doctor.ts";
import { findDatabase } from "./find-database.ts";
import { hasFailed, printHealth } from "./health-line.ts";
import { printAnswer } from "./print-answer.ts";
import type { Request } from "./read-request.ts";

export interface UpkeepAnswer {
  readonly text: string;
  readonly isFailed: boolean;
}

type Work = (request: Request, settings: Settings) => Promise<UpkeepAnswer>;

/** Undefined where something else is asked for. */
export const findUpkeepAnswer = async (request: Request, settings: Settings): Promise<UpkeepAnswer | undefined> => {
  const work = new Map<string | undefined, Work>(Object.entries(works)).get(request.operation);
  return work?.(request, settings);
};

const works: Readonly<Record<string, Work>> = {
  backup: async (request, settings) => {
    const { keyFile } = readWords(request, ["keyFile"]);
    const file = demand(request.save, "--save");
    const key = findKey(keyFile);
    const database = await findDatabase(settings);
    try {
      const program = readProgramVersion(settings.programFolder);
      const saved = await saveBackup(database.pool, { file: path.resolve(file), key, program });
      await noteBackup(database.pool, saved, "asked");
      return answer(request, { file: saved.file, bytes: saved.bytes, ...summarise(saved.header) });
    } finally {
      await database.close();
    }
  },
  restore: async (request, settings) => {
    const words = readWords(request, ["file", "keyFile"]);
    const options = {
      file: path.resolve(demand(words.file, "--file")),
      key: findKey(words.keyFile),
      migrationFolder: path.join(settings.programFolder, "migrations"),
    };
    await checkRestore(options);
    const database = await findDatabase(settings);
    try {
      const { header } = await restoreBackup(database.pool, options);
      return answer(request, { file: options.file, ...summarise(header) });
    } finally {
      await database.close();
    }
  },
  doctor: async (request, settings) => {
    const { compare, keyFile } = readWords(request, ["compare", "keyFile"]);
    const source = compare === undefined ? undefined : { file: path.resolve(compare), key: findKey(keyFile) };
    const lines = await examine({ settings, compare: source });
    return { text: request.isJson ? JSON.stringify(lines) : printHealth(lines), isFailed: hasFailed(lines) };
  },
};

const findKey = (keyFile: string | undefined): Buffer | undefined =>
  readKeyFile(keyFile ?? readBackupSettings(process.env).keyFile);

const summarise = ({ at, program, isEncrypted, migrations, tables }: BackupHeader) => ({
  at,
  program,
  isEncrypted,
  migrations: migrations.length,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
});

const answer = ({ isJson, language }: Request, value: unknown): UpkeepAnswer => ({
  text: isJson ? JSON.stringify(value) : printAnswer(value, language),
  isFailed: false,
});

const demand = (value: string | undefined, option: string): string => {
  if (value !== undefined) return value;
  throw new Problem("cli/value-missing", 400, { zh: `要用${option}写明文件。`, en: `Name the file with ${option}.` });
};

const readWords = <Name extends string>(
  { operation, options }: Request,
  names: readonly Name[],
): Partial<Record<Name, string>> => {
  try {
    const known = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    return parseArgs({ args: [...options], options: known, strict: true }).values as Partial<Record<Name, string>>;
  } catch {
    const known = names.map((name) => `--${name}`).join(" ");
    throw new Problem("cli/unknown-option", 400, {
      zh: `${operation}的选项有误。可用：${known}`,
      en: `${operation} was given options it does not know. Options: ${known}`,
    });
  }
};
