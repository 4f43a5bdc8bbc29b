// Why did a rate change: because areas did better or worse, or because people live elsewhere than before?
// Kitagawa 1955 (Components of a difference between two rates, JASA 50:1168–1194): each area's part is
// (w₁ − w₀)(r₀ + r₁)/2 by composition and (r₁ − r₀)(w₀ + w₁)/2 by rate; the parts add up exactly to the change.
export interface YearPart {
  readonly area: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ChangePart {
  readonly area: string;
  readonly composition: number;
  readonly rate: number;
}

export interface ChangeParts {
  /** The level of all areas together in each year. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly composition: number;
  readonly rate: number;
  readonly parts: readonly ChangePart[];
}

/** In the indicator's unit; null where one of the years has nobody in it. */
export const decomposeChange = (
  before: readonly YearPart[],
  after: readonly YearPart[],
  factor: number,
): ChangeParts | null => {
  const [old, now] = [readYear(before, factor), readYear(after, factor)];
  if (!old || !now) return null;
  const areas = [...new Set([...before, ...after].map(({ area }) => area))];
  const parts = areas.map((area) => {
    const [from, to] = [old.find(area), now.find(area)];
    // An area that was not there has no rate of its own to have changed.
    const [oldRate, newRate] = [from.rate ?? to.rate ?? 0, to.rate ?? from.rate ?? 0];
    return {
      area,
      composition: ((to.weight - from.weight) * (oldRate + newRate)) / 2,
      rate: ((newRate - oldRate) * (from.weight + to.weight)) / 2,
    };
  });
  return {
    before: old.rate,
    after: now.rate,
    change: now.rate - old.rate,
    composition: sum(parts.map(({ composition }) => composition)),
    rate: sum(parts.map(({ rate }) => rate)),
    parts,
  };
};

const readYear = (parts: readonly YearPart[], factor: number) => {
  const whole = sum(parts.map(({ denominator }) => denominator));
  if (whole <= 0) return undefined;
  const byArea = new Map(parts.map((part) => [part.area, part]));
  return {
    rate: (sum(parts.map(({ numerator }) => numerator)) / whole) * factor,
    find: (area: string): { readonly weight: number; readonly rate: number | undefined } => {
      const part = byArea.get(area);
      if (!part || part.denominator <= 0) return { weight: 0, rate: undefined };
      return { weight: part.denominator / whole, rate: (part.numerator / part.denominator) * factor };
    },
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
