// What an edit changed, field by field, and the same in words for whoever reads its events.
import type { Label } from "../../kernel/label.ts";
import type { Change, Wording } from "./intervention-row.ts";

const fieldNames = {
  title: { zh: "名称", en: "title" },
  problem: { zh: "问题", en: "problem" },
  bottleneck: { zh: "卡点", en: "bottleneck" },
  cause: { zh: "原因", en: "cause" },
  measure: { zh: "依据措施", en: "measure" },
  agency: { zh: "主责单位", en: "responsible agency" },
  partners: { zh: "协同单位", en: "co-operating agencies" },
  resources: { zh: "资金", en: "resources" },
  effect: { zh: "预计效果", en: "expected effect" },
  startedOn: { zh: "开始日", en: "start" },
  steps: { zh: "步骤", en: "steps" },
} satisfies Record<keyof Wording, Label>;

const fields: readonly (keyof Wording)[] = [
  "title",
  "problem",
  "bottleneck",
  "cause",
  "measure",
  "agency",
  "partners",
  "resources",
  "effect",
  "startedOn",
  "steps",
];

export const listChanges = (before: Wording, after: Wording): readonly Change[] =>
  fields.flatMap((field) =>
    print(before[field]) === print(after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );

/** The names of what changed; a step that was done is said by its number. */
export const printChanges = (changes: readonly Change[]): readonly Label[] =>
  changes.flatMap(({ field }): readonly Label[] => {
    const known = fields.find((each) => each === field);
    if (known) return [fieldNames[known]];
    const [, step] = /^steps\.(\d+)\.doneOn$/.exec(field) ?? [];
    return step === undefined ? [] : [{ zh: `第${step}步完成`, en: `step ${step} done` }];
  });

/** The order in which a form sends its parts is no change. */
const print = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
