// The words for the systems that a plan names: how far each is served, and what kind of software it needs.
import type { Label } from "../../kernel/label.ts";

export type SystemState = "served" | "partly" | "planned";

export const systemStates: Readonly<Record<SystemState, Label>> = {
  served: { zh: "已支撑", en: "served" },
  partly: { zh: "部分支撑", en: "partly served" },
  planned: { zh: "计划中", en: "planned" },
};

export const systemFills = { served: "full", partly: "half", planned: "empty" } as const;

const needWords: Readonly<Record<string, Label>> = {
  "aggregate-statistics": { zh: "汇总统计", en: "Aggregate statistics" },
  "individual-records": { zh: "个案档案", en: "Individual records" },
  "facility-register": { zh: "机构名录", en: "Facility register" },
  workflow: { zh: "流程协同", en: "Workflow" },
  publication: { zh: "公开发布", en: "Publication" },
  "plan-item-only": { zh: "只需跟踪", en: "Tracking only" },
};

export const labelNeed = (need: string): Label => needWords[need] ?? { zh: need, en: need };
