// The figures of one element in one year from its rule: a total shared out, events that fall by chance, the
// same in each area, per cent of another element, or so many per unit of it. The district lands on its path.
import type { Element } from "../element/element.ts";
import { apportionDecimal } from "./apportion.ts";
import { drawEffect } from "./effect.ts";
import { fitShares } from "./fit-shares.ts";
import type { Place } from "./frame.ts";
import { drawPoisson, openStream, scatter } from "./random.ts";
import type { Path, Paths, Rule } from "./settings.ts";
import { isSingle } from "./settings.ts";
import type { Count, Slot } from "./slots.ts";

export interface CountRequest {
  readonly seed: string;
  readonly element: Element;
  readonly rule: Rule;
  readonly slots: readonly Slot[];
  /** Counts of the events that the rule includes. */
  readonly included: readonly Count[];
  readonly year: number;
  /** Position of the year on the paths. */
  readonly index: number;
}

export const countElement = (request: CountRequest): readonly Count[] => {
  const { rule, slots } = request;
  const paths = rule.total ?? rule.events ?? rule.percent ?? rule.ratio ?? rule.each;
  if (paths === undefined) return [];
  const groups = groupSlots(slots, paths);
  return [...groups].flatMap(([key, group]) => {
    const aim = readPath(isSingle(paths) ? paths : paths[key], request.index);
    const values = countGroup({ ...request, slots: group }, aim, key);
    return group.map((slot, position) => toCount(slot, values[position] ?? 0));
  });
};

const groupSlots = (slots: readonly Slot[], paths: Paths): ReadonlyMap<string, readonly Slot[]> => {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = isSingle(paths) ? "" : (slot.categories.find((category) => paths[category] !== undefined) ?? "");
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  return groups;
};

const countGroup = (request: CountRequest, aim: number, key: string): readonly number[] => {
  const { rule } = request;
  if (rule.total !== undefined) return shareTotal(request, aim);
  if (rule.events !== undefined) return dropEvents(request, aim, key);
  if (rule.percent !== undefined) return fitShares(request, aim / 100);
  if (rule.each !== undefined) return request.slots.map(({ place }) => (isOfKind(rule, place) ? aim : 0));
  return multiply(request, aim);
};

const toCount = ({ place, categories, cell, counted }: Slot, value: number): Count => ({
  place,
  categories,
  cell,
  counted,
  value,
});

const isOfKind = ({ kinds }: Rule, place: Place): boolean =>
  kinds === undefined || kinds.includes(place.kinds[0] ?? "");

const readPath = (path: Path | undefined, index: number): number =>
  path === undefined ? 0 : typeof path === "number" ? path : (path[index] ?? path.at(-1) ?? 0);

const weigh = (request: CountRequest): readonly number[] =>
  request.slots.map((slot) =>
    isOfKind(request.rule, slot.place) ? slot.size * Math.exp(drawEffect(request, slot.place)) : 0,
  );

const shareTotal = (request: CountRequest, aim: number): readonly number[] => {
  const weights = weigh(request);
  const unit = aim / Math.max(sumCounted(request.slots, weights), Number.MIN_VALUE);
  const shares = apportionDecimal(
    aim,
    weights.map((weight, position) => (request.slots[position]?.counted ? weight : 0)),
    request.element.decimals,
  );
  return shares.map((share, position) =>
    request.slots[position]?.counted ? share : roundTo((weights[position] ?? 0) * unit, request.element.decimals),
  );
};

const dropEvents = (request: CountRequest, aim: number, key: string): readonly number[] => {
  const { seed, element, slots, included, year } = request;
  const already = slots.map((slot) =>
    sum(
      included
        .filter((count) => count.place.code === slot.place.code && count.cell === slot.cell)
        .map(({ value }) => value),
    ),
  );
  const weights = weigh(request).map((weight, position) => Math.max(0, weight - (already[position] ?? 0)));
  const more = Math.max(0, Math.round(aim) - sumCounted(slots, already));
  const stream = openStream(`${seed}|${element.id}|${year}|${key}`);
  const fallen = scatter(
    stream,
    more,
    weights.map((weight, position) => (slots[position]?.counted ? weight : 0)),
  );
  const rate = more / Math.max(sumCounted(slots, weights), Number.MIN_VALUE);
  return slots.map(({ counted, place, cell }, position) => {
    const own = openStream(`${seed}|${element.id}|${year}|${place.code}|${cell}`);
    const extra = counted ? (fallen[position] ?? 0) : drawPoisson(own, rate * (weights[position] ?? 0));
    return (already[position] ?? 0) + extra;
  });
};

const multiply = (request: CountRequest, aim: number): readonly number[] => {
  const { slots, element } = request;
  const weights = weigh(request);
  const size = sumCounted(
    slots,
    slots.map((slot) => slot.size),
  );
  const unit = (aim * size) / Math.max(sumCounted(slots, weights), Number.MIN_VALUE);
  const total = roundTo(aim * size, element.decimals);
  const shares = apportionDecimal(
    total,
    weights.map((weight, position) => (slots[position]?.counted ? weight : 0)),
    element.decimals,
  );
  return shares.map((share, position) =>
    slots[position]?.counted ? share : roundTo((weights[position] ?? 0) * unit, element.decimals),
  );
};

const sumCounted = (slots: readonly Slot[], values: readonly number[]): number =>
  sum(values.filter((_, position) => slots[position]?.counted));

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
