// Everything a plan asks of figures, in plan order: the targets of its goals and the commitments of its measures.
import type { Label } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";
import type { Plan } from "./plan.ts";
import type { Target } from "./target.ts";
import { parseTextRuns } from "./text-spans.ts";

export interface Ask {
  readonly target: Target;
  readonly kind: "target" | "commitment";
  readonly item: string;
  readonly itemTitle: Label;
  /** The whole text, with its marked spans. */
  readonly itemText: Label;
  readonly domain: string;
  readonly domainTitle: Label;
  readonly lead: readonly string[];
}

export const listAsks = ({ domains }: Pick<Plan, "domains">): readonly Ask[] =>
  domains.flatMap(({ id: domain, title: domainTitle, goals, measures }) => {
    const toAsks = (
      { id, title, text, lead }: Plan["domains"][number]["goals" | "measures"][number],
      kind: Ask["kind"],
      targets: readonly Target[],
    ): readonly Ask[] =>
      targets.map((target) => ({
        target,
        kind,
        item: id,
        itemTitle: title,
        itemText: text,
        domain,
        domainTitle,
        lead,
      }));
    return [
      ...goals.flatMap((goal) => toAsks(goal, "target", goal.targets)),
      ...measures.flatMap((measure) => toAsks(measure, "commitment", measure.commitments)),
    ];
  });

export const getAsk = (plan: Pick<Plan, "domains">, id: string): Ask => {
  const found = listAsks(plan).find(({ target }) => target.id === id);
  if (found) return found;
  throw new Problem("plan/unknown-target", 404, {
    zh: `规划里没有目标${id}。`,
    en: `The plan has no target ${id}.`,
  });
};

/** The phrase that sets the target; the whole text where no span is marked. */
export const findClause = ({ target, itemText }: Ask): Label => ({
  zh: findSpan(itemText.zh, target.id),
  en: findSpan(itemText.en, target.id),
});

/** Not the point of a decimal. */
const clauseEnd = /[。；;]|\.(?!\d)/;

const findSpan = (text: string, mark: string): string => {
  const runs = parseTextRuns(text);
  const marked = runs.find((run) => run.mark === mark);
  if (!marked) return runs.map((run) => run.text).join("");
  const at = runs.indexOf(marked);
  const before = runs
    .slice(0, at)
    .map((run) => run.text)
    .join("");
  const after = runs
    .slice(at + 1)
    .map((run) => run.text)
    .join("");
  return `${before.split(clauseEnd).at(-1) ?? ""}${marked.text}${after.split(clauseEnd)[0] ?? ""}`.trim();
};
