// What the environment may change; everything has a default that works on a fresh clone.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

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
    port: Number(environment["PORT"] ?? 8080),
    databaseUrl: environment["DATABASE_URL"] === "" ? undefined : environment["DATABASE_URL"],
  };
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
