// How far apart may a count that is not published lie, for a reader who knows every published sum and that no count
// is below zero? The tables walked to are possible ones, so that the width found is never more than the reader's.
import type { Direction } from "./eliminate.ts";

interface Standing {
  /** True counts by unknown. */
  readonly counts: ReadonlyMap<number, number>;
  readonly directions: readonly Direction[];
}

/** Stops at the width that is wanted. */
export const findWidth = (unknown: number, { counts, directions }: Standing, wanted: number): number => {
  const own = listOwn(unknown, directions);
  const down = walk(unknown, -1, { counts, directions: own }, wanted);
  return down >= wanted ? down : down + walk(unknown, 1, { counts, directions: own }, wanted - down);
};

/** Those that move the unknown; one that moves in a single way moves in others too, joined with what moves beside it. */
const listOwn = (unknown: number, directions: readonly Direction[]): readonly Direction[] => {
  const own = directions.filter((direction) => direction.has(unknown));
  const [only, ...others] = own;
  if (!only || others.length > 0) return own;
  const joined = directions.flatMap((direction) =>
    direction === only
      ? []
      : [...direction.keys()]
          .filter((shared) => only.has(shared))
          .map((shared) => joinWithout(shared, only, direction)),
  );
  return [only, ...joined];
};

const joinWithout = (shared: number, one: Direction, other: Direction): Direction => {
  const [own, its] = [one.get(shared) ?? 0, other.get(shared) ?? 0];
  const result = new Map<number, number>();
  for (const unknown of new Set([...one.keys(), ...other.keys()])) {
    const step = (one.get(unknown) ?? 0) * its - (other.get(unknown) ?? 0) * own;
    if (step !== 0) result.set(unknown, step);
  }
  return result;
};

const walk = (unknown: number, towards: 1 | -1, { counts, directions }: Standing, wanted: number): number => {
  const moved = new Map<number, number>();
  const at = (each: number): number => (counts.get(each) ?? 0) + (moved.get(each) ?? 0);
  let width = 0;
  for (let before = -1; width > before && width < wanted;) {
    before = width;
    for (const direction of directions) {
      const step = direction.get(unknown) ?? 0;
      const sign = Math.sign(step) * towards;
      const most = Math.ceil((wanted - width) / Math.abs(step));
      const steps = [...direction].reduce(
        (least, [each, by]) => (by * sign < 0 ? Math.min(least, Math.floor(at(each) / -(by * sign))) : least),
        most,
      );
      if (steps <= 0) continue;
      for (const [each, by] of direction) moved.set(each, (moved.get(each) ?? 0) + by * sign * steps);
      width += Math.abs(step) * steps;
      if (width >= wanted) break;
    }
  }
  return width;
};
