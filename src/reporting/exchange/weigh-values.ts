// Which of the values are new, which correct one that stands, and which change nothing or are not wanted: the same
// value with the same reason is ignored, and so is what the strategy leaves out.
import type { Fact, FactInput, FactKey } from "../../stats/fact/fact.ts";
import type { ImportStrategy } from "./data-value-set.ts";

export interface WeighedValues {
  readonly imported: readonly FactInput[];
  readonly updated: readonly FactInput[];
  readonly ignored: number;
}

export const weighValues = (
  facts: readonly FactInput[],
  standing: readonly Fact[],
  strategy: ImportStrategy,
): WeighedValues => {
  const byKey = new Map(standing.map((fact) => [toKey(fact), fact]));
  const isNew = (fact: FactInput): boolean => !byKey.has(toKey(fact));
  const imported = strategy === "UPDATE" ? [] : facts.filter(isNew);
  const updated =
    strategy === "CREATE" ? [] : facts.filter((fact) => !isNew(fact) && !isSame(fact, byKey.get(toKey(fact))));
  return { imported, updated, ignored: facts.length - imported.length - updated.length };
};

const toKey = ({ element, period, area, cell }: FactKey): string => [element, period, area, cell].join("|");

const isSame = (fact: FactInput, standing: Fact | undefined): boolean =>
  standing !== undefined &&
  fact.state === standing.state &&
  fact.value === standing.value &&
  fact.reason === standing.reason &&
  fact.source === standing.source;
