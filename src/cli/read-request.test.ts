import { expect, test } from "vitest";
import { readRequest } from "./read-request.ts";

test("without words the command line asks for help as the administrator, in Chinese", () => {
  expect(readRequest([])).toEqual({
    operation: undefined,
    options: [],
    isJson: false,
    actor: "demo-admin",
    language: "zh",
    save: undefined,
  });
});

test.each([["help"], ["--help"], ["-h"]])("%s asks for help, also on one operation", (word) => {
  expect(readRequest([word, "listAreas"])).toMatchObject({ operation: undefined, options: ["listAreas"] });
});

test("--as and --language may stand anywhere and are no options of the operation", () => {
  const request = readRequest(["--as", "demo-stat", "listAreas", "--language", "en", "--level", "township"]);

  expect(request).toEqual({
    operation: "listAreas",
    options: ["--level", "township"],
    isJson: false,
    actor: "demo-stat",
    language: "en",
    save: undefined,
  });
});

test("--save says where the file of an answer goes", () => {
  expect(readRequest(["downloadWorkbook", "--save", "forms/a.xlsx", "--area", "650502"])).toMatchObject({
    options: ["--area", "650502"],
    save: "forms/a.xlsx",
  });
});

test("only --json asks for JSON", () => {
  expect(readRequest(["listAreas", "--as", "demo-stat", "--language", "zh"]).isJson).toBe(false);
  expect(readRequest(["listAreas", "--json"]).isJson).toBe(true);
});

test("the language is the system's unless one is named", () => {
  expect(readRequest([], "en_GB.UTF-8").language).toBe("en");
  expect(readRequest([], "zh_CN.UTF-8").language).toBe("zh");
  expect(readRequest(["--language", "zh"], "en_US.UTF-8").language).toBe("zh");
});

test.each([
  ["cli/value-missing", ["listAreas", "--as"]],
  ["cli/value-missing", ["listAreas", "--as", "--level"]],
  ["cli/value-missing", ["listAreas", "--save"]],
  ["cli/unknown-language", ["listAreas", "--language", "fr"]],
])("%s is refused instead of guessed: %j", (code, words) => {
  expect(() => readRequest(words)).toThrow(expect.objectContaining({ code }));
});
