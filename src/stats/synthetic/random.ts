// Chance that can be repeated: a stream of numbers depends on its name alone, so a figure stays the same
// whatever is generated before it. Hash FNV-1a with a final mix; generator mulberry32.

export type Stream = () => number;

/** Numbers from 0 up to, but not including, 1. */
export const openStream = (name: string): Stream => {
  let state = hash(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Standard normal (Box and Muller), cut at ±2.5 so that no area stands absurdly far out. */
export const drawNormal = (next: Stream): number => {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return Math.max(-2.5, Math.min(2.5, radius * Math.cos(2 * Math.PI * next())));
};

/** Knuth's product of uniforms; for the small means of rare events. */
export const drawPoisson = (next: Stream, mean: number): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
};

/** So many events over places by their sizes; a place of size n takes at most n of them. */
export const scatter = (next: Stream, events: number, sizes: readonly number[]): readonly number[] => {
  const left = [...sizes];
  const taken = sizes.map(() => 0);
  let sum = left.reduce((one, other) => one + other, 0);
  for (let event = 0; event < events && sum > 0; event += 1) {
    const index = find(left, next() * sum);
    const step = Math.min(1, left[index] ?? 0);
    taken[index] = (taken[index] ?? 0) + 1;
    left[index] = (left[index] ?? 0) - step;
    sum -= step;
  }
  return taken;
};

const find = (sizes: readonly number[], mark: number): number => {
  let passed = 0;
  for (const [index, size] of sizes.entries()) {
    passed += size;
    if (mark < passed) return index;
  }
  return sizes.findLastIndex((size) => size > 0);
};

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
};
