// Which of the district's printed figures a change has moved.
import { loadAreas } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { parsePeriod } from "../../kernel/period.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { loadChangedPlaces } from "../../stats/known/change.store.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";

interface MovedQuestion {
  readonly tk: number;
  readonly area: AreaCode;
  readonly from: string;
  readonly to: string;
}

export const findMoved = async (tx: Read, catalogue: Catalogue, { tk, area, from, to }: MovedQuestion) => {
  const places = await loadChangedPlaces(tx, tk, { from, to });
  const elements = new Set<string>(places.map(({ element }) => element));
  const indicators = [...catalogue.indicators.values()].filter((indicator) => takesUp(indicator, elements, catalogue));
  const years = [...new Set(places.flatMap(({ period }) => parsePeriod(period)?.year ?? []))].toSorted(
    (one, other) => one - other,
  );
  if (indicators.length === 0 || years.length === 0) return [];
  const tree = await loadAreas(tx);
  const figuresAt = (knownAt: string) =>
    loadFigures({ ...tx, knownAt }, catalogue, tree, { indicators, areas: [area], years });
  const [before, after] = [await figuresAt(from), await figuresAt(to)];
  return indicators.flatMap((indicator) => {
    const former = before.series(indicator, area);
    const print = (value: number | null | undefined): number | null =>
      value === null || value === undefined ? null : roundHalfUp(value, indicator.decimals);
    return after.series(indicator, area).flatMap(({ year, value }, index) => {
      const [old, fresh] = [print(former[index]?.value), print(value)];
      return old === fresh ? [] : [{ ...presentIndicator(indicator, catalogue), year, before: old, after: fresh }];
    });
  });
};

/** Through its formula, the indicators that its formula names, or its own published level. */
const takesUp = ({ id, across }: Indicator, elements: ReadonlySet<string>, catalogue: Catalogue): boolean => {
  const formula = catalogue.formulas.get(id);
  const others = [...(formula?.indicators ?? []), ...(across ? [across.of] : [])];
  return (
    elements.has(id) ||
    (formula?.references.some(({ element }) => elements.has(element)) ?? false) ||
    others
      .flatMap((other) => catalogue.indicators.get(other) ?? [])
      .some((other) => takesUp(other, elements, catalogue))
  );
};

const presentIndicator = ({ id, name, decimals, unit }: Indicator, { units }: Catalogue) => ({
  indicator: id,
  name,
  decimals,
  suffix: units.get(unit)?.suffix ?? { zh: "", en: "" },
});
