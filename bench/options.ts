// What the command line may change.
import { parseArgs } from "node:util";

export const databaseGroups = ["load", "rollup", "dashboard", "form", "import", "sweep", "writers", "backup"] as const;

export type Group = (typeof databaseGroups)[number] | "judge" | "workbook" | "server";

export interface Options {
  readonly facts: readonly number[];
  readonly groups: ReadonlySet<Group>;
  readonly readme: boolean;
}

const all: readonly Group[] = [...databaseGroups, "judge", "workbook", "server"];

export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facts: { type: "string", default: "1e5,1e6" },
      only: { type: "string", default: all.join(",") },
      readme: { type: "boolean", default: false },
    },
  });
  const facts = values.facts
    .split(",")
    .map(Number)
    .sort((one, other) => one - other);
  const names = values.only.split(",");
  const unknown = names.filter((name) => !all.some((group) => group === name));
  if (unknown.length > 0) throw new RangeError(`--only knows ${all.join(", ")}, not ${unknown.join(", ")}`);
  if (facts.some((count) => !(count >= 1e4 && count <= 2e8)))
    throw new RangeError("--facts takes numbers from 1e4 to 2e8");
  return { facts, groups: new Set(all.filter((group) => names.includes(group))), readme: values.readme };
};
