// A small sound plan as files, and what it may refer to; tests replace the file they speak of.
import type { TextFile } from "../../src/kernel/table.ts";
import type { PlanReferences } from "../../src/plan/check-plan.ts";

const header = `id: small-plan
title: {zh: 小规划, en: Small plan}
area: "990100"
period: {start: 2021, end: 2025, baseline_year: 2020}
state: in-force
parents: []
principles: []
aim: {zh: 目的, en: Aim}
texts: restated
`;

const health = `id: health
order: 1
title: {zh: 健康, en: Health}
goals:
  - id: health.g1
    order: 1
    title: {zh: 目标一, en: Goal one}
    kind: quantitative
    lead: [health]
    text:
      zh: 近视率降到[38%]{health.g1.t1}以下
      en: myopia falls to [38%]{health.g1.t1}
    targets:
      - {id: health.g1.t1, indicator: h.one, comparator: "<=", value: 38, unit: "%", scope: whole, deadline: 2025, strength: numeric}
measures:
  - id: health.m1
    order: 1
    title: {zh: 措施一, en: Measure one}
    kind: qualitative
    lead: [edu]
    serves: [health.g1]
    text: {zh: "建立[档案]{sys.001}", en: "keep [files]{sys.001}"}
    systems: [sys.001]
`;

const duty = (id: string): string =>
  `items:\n  - {id: ${id}, order: 1, title: {zh: 一, en: One}, text: {zh: 文, en: text}, requirements: []}\n`;

export const systemsHeader = "id,at,name_zh,name_en,needs,primary,software_zh,software_en,served_by";

const sound: Readonly<Record<string, string>> = {
  "plan/plan.yaml": header,
  "plan/1-health.yaml": health,
  "plan/implementation.yaml": duty("impl.1"),
  "plan/monitoring.yaml": duty("me.1"),
  "systems.csv": `${systemsHeader}\nsys.001,health.m1,档案,files,workflow,workflow,软件,software,registers\n`,
};

/** The sound folder with some files replaced or added; null takes a file away. */
export const givenPlanFiles = (changes: Readonly<Record<string, string | null>> = {}): readonly TextFile[] =>
  Object.entries({ ...sound, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));

/** The text of a file of the sound folder with one passage replaced. */
export const givenPlanText = (path: string, from: string, to: string): string => {
  const text = sound[path];
  if (!text?.includes(from)) throw new RangeError(`${path} has no passage “${from}”`);
  return text.replaceAll(from, to);
};

const unit = (code: string, measure: string) =>
  [code, { code, measure, suffix: { zh: code, en: code }, name: { zh: code, en: code } }] as const;

export const givenReferences: PlanReferences = {
  indicators: new Map([
    ["h.one", { unit: "%", better: "lower" }],
    ["h.context", { unit: "count", better: "context" }],
  ]),
  units: new Map([
    unit("%", "percent"),
    unit("count", "count"),
    unit("per year", "count"),
    unit("hours/week", "hours-per-week"),
  ]),
  agencies: new Set(["health", "edu"]),
  areas: new Set(["990100"]),
  capabilities: new Set(["registers"]),
};
