// Which areas explain what is missing: the people by which each is short, as shares of all that are short, beside what
// the others have to spare. People are counted as everywhere (count-beyond.ts), each area by itself, so that an area has
// one number on every page; the few by which the parts then exceed the whole are told. Shares are tenths of a per cent
// by largest remainders (Hamilton) and add up to 100 %.
import type { Line } from "./count-beyond.ts";
import { countBeyond, measureBeyond, roundToSum, roundUp } from "./count-beyond.ts";

export interface AreaCount {
  readonly area: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Shortfall {
  /** Whole people that areas short of the line are short by, and that the others have to spare. */
  readonly gross: number;
  readonly spare: number;
  /** The distance of the areas together. */
  readonly net: number;
  /** gross − spare − net: a person is whole in every area, and more often than in all of them together. */
  readonly rounding: number;
  readonly parts: readonly ShortfallPart[];
}

export interface ShortfallPart {
  readonly area: string;
  /** Positive: short of the line, negative: to spare. */
  readonly people: number;
  /** Per cent of the gross shortfall, with one decimal; 0 for areas that are not short. */
  readonly share: number;
}

/** Null where no area can be counted. */
export const decomposeShortfall = (areas: readonly AreaCount[], line: Line, factor: number): Shortfall | null => {
  const counted = areas.flatMap(({ area, ...count }) => {
    const [beyond, people] = [measureBeyond(count, line, factor), countBeyond(count, line, factor)];
    return count.denominator === null || beyond === null || people === null ? [] : [{ area, beyond, people }];
  });
  if (counted.length === 0) return null;
  const net = roundUp(sum(counted.map(({ beyond }) => beyond)));
  const short = counted.map(({ people }) => Math.max(0, people));
  const [gross, all] = [sum(short), sum(counted.map(({ people }) => people))];
  const tenths =
    gross === 0
      ? short
      : roundToSum(
          short.map((count) => (count / gross) * 1000),
          1000,
        );
  return {
    gross,
    spare: gross - all,
    net,
    rounding: all - net,
    parts: counted.map(({ area, people }, index) => ({
      area,
      people,
      share: (tenths[index] ?? 0) / 10,
    })),
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
