// Which areas explain what is missing: the people by which each is short, as shares of all that are short (they add
// up to 100 %), beside what the others have to spare (they add up to the whole's own distance). Rounded to whole
// people and tenths of a per cent by largest remainders (Hamilton), so that the printed parts add up as well.
import type { Line } from "./count-beyond.ts";
import { measureBeyond, roundToSum } from "./count-beyond.ts";

export interface AreaCount {
  readonly area: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Shortfall {
  /** Whole people that areas short of the line are short by, and that the others have to spare. */
  readonly gross: number;
  readonly spare: number;
  /** gross − spare: the whole's own distance. */
  readonly net: number;
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
  const counted = areas.flatMap(({ area, numerator, denominator }) => {
    const beyond = denominator === null ? null : measureBeyond({ numerator, denominator }, line, factor);
    return beyond === null ? [] : [{ area, beyond }];
  });
  if (counted.length === 0) return null;
  const net = Math.ceil(sum(counted.map(({ beyond }) => beyond)) - hair) + 0;
  const people = roundToSum(
    counted.map(({ beyond }) => beyond),
    net,
  );
  const short = people.map((count) => Math.max(0, count));
  const gross = sum(short);
  const tenths =
    gross === 0
      ? short
      : roundToSum(
          short.map((count) => (count / gross) * 1000),
          1000,
        );
  return {
    gross,
    spare: gross - net,
    net,
    parts: counted.map(({ area }, index) => ({
      area,
      people: people[index] ?? 0,
      share: (tenths[index] ?? 0) / 10,
    })),
  };
};

/** Binary fractions must not turn 12 into 13. */
const hair = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
