// Per cent of a base in every place so that the district lands on its path: places differ on the logit scale,
// where no share leaves 0–100, and one shift for all brings the whole to the wanted number.
import { apportion } from "./apportion.ts";
import type { CountRequest } from "./count-element.ts";
import { drawEffect } from "./effect.ts";
import type { Slot } from "./slots.ts";

/** Counts per slot; `aim` is the district's share, 0–1. */
export const fitShares = (request: CountRequest, aim: number): readonly number[] => {
  const { slots } = request;
  const sizes = slots.map(({ size }) => Math.round(size));
  if (aim <= 0) return sizes.map(() => 0);
  const fixed = fixAreas(request, sizes);
  if (aim >= 1) return sizes.map((size, position) => fixed[position] ?? size);
  const isOpen = slots.map(({ counted }, position) => counted && fixed[position] === undefined);
  const open = sizes.map((size, position) => (isOpen[position] ? size : 0));
  const rest = slots.map(({ counted }, position) => (counted ? (fixed[position] ?? 0) : 0));
  const wanted = Math.round(aim * sum(sizes.filter((_, position) => slots[position]?.counted)));
  const target = Math.max(0, Math.min(sum(open), wanted - sum(rest)));
  const logits = slots.map((slot) => toLogit(request, slot, aim));
  const shift = findShift(open, logits, target);
  const shares = logits.map((logit) => sigmoid(logit + shift));
  const counts = apportion(
    target,
    open.map((size, position) => size * (shares[position] ?? 0)),
    open,
  );
  return sizes.map(
    (size, position) =>
      fixed[position] ?? (isOpen[position] ? (counts[position] ?? 0) : Math.round(size * (shares[position] ?? 0))),
  );
};

/** Whole areas whose share the settings fix for this year; undefined where they say nothing. */
const fixAreas = ({ rule, slots, year }: CountRequest, sizes: readonly number[]): readonly (number | undefined)[] =>
  slots.map(({ place }, position) => {
    const percent = place.township === null ? undefined : rule.areas?.[place.township]?.[String(year)];
    return percent === undefined ? undefined : Math.round(((sizes[position] ?? 0) * percent) / 100);
  });

const toLogit = (request: CountRequest, { place, categories }: Slot, aim: number): number => {
  const slope = 1 / (100 * aim * (1 - aim));
  const offset = sum(categories.map((category) => request.rule.offsets?.[category] ?? 0));
  const effect = Math.max(-widest, Math.min(widest, drawEffect(request, place) * slope));
  return Math.log(aim / (1 - aim)) + effect + offset * slope;
};

/** Near 0 and 100 a point is a long way on the logit scale; no area goes further than this. */
const widest = 2.5;

const findShift = (sizes: readonly number[], logits: readonly number[], target: number): number => {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 32; step += 1) {
    const middle = (low + high) / 2;
    const reached = sum(sizes.map((size, position) => size * sigmoid((logits[position] ?? 0) + middle)));
    if (reached < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
