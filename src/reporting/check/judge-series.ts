// Is a figure likely beside its own past and its stored bounds? Changes and outliers are judged on an area's total:
// the cells of a small area jump by themselves. Modified z-score: stats/indicator/modified-z.ts.
import { totalCell } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import { computeMedian, computeModifiedZ, findLeaps, isOutlier } from "../../stats/indicator/modified-z.ts";
import type { EntryPlace } from "../submission/entry.ts";
import type { CheckElement, CheckWorld, EntryFinding } from "./check-world.ts";
import { tellAmount, tellWhere } from "./finding-words.ts";
import type { Operands } from "./operands.ts";
import { printFingerprint, readOperand } from "./operands.ts";
import type { Rule, RuleTest } from "./rule.ts";

type Test<Kind extends RuleTest["kind"]> = Extract<RuleTest, { readonly kind: Kind }>;

/** Counts below this jump by themselves [D]. */
const leastMedian = 5;
/** In a very even series a little is far in z; less than this share of the level is not asked about [D]. */
const leastShare = 0.05;

interface Told {
  readonly what: Label;
  /** Former values that the judgement rests on. */
  readonly former: readonly (number | null)[];
}

export const judgeChange = (
  world: CheckWorld,
  operands: Operands,
  rule: Rule,
  test: Test<"change">,
): readonly EntryFinding[] =>
  judgeTotals(world, operands, rule, (places, element) => {
    const now = readOperand(world, places);
    const former = places.map((place) => world.previous(place));
    const before = former.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (!now.isKnown || former.includes(undefined)) return undefined;
    const change = now.sum - before;
    if (Math.abs(change) < test.least || Math.abs(change) <= (Math.abs(before) * test.percent) / 100) return undefined;
    const [from, to] = [tellAmount(before, element), tellAmount(now.sum, element)];
    const share = before === 0 ? "" : `${change > 0 ? "+" : "−"}${Math.abs((change / before) * 100).toFixed(0)}%`;
    return {
      what: {
        zh: `${element.name.zh}由上期${from.zh}变为${to.zh}${share === "" ? "" : `（${share}）`}，变动超过${test.percent}%`,
        en: `${element.name.en} went from ${from.en} to ${to.en}${share === "" ? "" : ` (${share})`}, more than ${test.percent}%`,
      },
      former: former.map((value) => value ?? null),
    };
  });

export const judgeOutlier = (
  world: CheckWorld,
  operands: Operands,
  rule: Rule,
  _test: Test<"outlier">,
): readonly EntryFinding[] =>
  judgeTotals(world, operands, rule, (places, element) => {
    const now = readOperand(world, places);
    const former = sumByPosition(places.map((place) => world.history(place)));
    if (!now.isKnown || computeMedian([...former, now.sum]) < leastMedian) return undefined;
    const found = findLast(former, now.sum);
    if (!found || Math.abs(now.sum - found.usual) < leastShare * Math.abs(found.usual)) return undefined;
    const [is, usual] = [tellAmount(now.sum, element), tellAmount(found.usual, element)];
    const score = found.score.toFixed(1).replace("-", "−");
    return {
      what: {
        zh: `${element.name.zh}${is.zh}，${found.isTrend ? "上一个数是" : "往年中位数"}${usual.zh}，偏离过大（修正z值${score}）`,
        en: `${element.name.en} is ${is.en} where ${found.isTrend ? "the last figure was" : "the median is"} ${usual.en}: too far (modified z ${score})`,
      },
      former,
    };
  });

/** On levels, or on changes where the past only rises or only falls. */
const findLast = (
  former: readonly number[],
  now: number,
): { readonly score: number; readonly usual: number; readonly isTrend: boolean } | undefined => {
  const series = [...former, now];
  const steps = former.slice(1).map((value, index) => Math.sign(value - (former[index] ?? value)));
  const isTrend = steps[0] !== 0 && steps.every((step) => step === steps[0]);
  if (isTrend) {
    const leap = findLeaps(series).find(({ index }) => index === former.length);
    return leap && { score: leap.score, usual: former.at(-1) ?? now, isTrend };
  }
  const score = computeModifiedZ(series).at(-1);
  return score !== undefined && isOutlier(score) ? { score, usual: computeMedian(former), isTrend } : undefined;
};

export const judgeBounds = (
  world: CheckWorld,
  operands: Operands,
  rule: Rule,
  { element: id, minimum = -Infinity, maximum = Infinity }: Test<"bounds">,
): readonly EntryFinding[] => {
  const element = operands.find(id);
  if (!element) return [];
  return world.areas.flatMap((area) =>
    operands.listPlaces(area.code, id, totalCell).flatMap((place): readonly EntryFinding[] => {
      const value = world.find(place)?.value ?? null;
      if (value === null || (value >= minimum && value <= maximum)) return [];
      const [is, bound] = [tellAmount(value, element), tellAmount(value < minimum ? minimum : maximum, element)];
      const what: Label = {
        zh: `${element.name.zh}${is.zh}，${value < minimum ? "低于" : "高于"}${bound.zh}`,
        en: `${element.name.en} is ${is.en}, ${value < minimum ? "below" : "above"} ${bound.en}`,
      };
      const message = tellWhere(area.name, operands.nameCell(place.cell), what, rule.severity);
      return [toFinding(world, rule, message, [place])];
    }),
  );
};

const judgeTotals = (
  world: CheckWorld,
  operands: Operands,
  rule: Rule & { readonly test: RuleTest },
  judge: (places: readonly EntryPlace[], element: CheckElement) => Told | undefined,
): readonly EntryFinding[] => {
  const element = rule.test.kind === "compare" ? undefined : operands.find(rule.test.element);
  if (!element) return [];
  return world.areas.flatMap((area): readonly EntryFinding[] => {
    const places = operands.listPlaces(area.code, element.id, totalCell);
    const told = judge(places, element);
    if (!told) return [];
    const message = tellWhere(area.name, { zh: "", en: "" }, told.what, rule.severity);
    const finding = toFinding(world, rule, message, places);
    return [{ ...finding, fingerprint: `${finding.fingerprint} < ${told.former.join(" ")}` }];
  });
};

const toFinding = (world: CheckWorld, rule: Rule, message: Label, cells: readonly EntryPlace[]): EntryFinding => {
  const [first] = cells;
  const [area, element, cell] = [
    first?.area ?? "",
    first?.element ?? "",
    cells.length === 1 ? (first?.cell ?? "") : "",
  ];
  return {
    rule: `reporting/${rule.id}`,
    severity: rule.severity,
    place: { field: `${area} ${element} ${cell}`.trim() },
    message,
    key: `${rule.id}|${area}|${cell}|${element}`,
    fingerprint: printFingerprint(world, cells),
    cells,
  };
};

/** Former totals, oldest first; a year that misses a cell is left out. */
const sumByPosition = (histories: readonly (readonly (number | null)[])[]): readonly number[] => {
  const length = Math.min(...histories.map((values) => values.length));
  return Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, position) =>
    histories.map((values) => values[position] ?? null),
  ).flatMap((values) =>
    values.some((value) => value === null) ? [] : [values.reduce<number>((sum, value) => sum + (value ?? 0), 0)],
  );
};
