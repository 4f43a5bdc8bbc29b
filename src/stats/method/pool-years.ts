// What do the last years say together, where one year has too few events to say anything? Numerators and denominators
// of three years are added up before any rate is formed: OHID Fingertips, Technical Guide, small numbers.

export interface YearCount {
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface PooledYears {
  readonly from: number;
  readonly to: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Up to the last year with figures, in any order; none where one of the years before it has no figures. */
export const poolYears = (points: readonly YearCount[], years = 3): PooledYears | undefined => {
  const known = points.filter(isKnown);
  const to = Math.max(...known.map(({ year }) => year));
  const from = to - years + 1;
  const pooled = known.filter(({ year }) => year >= from);
  const denominator = sum(pooled.map((point) => point.denominator));
  if (known.length === 0 || new Set(pooled.map(({ year }) => year)).size < years || denominator <= 0) return undefined;
  return pooled.length > years
    ? undefined
    : { from, to, numerator: sum(pooled.map((point) => point.numerator)), denominator };
};

const isKnown = (point: YearCount): point is YearCount & { readonly numerator: number; readonly denominator: number } =>
  point.numerator !== null && point.denominator !== null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
