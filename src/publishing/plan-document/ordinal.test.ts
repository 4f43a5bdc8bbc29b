import { expect, test } from "vitest";
import { printOrdinal, toPlaceOfItem } from "./ordinal.ts";

test.each([
  [1, "一、", "I. "],
  [4, "四、", "IV. "],
  [7, "七、", "VII. "],
  [10, "十、", "X. "],
  [14, "十四、", "XIV. "],
  [20, "二十、", "XX. "],
])("part %d is written %s and %s", (order, zh, en) => {
  expect(printOrdinal(order)).toEqual({ zh, en });
});

test("clauses of implementation and monitoring are read on the frame page", () => {
  expect(toPlaceOfItem({ id: "mon.2", domain: "monitoring" })).toEqual({ path: "/plan/frame", hash: "mon.2" });
  expect(toPlaceOfItem({ id: "health.m1", domain: "health" })).toEqual({ path: "/plan/measures/health.m1" });
});
