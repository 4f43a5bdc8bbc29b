// The whole world on a database of its own: the real district folder, loaded once, every answer checked.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { Actor } from "../../src/access/actor.ts";
import type { AreaCode } from "../../src/kernel/area.ts";
import type { TextFile } from "../../src/kernel/table.ts";
import { readDistrictFolder } from "../../src/server/district-folder.ts";
import type { World } from "../../src/server/world.ts";
import { joinWorld } from "../../src/server/world.ts";
import type { TestDatabase } from "../database.ts";
import { openTestDatabase } from "../database.ts";

export interface TestWorld extends World {
  readonly database: TestDatabase;
  /** The district as it was loaded, without the settings of its synthetic figures. */
  readonly files: readonly TextFile[];
  /** Runs an operation by its name, as the administrator unless somebody else is named. */
  readonly ask: (name: string, input?: unknown, actor?: Actor) => Promise<unknown>;
  /** The same by its contract, whose answer it gives. */
  readonly answer: <Output extends z.ZodType>(
    contract: { readonly name: string; readonly output: Output },
    input?: unknown,
    actor?: Actor,
  ) => Promise<z.output<Output>>;
  readonly close: () => Promise<void>;
}

export const districtFolder = path.resolve(import.meta.dirname, "../../districts/yizhou");

/** A morning in the last week of the plan's last full year. */
export const testNow = "2024-12-30T02:00:00.000Z";

export const givenActor = (role: Actor["role"], area: string | null = null): Actor => ({
  id: `${role}-${area ?? "everywhere"}`,
  name: { zh: role, en: role },
  role,
  area: area as AreaCode | null,
  agency: null,
});

export const administrator = givenActor("administrator");

export const openTestWorld = async ({ load = true } = {}): Promise<TestWorld> => {
  const database = await openTestDatabase();
  const files = readDistrictFolder(districtFolder).filter((file) => file.path !== "demo.yaml");
  const world = joinWorld({
    transactions: database.transactions,
    files,
    clock: () => new Date(testNow),
    answers: "strict",
  });
  const ask = (name: string, input: unknown = {}, actor = administrator) => world.gate.run(name, actor, input);
  if (load) await ask("stats.importDistrict", { files, mode: "load" });
  return {
    ...world,
    database,
    files,
    ask,
    answer: async (contract, input, actor) => contract.output.parse(await ask(contract.name, input, actor)),
    close: () => database.close(),
  };
};

/** The rows of a district table as records, for counting by hand. */
export const readDistrictTable = (file: string): readonly string[] =>
  readFileSync(path.join(districtFolder, file), "utf8").trim().split("\n").slice(1);

/** The district's files with one of them changed; undefined takes it away. */
export const withFile = (
  files: readonly TextFile[],
  file: string,
  change: (text: string) => string | undefined,
): readonly TextFile[] =>
  files.flatMap((each) => {
    if (each.path !== file) return [each];
    const text = change(each.text);
    return text === undefined ? [] : [{ ...each, text }];
  });
