import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryContent, EntryPlace } from "../submission/entry.ts";
import { toEntryPlace } from "../submission/entry.ts";
import { printChangeShare, printPlain, sumFormer, totalPlaces, tellMissing } from "./run-totals.ts";

const places: readonly EntryPlace[] = ["a", "b", "c", "d"].map((cell) =>
  toEntryPlace({ area: "1", element: "e", cell }),
);
const value = (number: number): Pick<EntryContent, "state" | "value"> => ({ state: "value", value: number });

const find =
  (contents: Readonly<Record<string, Pick<EntryContent, "state" | "value">>>) =>
  ({ cell }: EntryPlace) =>
    contents[cell];

test("missing is not zero: the total says how many cells it lacks", () => {
  const total = totalPlaces(places, find({ a: value(3), b: value(0), c: { state: "missing", value: null } }));

  expect(total).toEqual({ sum: 3, values: 2, missing: 1, blank: 1 });
  expect(tellMissing(total)).toEqual({ zh: "缺1", en: "n.r. 1" });
});

test("a total that knows no value is no number, one of zeros is zero", () => {
  expect(totalPlaces(places, find({ a: { state: "not-applicable", value: null } })).sum).toBeNull();
  expect(totalPlaces(places, find({ a: value(0), b: value(0) })).sum).toBe(0);
});

test("binary fractions add up as they do on paper", () => {
  expect(totalPlaces(places, find({ a: value(0.1), b: value(0.2) })).sum).toBe(0.3);
});

test("a total is the sum of its values, whatever else stands there", () => {
  const content = fc.oneof(
    fc.integer({ min: -10_000, max: 10_000 }).map(value),
    fc.constantFrom(
      { state: "missing", value: null } as const,
      { state: "not-applicable", value: null } as const,
      undefined,
    ),
  );
  fc.assert(
    fc.property(fc.array(content, { minLength: 4, maxLength: 4 }), (contents) => {
      const total = totalPlaces(places, ({ cell }) => contents["abcd".indexOf(cell)]);
      const values = contents.flatMap((each) => each?.value ?? []);
      expect(total.sum).toBe(values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0));
      expect(total.values).toBe(values.length);
    }),
  );
});

test("a former total needs each of its cells", () => {
  const former = ({ cell }: EntryPlace): number | undefined => (cell === "d" ? undefined : 10);

  expect(sumFormer(places, find({}), former)).toBeNull();
  expect(sumFormer(places, find({ d: { state: "not-applicable", value: null } }), former)).toBe(30);
});

test("a change is counted from a known figure that is not zero", () => {
  expect(printChangeShare(977, 966)).toBe("+1.1%");
  expect(printChangeShare(33, 34)).toBe("−2.9%");
  expect(printChangeShare(5, 5)).toBe("0.0%");
  expect(printChangeShare(5, 0)).toBe("");
  expect(printChangeShare(null, 3)).toBe("");
});

test("a number shows the decimals that it has", () => {
  expect(printPlain(12_994, 2)).toBe("12,994");
  expect(printPlain(7.5, 2)).toBe("7.5");
});
