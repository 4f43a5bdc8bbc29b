// What changed between two versions of a plan, item by item and field by field, in words a reader follows.
import type { Label } from "../kernel/label.ts";
import type { Plan } from "./plan.ts";

export interface PlanChange {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  readonly title: Label;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

export const comparePlans = (before: Plan, after: Plan): readonly PlanChange[] => {
  const [old, current] = [toParts(before), toParts(after)];
  const removed = [...old.values()].filter(({ id }) => !current.has(id)).map((part) => toChange("removed", part, []));
  const rest = [...current.values()].flatMap((part): readonly PlanChange[] => {
    const earlier = old.get(part.id);
    if (!earlier) return [toChange("added", part, [])];
    const fields = compareFields(earlier, part);
    return fields.length === 0 ? [] : [toChange("changed", part, fields)];
  });
  return [...removed, ...rest];
};

const toChange = (kind: PlanChange["kind"], part: Part, fields: PlanChange["fields"]): PlanChange => ({
  id: part.id,
  kind,
  title: isLabel(part["title"]) ? part["title"] : isLabel(part["name"]) ? part["name"] : { zh: part.id, en: part.id },
  fields,
});

/** Every part that has an id of its own, without the parts inside it. */
const toParts = (plan: Plan): ReadonlyMap<string, Part> => {
  const items = plan.domains.flatMap((domain): readonly Part[] => [
    { ...domain, goals: domain.goals.map(({ id }) => id), measures: domain.measures.map(({ id }) => id) },
    ...domain.goals.flatMap((goal): readonly Part[] => [
      { ...goal, targets: goal.targets.map(({ id }) => id) },
      ...goal.targets,
    ]),
    ...domain.measures.flatMap((measure): readonly Part[] => [
      { ...measure, commitments: measure.commitments.map(({ id }) => id) },
      ...measure.commitments,
    ]),
  ]);
  const { domains, implementation, monitoring, systems, ...header } = plan;
  const parts: readonly Part[] = [
    { ...header, domains: domains.map(({ id }) => id) },
    ...items,
    ...implementation,
    ...monitoring,
    ...systems,
  ];
  return new Map(parts.map((part) => [part.id, part]));
};

const compareFields = (before: Part, after: Part): PlanChange["fields"] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: print(before[field]), after: print(after[field]) }))
    .filter((change) => change.before !== change.after);

/** Both languages of a text, the parts of a list, the fields of a group; never the order in which they were stored. */
const print = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(print).join("、");
  if (isLabel(value)) return `${value.zh} / ${value.en}`;
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([field, part]) => `${field} ${print(part)}`)
    .sort()
    .join("、");
};

const isLabel = (value: unknown): value is Label =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;
