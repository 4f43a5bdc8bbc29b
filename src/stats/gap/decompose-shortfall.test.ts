import fc from "fast-check";
import { expect, test } from "vitest";
import { decomposeShortfall } from "./decompose-shortfall.ts";

const line = { value: 90, opens: "up" } as const;
const area = (code: string, numerator: number | null, denominator: number | null) => ({
  area: code,
  numerator,
  denominator,
});

test("who is short of 90 % and by how much, by hand", () => {
  // a 187 of 214: 192.6 wanted, 5.6 short; b 40 of 50: 5 short; c 100 of 100: 10 to spare; together 0.6, one person.
  const shortfall = decomposeShortfall([area("a", 187, 214), area("b", 40, 50), area("c", 100, 100)], line, 100);

  expect(shortfall).toEqual({
    gross: 11,
    spare: 10,
    net: 1,
    rounding: 0,
    parts: [
      { area: "a", people: 6, share: 54.5 },
      { area: "b", people: 5, share: 45.5 },
      { area: "c", people: -10, share: 0 },
    ],
  });
});

test("each area counts whole people by itself, as on its own page; what that adds is told", () => {
  // 8 of 9 and 17 of 19: 8.1 and 17.1 wanted, a tenth of a person each; together a fifth of one.
  const shortfall = decomposeShortfall([area("a", 8, 9), area("b", 17, 19)], line, 100);

  expect(shortfall).toMatchObject({ gross: 2, spare: 0, net: 1, rounding: 1 });
  expect(shortfall?.parts.map(({ people }) => people)).toEqual([1, 1]);
});

test("nobody short has no shares; an area without figures takes no part", () => {
  expect(decomposeShortfall([area("a", 95, 100), area("b", null, 10), area("c", 3, null)], line, 100)).toEqual({
    gross: 0,
    spare: 5,
    net: -5,
    rounding: 0,
    parts: [{ area: "a", people: -5, share: 0 }],
  });
  expect(decomposeShortfall([area("b", null, 10)], line, 100)).toBeNull();
});

test("shares add up to 100 %, people to the net and its rounding, in any order", () => {
  const rows = fc.array(fc.tuple(fc.nat(3000), fc.nat(100)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 99 }), fc.constantFrom("up", "down"), (counts, value, opens) => {
      const areas = counts.map(([of, share], index) => area(`a${index}`, Math.floor((of * share) / 100), of));
      const found = decomposeShortfall(areas, { value, opens }, 100);
      const turned = decomposeShortfall([...areas].reverse(), { value, opens }, 100);
      const parts = found?.parts ?? [];

      expect(parts.reduce((total, { people }) => total + people, 0)).toBe((found?.net ?? 0) + (found?.rounding ?? 0));
      expect((found?.gross ?? 0) - (found?.spare ?? 0)).toBe((found?.net ?? 0) + (found?.rounding ?? 0));
      expect(found?.rounding).toBeGreaterThanOrEqual(0);
      expect(found?.rounding).toBeLessThan(parts.length);
      expect(Math.round(parts.reduce((total, { share }) => total + share, 0) * 10)).toBe(
        (found?.gross ?? 0) > 0 ? 1000 : 0,
      );
      expect(turned?.net).toBe(found?.net);
    }),
    { seed: 4 },
  );
});
