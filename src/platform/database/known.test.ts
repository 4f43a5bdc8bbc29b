import { expect, test } from "vitest";
import { printInstant } from "./known.ts";

test("an instant becomes a literal", () => {
  expect(printInstant("2025-06-30T15:59:59.999Z")).toBe("timestamptz '2025-06-30T15:59:59.999Z'");
});

test.each([
  "",
  "infinity",
  "2025-06-30",
  "2025-06-30T15:59:59Z",
  "2025-06-30T15:59:59.999Z'; drop table room.notes; --",
  "2025-06-30T15:59:59.999Z\n",
  " 2025-06-30T15:59:59.999Z",
])("%j is no instant and never reaches a statement", (text) => {
  expect(() => printInstant(text)).toThrow("not an instant");
});
