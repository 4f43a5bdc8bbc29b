// The areas below, side by side: people beyond the line, counted in each area by itself; the interval of each share,
// and what the comparison says (design, section 9).
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber } from "../../kernel/quantity.ts";
import type { Figure, IndicatorHead } from "../../stats/indicator/figure.ts";
import type { listAreaValues } from "../../stats/indicator/indicator.contract.ts";
import { countBeyond } from "../../stats/gap/count-beyond.ts";
import { printDifference, printLevel } from "../../stats/standing/print-difference.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";
import { computeWilsonInterval } from "../../stats/method/wilson-interval.ts";

export type AreaValues = z.output<(typeof listAreaValues)["output"]>;

export interface AreaRow {
  readonly area: AreaValues["areas"][number]["area"];
  readonly figure: Figure;
  readonly isCounted: boolean;
  readonly people: number | null;
  readonly interval: readonly [number, number] | null;
}

export interface AreaField {
  readonly rows: readonly AreaRow[];
  /** Areas without a figure, with the reason. */
  readonly empty: readonly AreaRow[];
  readonly total: { readonly figure: Figure; readonly people: number | null } | null;
}

interface Measure {
  readonly line: TargetLine | null;
  readonly factor: number;
  /** Only the distance of a share can be counted in people. */
  readonly hasPeople: boolean;
  /** Only a share of a whole has an interval. */
  readonly isShare: boolean;
}

export const rankAreas = ({ areas, total }: AreaValues, { line, factor, hasPeople, isShare }: Measure): AreaField => {
  const withValue = areas.filter(({ figure }) => figure.value !== null);
  const measured = withValue.filter(({ figure, counted }) => counted && hasPeople && isMeasurable(figure, line));
  const whole =
    total && line && measured.length > 0 && total.denominator !== null ? countBeyond(total, line, factor) : null;
  const people = new Map(
    whole === null || !line ? [] : measured.map(({ area, figure }) => [area.code, countBeyond(figure, line, factor)]),
  );
  const toRow = ({ area, figure, counted }: AreaValues["areas"][number]): AreaRow => ({
    area,
    figure,
    isCounted: counted,
    people: people.get(area.code) ?? null,
    interval: isShare ? computeWilsonInterval(figure, factor) : null,
  });
  return {
    rows: withValue.map(toRow),
    empty: areas.filter(({ figure }) => figure.value === null).map(toRow),
    total: total && { figure: total, people: whole },
  };
};

const isMeasurable = ({ numerator, denominator }: Figure, line: TargetLine | null): boolean =>
  line !== null && numerator !== null && denominator !== null;

export const describeAreas = (indicator: IndicatorHead, { rows, total }: AreaField, line: TargetLine | null): Label => {
  if (rows.length === 0) return { zh: "各地区还没有数", en: "No area has a figure yet" };
  const over = rows.filter(({ people }) => (people ?? 0) > 0);
  const people = over.reduce((sum, row) => sum + (row.people ?? 0), 0);
  if (line && total?.people != null) {
    const word = line.opens === "down" ? "超出" : "差";
    if (over.length === 0) return { zh: "各地区都在目标线以内", en: "Every area is within the target" };
    if (over.length === rows.length)
      return { zh: `${over.length}个地区都没到目标线`, en: `All ${over.length} areas are short of the target` };
    return {
      zh: `${word}的${printNumber(people, 0)}名在${over.length}个地区`,
      en: `${printNumber(people, 0)} ${line.opens === "down" ? "too many" : "too few"}, in ${over.length} areas`,
    };
  }
  return describeSpan(indicator, rows);
};

const describeSpan = (indicator: IndicatorHead, rows: readonly AreaRow[]): Label => {
  const ranked = [...rows].sort((one, other) => (other.figure.value ?? 0) - (one.figure.value ?? 0));
  const [high, low] = [ranked[0], ranked.at(-1)];
  if (!high || !low) return { zh: "", en: "" };
  const write = ({ figure }: AreaRow): Label => printLevel(figure.value ?? 0, indicator);
  if (high === low) return { zh: `只有${high.area.name.zh}有数`, en: `Only ${high.area.name.en} has a figure` };
  const spread = (high.figure.value ?? 0) - (low.figure.value ?? 0);
  if (spread === 0) return { zh: `各地区都是${write(high).zh}`, en: `Every area stands at ${write(high).en}` };
  const gap = printDifference(spread, indicator);
  return {
    zh: `从${low.area.name.zh}的${write(low).zh}到${high.area.name.zh}的${write(high).zh}，相差${gap.zh}`,
    en: `From ${write(low).en} in ${low.area.name.en} to ${write(high).en} in ${high.area.name.en}, ${gap.en} apart`,
  };
};

/** `+412 = 715 − 303`: those beyond, less those to spare. */
export const printPeopleSum = ({ rows, total }: AreaField): string | null => {
  if (total?.people == null) return null;
  const counts = rows.flatMap(({ people }) => (people === null ? [] : [people]));
  const over = counts.filter((count) => count > 0).reduce((sum, count) => sum + count, 0);
  const spare = counts.filter((count) => count < 0).reduce((sum, count) => sum - count, 0);
  const sum = printChange(over - spare, 0);
  return over > 0 && spare > 0 ? `${sum} = ${printNumber(over, 0)} − ${printNumber(spare, 0)}` : sum;
};

/** Why the areas add up to more than the whole: a person is whole in each of them. */
export const printRounding = ({ rows, total }: AreaField): Label | null => {
  const counts = rows.flatMap(({ people }) => people ?? []);
  const whole = total?.people;
  if (whole == null) return null;
  const added = counts.reduce((sum, count) => sum + count, 0) - whole;
  if (added <= 0 || added >= counts.length) return null;
  const count = printChange(whole, 0);
  return {
    zh: `合在一起算是${count}名：各地区分别进到整数。`,
    en: `Counted together it is ${count}: each area is rounded up to whole people. `,
  };
};
