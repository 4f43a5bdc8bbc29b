// Distributions that intervals and forecasts are read from: normal, χ², Student's t, binomial. Tails by the
// incomplete gamma and beta functions (Abramowitz and Stegun 1964, §6.5, §26.5; continued fractions after Lentz),
// quantiles by bisection on them, so that each is the exact inverse of the other.

/** P(Z ≤ z). */
export const normalCdf = (z: number): number => (z >= 0 ? 1 - normalTail(z) : normalTail(-z));

const normalTail = (z: number): number => gammaTails(0.5, z ** 2 / 2).upper / 2;

/** z with P(Z ≤ z) = p, for p inside 0–1. Ask for the lower tail where it matters: near 1 a number has few digits left. */
export const normalQuantile = (p: number): number => {
  const known = quantiles.get(p);
  if (known !== undefined) return known;
  const z = p < 0.5 ? -findExceeded(normalTail, p, 40) : findExceeded(normalTail, 1 - p, 40);
  if (quantiles.size < mostRemembered) quantiles.set(p, z);
  return z;
};

/** The same few levels are asked for thousands of times; strangers may ask for others. */
const quantiles = new Map<number, number>();
const mostRemembered = 1000;

export const chiSquareCdf = (x: number, freedom: number): number => gammaTails(freedom / 2, x / 2).lower;

export const chiSquareQuantile = (p: number, freedom: number): number =>
  p <= 0 ? 0 : invert((x) => chiSquareCdf(x, freedom), p, [0, toMost(freedom)]);

/** What is exceeded with this probability: for a small one more digits than the quantile of its complement. */
export const chiSquareExceeded = (tail: number, freedom: number): number =>
  findExceeded((x) => gammaTails(freedom / 2, x / 2).upper, tail, toMost(freedom));

const toMost = (freedom: number): number => freedom + 40 * Math.sqrt(2 * freedom) + 200;

export const tCdf = (t: number, freedom: number): number => (t >= 0 ? 1 - tTail(t, freedom) : tTail(-t, freedom));

const tTail = (t: number, freedom: number): number =>
  incompleteBeta(freedom / (freedom + t ** 2), freedom / 2, 0.5) / 2;

export const tQuantile = (p: number, freedom: number): number => {
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, freedom);
  let most = 2;
  while (tTail(most, freedom) > p && most < 1e15) most *= 2;
  return -findExceeded((t) => tTail(t, freedom), p, most);
};

/** P(X ≤ x) of n trials. */
export const binomialCdf = (x: number, n: number, p: number): number => {
  if (x < 0) return 0;
  return x >= n ? 1 : incompleteBeta(1 - p, n - Math.floor(x), Math.floor(x) + 1);
};

/** Where an increasing function reaches p, to the last bit that matters. */
const invert = (cdf: (x: number) => number, p: number, [from, to]: readonly [number, number]): number => {
  let [low, high] = [from, to];
  for (let step = 0; step < 200 && high - low > 1e-15 * Math.max(tiny, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Where a falling tail comes down to a probability. */
const findExceeded = (tailAt: (x: number) => number, tail: number, most: number): number =>
  invert((x) => -tailAt(x), -tail, [0, most]);

const tiny = 1e-300;
/** Just above what two neighbouring numbers differ by: a product of reciprocals may never come closer to 1. */
const close = 3e-16;
const mostTerms = 10_000;

/** Lanczos' series (1964), g = 7. */
const logGamma = (x: number): number => {
  const series = lanczos.reduce((sum, coefficient, index) => sum + coefficient / (x + index), 0.999_999_999_999_809_93);
  const t = x + 6.5;
  return (x - 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * series);
};

const lanczos = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];

/** Regularised P(a, x) and Q(a, x); the smaller one is computed, so that a small tail keeps its digits. */
const gammaTails = (a: number, x: number): { readonly lower: number; readonly upper: number } => {
  if (x <= 0) return { lower: 0, upper: 1 };
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = scale * sumSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = scale * continueFraction((n) => [n === 0 ? 1 : -n * (n - a), x + 2 * n + 1 - a], countTerms(a));
  return { lower: 1 - upper, upper };
};

/** 1/a + x/(a(a + 1)) + x²/(a(a + 1)(a + 2)) + … */
const sumSeries = (a: number, x: number): number => {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < countTerms(a) && term > sum * close; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
};

/** Near the mean both take some standard deviations of terms. */
const countTerms = (a: number): number => mostTerms + 20 * Math.sqrt(a);

/** Regularised I_x(a, b). */
const incompleteBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - lowerBeta(1 - x, b, a) : lowerBeta(x, a, b);
};

/** The same by its fraction, which converges fast below the mean. */
const lowerBeta = (x: number, a: number, b: number): number => {
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const fraction = continueFraction((n) => {
    if (n === 0) return [1, 1];
    const m = Math.floor(n / 2);
    const part =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [part, 1];
  });
  return scale * fraction;
};

/** a₀/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by Lentz's method. */
const continueFraction = (part: (n: number) => readonly [a: number, b: number], most = mostTerms): number => {
  const [first, start] = part(0);
  let [c, d] = [1 / tiny, 1 / (start || tiny)];
  let value = first * d;
  for (let n = 1; n < most; n += 1) {
    const [a, b] = part(n);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < close) break;
  }
  return value;
};
