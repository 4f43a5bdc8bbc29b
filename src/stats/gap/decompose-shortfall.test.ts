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
    parts: [
      { area: "a", people: 6, share: 54.5 },
      { area: "b", people: 5, share: 45.5 },
      { area: "c", people: -10, share: 0 },
    ],
  });
});

test("nobody short has no shares; an area without figures takes no part", () => {
  expect(decomposeShortfall([area("a", 95, 100), area("b", null, 10), area("c", 3, null)], line, 100)).toEqual({
    gross: 0,
    spare: 5,
    net: -5,
    parts: [{ area: "a", people: -5, share: 0 }],
  });
  expect(decomposeShortfall([area("b", null, 10)], line, 100)).toBeNull();
});

test("shares add up to 100 %, people to the net, in any order", () => {
  const rows = fc.array(fc.tuple(fc.nat(3000), fc.nat(100)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 99 }), fc.constantFrom("up", "down"), (counts, value, opens) => {
      const areas = counts.map(([of, share], index) => area(`a${index}`, Math.floor((of * share) / 100), of));
      const found = decomposeShortfall(areas, { value, opens }, 100);
      const turned = decomposeShortfall([...areas].reverse(), { value, opens }, 100);
      const parts = found?.parts ?? [];

      expect(parts.reduce((total, { people }) => total + people, 0)).toBe(found?.net);
      expect(Math.round(parts.reduce((total, { share }) => total + share, 0) * 10)).toBe(
        (found?.gross ?? 0) > 0 ? 1000 : 0,
      );
      expect(turned?.net).toBe(found?.net);
    }),
    { seed: 4 },
  );
});
