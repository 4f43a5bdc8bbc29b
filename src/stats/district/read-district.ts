// A district folder read and checked as a whole: areas, agencies, plan, published figures. All faults come
// at once, each with file, line and what to do; nothing may be loaded while an error stands.
import type { Agency } from "../../access/agency/agency.ts";
import { readAgencies } from "../../access/agency/agency.ts";
import { checkAreas, toSuccessionField } from "../../access/area/check-areas.ts";
import { readAreas, readSuccessions } from "../../access/area/read-areas.ts";
import type { Area, AreaSuccession } from "../../kernel/area.ts";
import type { Finding, Place } from "../../kernel/finding.ts";
import type { TextFile } from "../../kernel/table.ts";
import { missingFile } from "../../kernel/table.ts";
import { checkPlan } from "../../plan/check-plan.ts";
import type { Plan } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read-plan.ts";
import type { Catalogue } from "../catalogue.ts";
import { openAreaBook } from "../fact/area-book.ts";
import type { FactInput } from "../fact/fact.ts";
import { checkPublishedPlaces, readPublished } from "./read-published.ts";

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

const noAreas = { areas: [] as readonly Area[], places: [] as readonly Place[] };
const noSuccessions = { successions: [] as readonly AreaSuccession[], places: [] as readonly Place[] };
const noFacts = { facts: [] as readonly FactInput[], places: [] as readonly Place[] };

export const readDistrict = (
  files: readonly TextFile[],
  catalogue: Catalogue,
  capabilities: ReadonlySet<string>,
): DistrictReading => {
  const isGiven = (path: string): boolean => files.some((file) => file.path === path);
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
  const own = read("areas.csv", noAreas, (file) => readAreas(file, levels, kinds));
  const reference = read("reference-areas.csv", noAreas, (file) => readAreas(file, levels, kinds));
  const history = read("area-successions.csv", noSuccessions, readSuccessions);
  const staff = read("agencies.csv", { agencies: [] as readonly Agency[] }, readAgencies);
  const published = read("published.csv", noFacts, (file) => readPublished(file, catalogue));
  const planReading = readPlan(files);
  const areas = [...own.areas, ...reference.areas];
  const placeOf = new Map(
    [
      ...[own, reference].flatMap((each) => each.areas.map(({ code }, index) => [code, each.places[index]] as const)),
      ...history.successions.map((each, index) => [toSuccessionField(each), history.places[index]] as const),
    ].reverse(),
  );
  const areaFindings = checkAreas(areas, history.successions, catalogue.tenantLevel).map((finding) => ({
    ...finding,
    place: { ...placeOf.get(finding.place.field ?? ""), ...finding.place },
  }));
  const placed = checkPublishedPlaces(published, openAreaBook(areas, history.successions));
  const planFindings = checkPlan(planReading, {
    indicators: catalogue.indicators,
    units: catalogue.units,
    agencies: isGiven("agencies.csv") ? new Set(staff.agencies.map(({ id }) => id)) : undefined,
    areas: isGiven("areas.csv") ? new Set(areas.map(({ code }) => code as string)) : undefined,
    capabilities,
  });
  const findings = [own, reference, history, staff, published, planReading].flatMap((each) => each.findings);
  return {
    district: {
      areas,
      successions: history.successions,
      agencies: staff.agencies,
      plan: planReading.plan,
      published: published.facts,
    },
    findings: [...findings, ...areaFindings, ...placed, ...planFindings],
  };
};
