import { expect, test } from "vitest";
import type { Day } from "../kernel/period.ts";
import { beforeAnything, takeAsOf, toReleased } from "./as-of.ts";

const today = "2026-11-25" as Day;

test.each([
  ["no day", { area: "650502" }, { area: "650502" }, null],
  ["a past day means its end in Beijing", { area: "1", asOf: "2025-06-30" }, { area: "1" }, "2025-06-30T15:59:59.999Z"],
  ["today is not over", { asOf: "2026-11-25" }, {}, null],
  ["nothing at all", undefined, undefined, null],
  ["text", "asOf", "asOf", null],
  ["an inherited day", Object.create({ asOf: "2025-06-30" }), {}, null],
])("%s", (_what, given, input, knownAt) => {
  expect(takeAsOf(given, today)).toEqual({ input, knownAt });
});

test.each(["2025-02-29", "2025-6-30", "", "yesterday", "1899-12-31", 20250630, null, ["2025-06-30"], undefined])(
  "%j is no day to ask of",
  (asOf) => {
    expect(() => takeAsOf({ asOf }, today)).toThrow("access/invalid-as-of");
  },
);

test("a day that has not come is refused", () => {
  expect(() => takeAsOf({ asOf: "2026-11-26" }, today)).toThrow("has not come");
});

test.each([
  [null, null, beforeAnything],
  ["2025-06-30T15:59:59.999Z", null, beforeAnything],
  [null, "2025-03-01T00:00:00.000Z", "2025-03-01T00:00:00.000Z"],
  ["2025-06-30T15:59:59.999Z", "2025-03-01T00:00:00.000Z", "2025-03-01T00:00:00.000Z"],
  ["2024-06-30T15:59:59.999Z", "2025-03-01T00:00:00.000Z", "2024-06-30T15:59:59.999Z"],
])("asked as of %s, released at %s: shown as of %s", (asked, released, shown) => {
  expect(toReleased(asked, released)).toBe(shown);
});
