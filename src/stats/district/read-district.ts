// A district folder read and checked as a whole: areas, agencies, plan, published figures. All faults come
// at once, each with file, line and what to do; nothing may be loaded while an error stands.
import type { Agency } from "../../access/agency/agency.ts";
import { readAgencies } from "../../access/agency/agency.ts";
import { readAreas, readSuccessions } from "../../access/area/read-areas.ts";
import type { Area, AreaSuccession } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { TextFile } from "../../kernel/table.ts";
import { missingFile } from "../../kernel/table.ts";
import { checkPlan } from "../../plan/check-plan.ts";
import type { Plan } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read-plan.ts";
import type { Catalogue } from "../catalogue.ts";
import type { FactInput } from "../fact/fact.ts";
import { readPublished } from "./read-published.ts";

export interface District {
  readonly areas: readonly Area[];
  readonly successions: readonly AreaSuccession[];
  readonly agencies: readonly Agency[];
  readonly plan: Plan | undefined;
  readonly published: readonly FactInput[];
}

export interface DistrictReading {
  readonly district: District;
  readonly findings: readonly Finding[];
}

export const readDistrict = (
  files: readonly TextFile[],
  catalogue: Catalogue,
  capabilities: ReadonlySet<string>,
): DistrictReading => {
  const read = <Value>(
    path: string,
    nothing: Value,
    reader: (file: TextFile) => Value & { findings: readonly Finding[] },
  ) => {
    const file = files.find((candidate) => candidate.path === path);
    return file ? reader(file) : { ...nothing, findings: [missingFile(path)] };
  };
  const levels = new Set(catalogue.areaLevels.map(({ id }) => id));
  const kinds = new Set(catalogue.areaKinds.keys());
  const own = read("areas.csv", { areas: [] as readonly Area[] }, (file) => readAreas(file, levels, kinds));
  const reference = read("reference-areas.csv", { areas: [] as readonly Area[] }, (file) =>
    readAreas(file, levels, kinds),
  );
  const history = read("area-successions.csv", { successions: [] as readonly AreaSuccession[] }, readSuccessions);
  const staff = read("agencies.csv", { agencies: [] as readonly Agency[] }, readAgencies);
  const published = read("published.csv", { facts: [] as readonly FactInput[] }, (file) =>
    readPublished(file, catalogue),
  );
  const planReading = readPlan(files);
  const areas = [...own.areas, ...reference.areas];
  const planFindings = planReading.plan
    ? checkPlan(planReading.plan, planReading.places, {
        indicators: catalogue.indicators,
        units: catalogue.units,
        agencies: new Set(staff.agencies.map(({ id }) => id)),
        capabilities,
        areas: new Set(areas.map(({ code }) => code as string)),
      })
    : [];
  const findings = [own, reference, history, staff, published, planReading].flatMap((each) => each.findings);
  return {
    district: {
      areas,
      successions: history.successions,
      agencies: staff.agencies,
      plan: planReading.plan,
      published: published.facts,
    },
    findings: [...findings, ...planFindings],
  };
};
