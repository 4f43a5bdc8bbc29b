// The district folder that comes with the product, read with the content that comes with it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { TextFile } from "../../kernel/table.ts";
import { countPlan } from "../../plan/plan.ts";
import { content } from "../../server/content.ts";
import { readDistrict } from "./read-district.ts";

const folder = path.resolve(import.meta.dirname, "../../../districts/yizhou");
const files: readonly TextFile[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(csv|yaml)$/.test(name))
  .map((name) => ({ path: name.replaceAll("\\", "/"), text: readFileSync(path.join(folder, name), "utf8") }));
const capabilities = new Set(content.capabilities.map(({ id }) => id));
const read = (given: readonly TextFile[]) => readDistrict(given, content.catalogue, capabilities);
const { district, findings } = read(files);

test("the folder has no error", () => {
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

// The plan's own counts: 69 goals, 88 measures, 35 targets, 93 commitments, 313 named systems.
test("its plan is whole", () => {
  expect(district.plan && countPlan(district.plan)).toEqual({
    domains: 7,
    goals: 69,
    measures: 88,
    targets: 35,
    commitments: 93,
    implementation: 8,
    monitoring: 5,
    systems: 313,
  });
});

test("doubtful prints are kept and told with their line", () => {
  const suspects = findings.filter(({ rule }) => rule === "stats/suspect-print");

  expect(suspects.map(({ place }) => place.file)).toEqual(["published.csv", "published.csv"]);
  expect(district.published.filter(({ quality }) => quality === "suspect").map(({ value }) => value)).toEqual([
    95.96, 7.89,
  ]);
});

test("an empty folder lacks each of its files, and nothing follows from that", () => {
  expect(read([]).findings.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual([
    "kernel/missing-file areas.csv",
    "kernel/missing-file reference-areas.csv",
    "kernel/missing-file area-successions.csv",
    "kernel/missing-file agencies.csv",
    "kernel/missing-file published.csv",
    "kernel/missing-file plan/plan.yaml",
    "kernel/missing-file plan/implementation.yaml",
    "kernel/missing-file plan/monitoring.yaml",
    "kernel/missing-file systems.csv",
    "kernel/missing-file plan/1-….yaml",
  ]);
});

test("without its agencies the plan's lead agencies are not doubted", () => {
  const { findings: fewer } = read(files.filter(({ path: name }) => name !== "agencies.csv"));

  expect(fewer.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["kernel/missing-file"]);
});
