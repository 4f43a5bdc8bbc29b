// What the environment may change; everything has a default that works on a fresh clone.
import path from "node:path";

export interface Settings {
  readonly dataFolder: string;
  readonly districtFolder: string;
  readonly programFolder: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
}

export const readSettings = (environment: NodeJS.ProcessEnv, programFolder: string): Settings => ({
  programFolder,
  dataFolder: path.resolve(environment["DATA_DIR"] ?? "data"),
  districtFolder: path.resolve(environment["DISTRICT_DIR"] ?? path.join(programFolder, "districts", "yizhou")),
  host: environment["HOST"] ?? "127.0.0.1",
  port: Number(environment["PORT"] ?? 8080),
  databaseUrl: environment["DATABASE_URL"] === "" ? undefined : environment["DATABASE_URL"],
});
