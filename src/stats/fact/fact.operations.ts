import type { AreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import { hasErrors } from "../../kernel/finding.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Actor } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { ElementId } from "../element/element.ts";
import { checkFacts } from "./check-facts.ts";
import type { FactCatalogue, FactKey, FactSource } from "./fact.ts";
import { importFacts, listFacts, submitFacts } from "./fact.contract.ts";
import type { FormerFact } from "./fact-list.store.ts";
import { loadFacts, loadRevisions } from "./fact-list.store.ts";
import { saveFacts } from "./fact.store.ts";
import { mayReport } from "./may-report.ts";
import type { RawFact } from "./parse-fact-rows.ts";
import { parseFactRows } from "./parse-fact-rows.ts";
import { loadAreaBook, takeFacts } from "./take-facts.operations.ts";
import { toRawFacts } from "./to-raw-facts.ts";

/** What keeps rows out that only rooms to the right know of, such as a form that is closed. */
export type FindBarred = (
  tx: Read,
  rows: readonly RawFact[],
  handing: { readonly actor: Actor; readonly source: FactSource; readonly elements: FactCatalogue["elements"] },
) => Promise<readonly Finding[]>;

export const factOperations = (
  catalogue: FactCatalogue,
  findBarred: FindBarred = async () => [],
): readonly Operation[] => [
  implement(submitFacts, async (tx, { actor, now, today }, input) => {
    const source = "reported" as const;
    const rows = toRawFacts(input.facts);
    const barred = await findBarred(tx, rows, { actor, source, elements: catalogue.elements });
    const refused = [...mayReport(rows, { actor, today, source, catalogue }), ...barred];
    if (refused.length > 0) throw factsRefused(refused);
    const { findings, saved } = await takeFacts(tx, rows, { catalogue, source, by: actor.id, at: now });
    if (!saved) throw factsRefused(findings);
    return saved;
  }),

  implement(importFacts, async (tx, { actor, now, today }, { csv, file, mode, source }) => {
    const { rows, findings: unreadable } = parseFactRows({ path: file, text: csv });
    const checked = checkFacts(rows, { catalogue, areas: await loadAreaBook(tx), source });
    const barred = [
      ...mayReport(rows, { actor, today, source, catalogue }),
      ...(await findBarred(tx, rows, { actor, source, elements: catalogue.elements })),
    ];
    const findings = [...unreadable, ...barred, ...checked.findings];
    const answer = { rows: rows.length, findings, saved: null };
    if (mode === "check" || hasErrors(findings)) return answer;
    const batch = { facts: checked.facts, elements: catalogue.elements, by: actor.id, at: now };
    return { ...answer, saved: await saveFacts(tx, batch) };
  }),

  implement(listFacts, async (tx, _context, { area, element, period, limit }) => {
    const question = {
      tks: [...(await loadTenants(tx, [area as AreaCode])).values()],
      areas: [area as AreaCode],
      ...(element === undefined ? {} : { elements: [element as ElementId] }),
      ...(period === undefined ? {} : { periods: [period as PeriodCode] }),
    };
    const facts = await loadFacts(tx, { ...question, limit: limit + 1 });
    const former = groupByFact(await loadRevisions(tx, question));
    const listed = facts.slice(0, limit).map((fact) => ({ ...fact, revisions: former.get(toKey(fact)) ?? [] }));
    return { facts: listed, truncated: facts.length > limit };
  }),
];

const groupByFact = (former: readonly FormerFact[]): ReadonlyMap<string, FormerFact[]> => {
  const groups = new Map<string, FormerFact[]>();
  for (const fact of former) groups.set(toKey(fact), [...(groups.get(toKey(fact)) ?? []), fact]);
  return groups;
};

const toKey = ({ element, period, area, cell }: FactKey): string => [element, period, area, cell].join("|");

const factsRefused = (findings: Problem["findings"]): Problem =>
  new Problem(
    "stats/facts-refused",
    422,
    {
      zh: `有${findings.length}处错误，数据未保存。请按提示改正后重新提交。`,
      en: `${findings.length} errors; nothing was saved. Correct them and submit again.`,
    },
    findings,
  );
