// Reads the plan of a district folder: the header, a file per domain, implementation, monitoring and the
// table of named systems. All faults at once; what could be read is handed on for checking even when the plan is not whole.
import { z } from "zod";
import type { Finding, Place } from "../kernel/finding.ts";
import type { TextFile } from "../kernel/table.ts";
import { missingFile, readTable } from "../kernel/table.ts";
import type { Domain, DutyItem, Header, NamedSystem, Plan } from "./plan.ts";
import { domainSchema, dutyItemSchema, headerSchema } from "./plan.ts";
import { readYaml } from "./read-yaml.ts";

/** What could be read; a part with a fault is not here, the parts around it are. */
export interface PlanParts {
  readonly header: Header | undefined;
  readonly domains: readonly Domain[];
  readonly duties: readonly DutyItem[];
  readonly systems: readonly NamedSystem[] | undefined;
}

export interface PlanReading {
  /** There only when every file could be read in full. */
  readonly plan: Plan | undefined;
  /** To be checked all the same, so that all faults are told at once. */
  readonly parts: PlanParts;
  readonly findings: readonly Finding[];
  /** Every place where an id is declared; twice the same id stands here twice. */
  readonly places: readonly (readonly [id: string, place: Place])[];
}

const dutiesSchema = z.strictObject({ items: z.array(dutyItemSchema) });
const systemColumns = ["id", "at", "name_zh", "name_en", "needs", "primary", "software_zh", "software_en", "served_by"];

export const readPlan = (files: readonly TextFile[]): PlanReading => {
  const header = readOne(files, "plan/plan.yaml", headerSchema);
  const implementation = readOne(files, "plan/implementation.yaml", dutiesSchema);
  const monitoring = readOne(files, "plan/monitoring.yaml", dutiesSchema);
  const domains = files
    .filter(({ path }) => /^plan\/\d+-[^/]+\.yaml$/.test(path))
    .map((file) => readYaml(file, domainSchema));
  const systems = readSystems(files.find(({ path }) => path === "systems.csv"));

  const readings = [header, implementation, monitoring, ...domains, systems];
  const findings = [
    ...readings.flatMap((reading) => reading.findings),
    ...(domains.length === 0 ? [missingFile("plan/1-….yaml")] : []),
  ];
  const places = readings.flatMap((reading) => reading.places);
  const parts: PlanParts = {
    header: header.value,
    domains: domains.flatMap(({ value }) => value ?? []).sort((one, other) => one.order - other.order),
    duties: [...(implementation.value?.items ?? []), ...(monitoring.value?.items ?? [])],
    systems: systems.value,
  };
  if (findings.length > 0 || !header.value || !implementation.value || !monitoring.value || !systems.value)
    return { plan: undefined, parts, findings, places };
  const plan: Plan = {
    ...header.value,
    domains: [...parts.domains],
    implementation: implementation.value.items,
    monitoring: monitoring.value.items,
    systems: [...systems.value],
  };
  return { plan, parts, findings, places };
};

const readOne = <Schema extends z.ZodType>(files: readonly TextFile[], path: string, schema: Schema) => {
  const file = files.find((candidate) => candidate.path === path);
  return file ? readYaml(file, schema) : { value: undefined, findings: [missingFile(path)], places: [] };
};

interface SystemsReading {
  readonly value: readonly NamedSystem[] | undefined;
  readonly findings: readonly Finding[];
  readonly places: PlanReading["places"];
}

const readSystems = (file: TextFile | undefined): SystemsReading => {
  if (!file) return { value: undefined, findings: [missingFile("systems.csv")], places: [] };
  const { rows, findings } = readTable(file, systemColumns);
  if (findings.length > 0) return { value: undefined, findings, places: [] };
  const value = rows.map(({ cell }) => ({
    id: cell("id"),
    at: cell("at"),
    name: { zh: cell("name_zh"), en: cell("name_en") },
    needs: splitList(cell("needs")),
    primary: cell("primary"),
    software: { zh: cell("software_zh"), en: cell("software_en") },
    servedBy: splitList(cell("served_by")),
  }));
  return { value, findings, places: rows.map(({ cell, place }) => [cell("id"), { ...place, field: cell("id") }]) };
};

const splitList = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
