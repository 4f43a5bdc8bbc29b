import fc from "fast-check";
import { expect, test } from "vitest";
import { addUp, reaches } from "./allocation.ts";
import { proposalMethods, proposeAllocation } from "./propose-allocation.ts";

const current = [
  { area: "a", value: 80, weight: 100 },
  { area: "b", value: 70, weight: 100 },
  { area: "c", value: 96, weight: 200 },
];
const wanted = { value: 90, opens: "up", decimals: 1 } as const;

test.each([
  // a 80, b 70, c 96 with weights 100, 100, 200 make 85.5; 1,800 points are missing in all, 3,000 of them in a and b.
  ["equalLine", [90, 90, 90]],
  ["equalPace", [86, 82, 96]],
  // 84 · 200 + 96 · 200 = 36,000 = 90 · 400
  ["byGap", [84, 84, 96]],
] as const)("%s by hand", (method, values) => {
  expect(proposeAllocation(method, current, wanted).map(({ value }) => value)).toEqual(values);
});

test("nobody is asked for more where the whole is reached already", () => {
  for (const method of ["equalPace", "byGap"] as const) {
    const proposed = proposeAllocation(method, current, { ...wanted, value: 85 });
    expect(proposed.map(({ value }) => value)).toEqual([80, 70, 96]);
  }
});

test("who stays is not asked for more by the rounding while there is room", () => {
  // 422 of 442 are 95.475 %.
  const given = [
    { area: "a", value: (422 / 442) * 100, weight: 442 },
    { area: "b", value: 80, weight: 10 },
  ];

  expect(proposeAllocation("byGap", given, wanted).map(({ value }) => value)).toEqual([95.4, 80]);
});

test("parts add up by their weights; without weights a rate does not", () => {
  expect(addUp(current, true)).toBe(85.5);
  expect(addUp(current, false)).toBe(246);
  expect(addUp([{ value: 80, weight: null }], true)).toBeNull();
  expect(addUp([{ value: 80, weight: 0 }], true)).toBeNull();
  expect(addUp([], false)).toBeNull();
  expect(reaches(89.96, { value: 90, opens: "up" }, 1)).toBe(true);
  expect(reaches(38.04, { value: 38, opens: "down" }, 1)).toBe(true);
  expect(reaches(38.06, { value: 38, opens: "down" }, 1)).toBe(false);
});

test("every proposal reaches the line, asks nobody to fall back behind the line, and does not mind the order", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 3000 })), {
    minLength: 1,
    maxLength: 32,
  });
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom("up", "down"),
      fc.constantFrom(...proposalMethods),
      (areas, tenths, opens, method) => {
        const given = areas.map(([value, weight], index) => ({ area: `a${index}`, value: value / 10, weight }));
        const line = { value: tenths / 10, opens, decimals: 1 } as const;
        const proposed = proposeAllocation(method, given, line);
        const whole = addUp(
          proposed.map(({ value }, index) => ({ value, weight: given[index]?.weight ?? 0 })),
          true,
        );
        const turned = proposeAllocation(method, [...given].reverse(), line);

        expect(reaches(whole ?? NaN, line, 6)).toBe(true);
        expect(new Map(turned.map(({ area, value }) => [area, value]))).toEqual(
          new Map(proposed.map(({ area, value }) => [area, value])),
        );
      },
    ),
    { seed: 4 },
  );
});
