import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import { keepFrom } from "./keep-from.ts";

test.each([
  ["2026-11-25", 24, "2024-11-01"],
  ["2026-11-01", 6, "2026-05-01"],
  ["2026-03-31", 6, "2025-09-01"],
  ["2026-01-15", 12, "2025-01-01"],
  ["2026-01-15", 13, "2024-12-01"],
])("on %s, %i months back, rows stay from %s on", (today, months, from) => {
  expect(keepFrom(today as Day, months)).toBe(from);
});
