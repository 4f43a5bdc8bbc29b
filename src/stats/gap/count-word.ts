// What a distance to a target is counted in: the noun of the numerator's first element (children, places, visits,
// sites), in the words of the unit table. 人 is counted 名 in prose.
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { Indicator } from "../indicator/indicator.ts";

export interface CountWord {
  /** 名, 个, 人次 behind a number; in English people, cases, beds, or nothing. */
  readonly word: Label;
  /** What the numerator is made of: `接受访视的新生儿数`. */
  readonly noun: Label;
}

/** Null where the indicator counts nothing: means, sums of money, levels known from publications only. */
export const findCountWord = (catalogue: Catalogue, indicator: Indicator): CountWord | null => {
  const first = catalogue.formulas.get(indicator.id)?.references.find(({ side }) => side === "numerator");
  const element = first && catalogue.elements.get(first.element as ElementId);
  const unit = element && catalogue.units.get(element.unit);
  if (!element || !unit || unit.measure !== "count") return null;
  return { word: toWord(unit.suffix), noun: indicator.numerator ?? element.name };
};

export const toCountWord = ({ zh }: Label): string => (zh === "人" || zh === "" ? "名" : zh);

const toWord = (suffix: Label): Label => ({
  zh: toCountWord(suffix),
  en: suffix.zh === "人" ? "people" : suffix.en.trim(),
});

/** `37名`, `37 people`. */
export const printCount = (count: string, { zh, en }: Label): Label => ({
  zh: `${count}${zh}`,
  en: en === "" ? count : `${count} ${count === "1" && en === "people" ? "person" : en}`,
});
