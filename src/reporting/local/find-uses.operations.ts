// What stands against a change or a withdrawal: figures under the definition, forms on their way, plans that name it.
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { loadPlanHeads } from "../../plan/plan.store.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element } from "../../stats/element/element.ts";
import { listClauses } from "../../stats/origin/list-clauses.ts";
import type { SavedDefinition } from "./live-content.operations.ts";
import type { LocalDefinition } from "./local-definition.ts";
import type { OpenUse } from "./local-use.store.ts";
import { countFacts, loadOpenUses } from "./local-use.store.ts";

export const findUses = async (
  tx: Read,
  tk: number,
  { kind, content }: LocalDefinition,
  catalogue: Catalogue,
): Promise<readonly Finding[]> => {
  switch (kind) {
    case "element":
      return [
        ...toFactFindings(content.id, await countFacts(tx, tk, content.id)),
        ...toOpenFindings(await loadOpenUses(tx, tk, { element: content.id })),
      ];
    case "indicator": {
      const plans = await loadPlanHeads(tx);
      return [
        ...toFactFindings(content.id, await countFacts(tx, tk, content.id)),
        ...plans.flatMap(({ plan }) =>
          listClauses(plan, catalogue, content).map(({ title }) =>
            report(content.id, {
              zh: `规划《${plan.title.zh}》的“${title.zh}”有它的目标。`,
              en: `“${title.en}” of the plan ${plan.title.en} sets a target on it.`,
            }),
          ),
        ),
      ];
    }
    case "form":
      return toOpenFindings(await loadOpenUses(tx, tk, { form: content.id }));
  }
};

/** What an element's figures were counted by may not change under them. */
export const findChangeFindings = async (
  tx: Read,
  district: AreaCode,
  { kind, content }: LocalDefinition,
  former: SavedDefinition | undefined,
): Promise<readonly Finding[]> => {
  if (kind !== "element" || former?.definition.kind !== "element") return [];
  const before = former.definition.content;
  const changed = fixedParts.filter(({ part }) => JSON.stringify(before[part]) !== JSON.stringify(content[part]));
  if (changed.length === 0) return [];
  const tk = (await loadTenants(tx, [district])).get(district);
  const facts = tk === undefined ? 0 : await countFacts(tx, tk, content.id);
  return facts === 0
    ? []
    : changed.map(({ part, name }) =>
        report(part, {
          zh: `已经报了${facts}个数，${name.zh}不能再改。要改就另建一个数据元。`,
          en: `${facts} figures stand; the ${name.en} can no longer change. Add another element instead.`,
        }),
      );
};

const fixedParts: readonly { readonly part: keyof Element; readonly name: Label }[] = [
  { part: "unit", name: { zh: "单位", en: "unit" } },
  { part: "periodKind", name: { zh: "统计时期", en: "period" } },
  { part: "reportedAt", name: { zh: "填报层级", en: "level" } },
  { part: "by", name: { zh: "分组", en: "breakdown" } },
];

/** Other definitions that refer to one. */
export const toDependents = (definitions: readonly LocalDefinition[]): readonly Finding[] =>
  definitions.map(({ kind, content }) => {
    const name = kind === "form" ? content.title : content.name;
    return report(content.id, {
      zh: `“${name.zh}”（${content.id}）在用它。`,
      en: `“${name.en}” (${content.id}) uses it.`,
    });
  });

const toFactFindings = (id: string, facts: number): readonly Finding[] =>
  facts === 0 ? [] : [report(id, { zh: `已经报了${facts}个数。`, en: `${facts} figures stand under it.` })];

const toOpenFindings = (uses: readonly OpenUse[]): readonly Finding[] =>
  uses.map(({ form, period, area }) =>
    report(form, {
      zh: `${area}的“${form}”${period}还没有验收。`,
      en: `“${form}” of ${area} for ${period} is not accepted yet.`,
    }),
  );

const report = (field: string, message: Label): Finding => ({
  rule: "reporting/definition-used",
  severity: "error",
  place: { field },
  message,
});
