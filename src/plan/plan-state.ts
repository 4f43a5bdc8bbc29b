// The states of a plan version in words.
import type { Label } from "../kernel/label.ts";
import type { PlanState } from "./plan.ts";

export const planStateLabels: Readonly<Record<PlanState, Label>> = {
  draft: { zh: "草稿", en: "Draft" },
  "in-force": { zh: "实施中", en: "In force" },
  archived: { zh: "存档", en: "Archived" },
};
