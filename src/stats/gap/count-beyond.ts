// Children before percentages (design, principle 4): how many people stand between a share and its line.
// numerator − line × denominator where fewer is wanted, the other way round where more is; positive = short of
// the target, negative = to spare. Rounded up, since a person is whole and a line is reached only in full.
interface Count {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Line {
  readonly value: number;
  readonly opens: "up" | "down";
}

/** Unrounded; without a denominator the numerator itself is measured against the line. */
export const measureBeyond = ({ numerator, denominator }: Count, line: Line, factor: number): number | null => {
  if (numerator === null) return null;
  const wanted = (line.value / factor) * (denominator ?? 1);
  return line.opens === "down" ? numerator - wanted : wanted - numerator;
};

export const countBeyond = (count: Count, line: Line, factor: number): number | null => {
  const beyond = measureBeyond(count, line, factor);
  return beyond === null ? null : roundUp(beyond);
};

/** Whole numbers beside their parts that add up to the given sum: largest remainders first (Hamilton). */
export const roundToSum = (values: readonly number[], sum: number): readonly number[] => {
  const floors = values.map((value) => Math.floor(value + hair));
  const left = sum - floors.reduce((total, value) => total + value, 0);
  const order = values
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0) }))
    .sort((one, other) => other.rest - one.rest)
    .slice(0, Math.max(0, Math.min(left, values.length)))
    .map(({ index }) => index);
  return floors.map((value, index) => value + (order.includes(index) ? 1 : 0));
};

/** Binary fractions must not turn 12 into 13. */
const hair = 1e-9;

export const roundUp = (value: number): number => Math.ceil(value - hair) + 0;
