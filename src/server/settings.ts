// What the environment may change; everything has a default that works on a fresh clone.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Problem } from "../kernel/problem.ts";

export interface Settings {
  readonly dataFolder: string;
  readonly districtFolder: string;
  readonly programFolder: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
}

/** `startFolder` is the running file's: the program folder is the nearest one above it that has migrations. */
export const readSettings = (environment: NodeJS.ProcessEnv, startFolder: string): Settings => {
  const programFolder = findProgramFolder(startFolder);
  return {
    programFolder,
    dataFolder: path.resolve(environment["DATA_DIR"] ?? "data"),
    districtFolder: path.resolve(environment["DISTRICT_DIR"] ?? findDistrictFolder(programFolder)),
    host: environment["HOST"] ?? "127.0.0.1",
    port: readPort(environment["PORT"] ?? "8080"),
    databaseUrl: environment["DATABASE_URL"] === "" ? undefined : environment["DATABASE_URL"],
  };
};

const readPort = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Problem("server/invalid-port", 400, {
    zh: `PORT“${text}”不是端口号。写0到65535之间的整数。`,
    en: `PORT “${text}” is no port. Give a whole number from 0 to 65535.`,
  });
};

const findProgramFolder = (folder: string): string =>
  existsSync(path.join(folder, "migrations")) || folder === path.dirname(folder)
    ? folder
    : findProgramFolder(path.dirname(folder));

/** The district that comes with the program; of several the first by name. */
const findDistrictFolder = (programFolder: string): string => {
  const folder = path.join(programFolder, "districts");
  return path.join(folder, existsSync(folder) ? (readdirSync(folder).toSorted()[0] ?? "") : "");
};
