// Reads the plan of a district folder: the header, a file per domain, implementation, monitoring and the
// table of named systems. All faults at once; the plan is there only when every file could be read.
import { z } from "zod";
import { parseCsv } from "../kernel/csv.ts";
import type { Finding, Place } from "../kernel/finding.ts";
import type { DistrictFile } from "./district-file.ts";
import type { Domain, NamedSystem, Plan } from "./plan.ts";
import { domainSchema, dutyItemSchema, headerSchema } from "./plan.ts";
import { readYaml } from "./read-yaml.ts";

export interface PlanReading {
  readonly plan: Plan | undefined;
  readonly findings: readonly Finding[];
  /** Every place where an id is declared; twice the same id stands here twice. */
  readonly places: readonly (readonly [id: string, place: Place])[];
}

const dutiesSchema = z.strictObject({ items: z.array(dutyItemSchema) });
const systemColumns = ["id", "at", "name_zh", "name_en", "needs", "primary", "software_zh", "software_en", "served_by"];

export const readPlan = (files: readonly DistrictFile[]): PlanReading => {
  const header = readOne(files, "plan/plan.yaml", headerSchema);
  const implementation = readOne(files, "plan/implementation.yaml", dutiesSchema);
  const monitoring = readOne(files, "plan/monitoring.yaml", dutiesSchema);
  const domains = files.filter(({ path }) => /^plan\/\d+-[^/]+\.yaml$/.test(path)).map((file) => readYaml(file, domainSchema));
  const systems = readSystems(files.find(({ path }) => path === "systems.csv"));

  const readings = [header, implementation, monitoring, ...domains, systems];
  const findings = [...readings.flatMap((reading) => reading.findings), ...(domains.length === 0 ? [missingFile("plan/1-….yaml")] : [])];
  const places = readings.flatMap((reading) => reading.places);
  const read = domains.flatMap(({ value }): readonly Domain[] => (value ? [value] : []));
  const complete = header.value && implementation.value && monitoring.value && systems.value && read.length === domains.length;
  if (!complete || !header.value || !implementation.value || !monitoring.value || !systems.value) return { plan: undefined, findings, places };
  const plan: Plan = {
    ...header.value,
    domains: [...read].sort((one, other) => one.order - other.order),
    implementation: implementation.value.items,
    monitoring: monitoring.value.items,
    systems: [...systems.value],
  };
  return { plan, findings, places };
};

const readOne = <Schema extends z.ZodType>(files: readonly DistrictFile[], path: string, schema: Schema) => {
  const file = files.find((candidate) => candidate.path === path);
  return file ? readYaml(file, schema) : { value: undefined, findings: [missingFile(path)], places: [] };
};

interface SystemsReading {
  readonly value: readonly NamedSystem[] | undefined;
  readonly findings: readonly Finding[];
  readonly places: PlanReading["places"];
}

const readSystems = (file: DistrictFile | undefined): SystemsReading => {
  if (!file) return { value: undefined, findings: [missingFile("systems.csv")], places: [] };
  const table = parseCsv(file.text);
  if ("fault" in table) return { value: undefined, findings: [unreadableTable(file.path, table)], places: [] };
  const absent = systemColumns.filter((column) => !table.header.includes(column));
  if (absent.length > 0) return { value: undefined, findings: [missingColumns(file.path, absent)], places: [] };
  const cell = (row: (typeof table.rows)[number], column: string): string => row.cells[column] ?? "";
  const value = table.rows.map((row) => ({
    id: cell(row, "id"),
    at: cell(row, "at"),
    name: { zh: cell(row, "name_zh"), en: cell(row, "name_en") },
    needs: splitList(cell(row, "needs")),
    primary: cell(row, "primary"),
    software: { zh: cell(row, "software_zh"), en: cell(row, "software_en") },
    servedBy: splitList(cell(row, "served_by")),
  }));
  const places = table.rows.map((row) => [cell(row, "id"), { file: file.path, line: row.line, field: cell(row, "id") }] as const);
  return { value, findings: [], places };
};

const splitList = (text: string): string[] => text.split(";").map((part) => part.trim()).filter((part) => part !== "");

const missingFile = (path: string): Finding => ({
  rule: "plan/missing-file",
  severity: "error",
  place: { file: path },
  message: { zh: `缺少文件${path}。`, en: `The file ${path} is missing.` },
});

export const unreadableTable = (path: string, { fault, line }: { readonly fault: string; readonly line: number }): Finding => ({
  rule: "plan/unreadable-table",
  severity: "error",
  place: { file: path, line },
  message: { zh: `表格读不出来：${fault}`, en: `The table cannot be read: ${fault}` },
});

export const missingColumns = (path: string, columns: readonly string[]): Finding => ({
  rule: "plan/missing-column",
  severity: "error",
  place: { file: path, line: 1 },
  message: { zh: `表头缺少列：${columns.join("、")}。`, en: `The header lacks the columns: ${columns.join(", ")}.` },
});
