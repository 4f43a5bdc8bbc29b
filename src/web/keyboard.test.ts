import { expect, test } from "vitest";
import type { KeyPress } from "./keyboard.ts";
import { readKey } from "./keyboard.ts";

const press = (parts: Partial<KeyPress> & { readonly key: string }) =>
  readKey({ hasControl: false, isInField: false, isAfterGo: false, areLettersOn: true, ...parts });

test("Ctrl K searches, even from inside a field", () => {
  expect(press({ key: "k", hasControl: true, isInField: true })).toEqual({ kind: "search" });
});

test("G then a letter goes to a page", () => {
  expect(press({ key: "g" })).toEqual({ kind: "wait" });
  expect(press({ key: "p", isAfterGo: true })).toEqual({ kind: "go", path: "/plan" });
  expect(press({ key: "w", isAfterGo: true })).toEqual({ kind: "go", path: "/warnings" });
});

test("O alone opens an origin, O after G goes to the overview", () => {
  expect(press({ key: "o" })).toEqual({ kind: "origin" });
  expect(press({ key: "o", isAfterGo: true })).toEqual({ kind: "go", path: "/" });
});

test("Y alone asks why, Y after G goes to the named systems", () => {
  expect(press({ key: "y" })).toEqual({ kind: "why" });
  expect(press({ key: "y", isAfterGo: true })).toEqual({ kind: "go", path: "/plan/systems" });
});

test.each(["j", "k", "o", "y", "t", "g", "?"])("%s does nothing inside a field or when letters are off", (key) => {
  expect(press({ key, isInField: true })).toBeUndefined();
  expect(press({ key, areLettersOn: false })).toBeUndefined();
});
