import fc from "fast-check";
import { expect, test } from "vitest";
import { computeByar, computeExactPoisson, computeMean, computeRate, computeWilson } from "./interval.ts";

const fixed = { seed: 20_251_125, numRuns: 200 } as const;

// UKHSA, test workbook of the R package PHEindicatormethods: 95 % and 99.8 %, methods.md §2.5.
test.each([
  [65, 100, [0.552_544_433, 0.736_357_517_6], [0.495_494_657_4, 0.778_354_061_4]],
  [1, 100, [0.001_767_432_1, 0.054_486_196_2], [0.000_873_065_7, 0.104_554_452_8]],
  [5, 100, [0.021_543_679_2, 0.111_750_469_2], [0.013_865_320_7, 0.164_588_522_8]],
  [1045, 5000, [0.197_955_498_8, 0.220_491_303_7], [0.191_793_818, 0.227_315_629]],
] as const)("the share %d of %d has the interval of the UKHSA workbook", (x, n, usual, wide) => {
  const atUsual = computeWilson({ x, n });
  const atWide = computeWilson({ x, n }, 0.998);

  expect(atUsual.value).toBe(x / n);
  expect(atUsual.lower).toBeCloseTo(usual[0], 9);
  expect(atUsual.upper).toBeCloseTo(usual[1], 9);
  expect(atWide.lower).toBeCloseTo(wide[0], 9);
  expect(atWide.upper).toBeCloseTo(wide[1], 9);
});

// statsmodels, test_proportion.py, by binom.confint of R's binom.
test.each([
  [18, 20, 0.698_966_35, 0.972_133_52],
  [4, 20, 0.080_657_66, 0.416_017_43],
  [4, 200, 0.007_804_43, 0.050_287_09],
])("the share %d of %d has the interval of R's binom", (x, n, lower, upper) => {
  const interval = computeWilson({ x, n });

  expect(interval.lower).toBeCloseTo(lower, 8);
  expect(interval.upper).toBeCloseTo(upper, 8);
});

// Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the share %d of %d has the interval of Newcombe's table", (x, n, lower, upper) => {
  const interval = computeWilson({ x, n });

  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("none and all end exactly at 0 and at 1", () => {
  const none = computeWilson({ x: 0, n: 20 });
  const all = computeWilson({ x: 20, n: 20 });

  expect(none.lower).toBe(0);
  expect(none.upper).toBeCloseTo(0.161_125_16, 8);
  expect(all.lower).toBeCloseTo(0.838_874_84, 8);
  expect(all.upper).toBe(1);
});

// UKHSA, the same workbook.
test.each([
  [65, 0.95, 50.163_187_710_5, 82.849_138_545_9],
  [65, 0.998, 42.880_261_471_5, 94.000_290_844_3],
  [1045, 0.95, 982.593_201_8, 1110.331_213],
  [1045, 0.998, 947.940_703_6, 1148.806_161],
  [10, 0.998, 2.916_318_374_7, 24.193_724_927_9],
])("the count %d at %d has Byar's interval of the UKHSA workbook", (x, confidence, lower, upper) => {
  const interval = computeByar(x, confidence);

  expect(interval.value).toBe(x);
  expect(interval.lower).toBeCloseTo(lower, 6);
  expect(interval.upper).toBeCloseTo(upper, 6);
});

test("no event at all has an upper limit and starts at 0", () => {
  expect(computeByar(0).lower).toBe(0);
  expect(computeByar(0).upper).toBeGreaterThan(3);
  expect(computeExactPoisson(0).lower).toBe(0);
  // −ln 0.025
  expect(computeExactPoisson(0).upper).toBeCloseTo(3.688_879_454_113_936, 11);
});

// R: poisson.test(9).
test("nine events have the exact Poisson interval", () => {
  const interval = computeExactPoisson(9);

  expect(interval.lower).toBeCloseTo(4.115_373_1, 7);
  expect(interval.upper).toBeCloseTo(17.084_803_45, 7);
});

// UKHSA, the same workbook.
test.each([
  [1, 100, 100, "exactPoisson", [0.025_317_808, 5.571_643_390_9], [0.001_000_500_3, 9.233_413_476_5]],
  [5, 100, 100, "exactPoisson", [1.623_486_390_1, 11.668_332_079_3], [0.739_371_731_9, 16.454_745_203_7]],
  [20, 100, 100, "byar", [12.211_428_834_9, 30.889_880_369_2], [8.922_802_365_1, 38.085_035_625]],
  [250, 220, 1e5, "byar", [99_984.947_385_3, 128_631.144_874_6], [92_710.005_544_4, 137_651.237_721_5]],
] as const)("%d events among %d have the rate of the UKHSA workbook", (x, n, multiplier, method, usual, wide) => {
  const atUsual = computeRate({ x, n }, { multiplier });
  const atWide = computeRate({ x, n }, { confidence: 0.998, multiplier });

  expect(atUsual.method).toBe(method);
  expect(atUsual.value).toBeCloseTo((x / n) * multiplier, 8);
  expect(atUsual.lower).toBeCloseTo(usual[0], 6);
  expect(atUsual.upper).toBeCloseTo(usual[1], 6);
  expect(atWide.lower).toBeCloseTo(wide[0], 6);
  expect(atWide.upper).toBeCloseTo(wide[1], 6);
});

// Computed in methods.md §2.5: why a change of one death must not turn a sign.
test("four deaths among 1626 births say anything from 0.67‰ to 6.30‰", () => {
  const { value, lower, upper, method } = computeRate({ x: 4, n: 1626 }, { multiplier: 1000 });

  expect(method).toBe("exactPoisson");
  expect([value, lower, upper].map((each) => Number(each.toFixed(2)))).toEqual([2.46, 0.67, 6.3]);
});

test("ten events are the first for Byar", () => {
  expect(computeRate({ x: 9, n: 100 }).method).toBe("exactPoisson");
  expect(computeRate({ x: 10, n: 100 }).method).toBe("byar");
});

// UKHSA, the same workbook.
test("the mean of eight values has Student's interval", () => {
  const values = [33.093_75, 48.385_96, 64.834_95, 67.984_75, 22.935_56, 71.235_87, 38.784_65, 82.379_27];

  const usual = computeMean(values);
  const wide = computeMean(values, 0.998);

  expect(usual?.value).toBeCloseTo(53.704_345, 6);
  expect(usual?.lower).toBeCloseTo(36.168_325_24, 7);
  expect(usual?.upper).toBeCloseTo(71.240_364_76, 7);
  expect(wide?.lower).toBeCloseTo(18.216_705_29, 7);
  expect(wide?.upper).toBeCloseTo(89.191_984_71, 7);
  expect(computeMean([5])).toBeUndefined();
});

const counted = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]) => ({ n, x: Math.floor(n * part) }));

const methods = [
  ["Wilson's", computeWilson],
  [
    "the rate's",
    (given: { readonly x: number; readonly n: number }, confidence?: number) =>
      computeRate(given, confidence === undefined ? {} : { confidence }),
  ],
] as const;

test.each(methods)("%s interval holds the value, is finite and widens with the confidence", (_, compute) => {
  fc.assert(
    fc.property(counted, (given) => {
      const [narrow, wide] = [compute(given, 0.95), compute(given, 0.998)];

      expect([narrow.lower, narrow.upper, wide.lower, wide.upper].every(Number.isFinite)).toBe(true);
      expect(narrow.lower).toBeGreaterThanOrEqual(0);
      expect(narrow.lower).toBeLessThanOrEqual(narrow.value);
      expect(narrow.upper).toBeGreaterThanOrEqual(narrow.value);
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
    }),
    fixed,
  );
});

test.each(methods)("%s interval of the same level narrows with more cases", (_, compute) => {
  fc.assert(
    fc.property(counted, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
      const [few, many] = [compute({ x, n }), compute({ x: x * times, n: n * times })];

      expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
    }),
    fixed,
  );
});

test("what is left of the whole has the mirrored share interval", () => {
  fc.assert(
    fc.property(counted, ({ x, n }) => {
      const [share, rest] = [computeWilson({ x, n }), computeWilson({ x: n - x, n })];

      expect(share.lower).toBeCloseTo(1 - rest.upper, 10);
      expect(share.upper).toBeCloseTo(1 - rest.lower, 10);
    }),
    fixed,
  );
});

// Poisson tails summed term by term and inverted with thirty digits.
test.each([
  [10_000_000, 0.95, 9_993_802.996_884_268, 10_006_199.897_731_498],
  [10_000_000, 0.999_999, 9_984_538.922_908_079, 10_015_477.363_283_88],
  [1, 0.999_999_999, 4.999_999_859_840_343e-10, 24.661_401_002_166_805],
  [50, 0.999_999_999_999, 14.751_284_774_358_538, 119.575_575_659_279_8],
])("the exact limits of %d events keep their digits at %d", (x, confidence, lower, upper) => {
  const found = computeExactPoisson(x, confidence);
  expect(found.lower / lower).toBeCloseTo(1, 11);
  expect(found.upper / upper).toBeCloseTo(1, 11);
});
