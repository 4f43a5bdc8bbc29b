import { expect, test } from "vitest";
import { parseWhyKey, printWhyKey } from "./why-key.ts";

test.each([
  [{ target: "health.g9.t3" }, "health.g9.t3"],
  [{ target: "health.g9.t3", area: "650502" }, "health.g9.t3~650502"],
  [{ target: "health.g9.t3", area: "650502", year: 2024 }, "health.g9.t3~650502~2024"],
])("%j is %s in the address and back", (question, key) => {
  expect(printWhyKey(question)).toBe(key);
  expect(parseWhyKey(key)).toEqual(question);
});

test("a year that is none leaves the page's own", () => {
  expect(parseWhyKey("t~650502~soon")).toEqual({ target: "t", area: "650502" });
  expect(parseWhyKey("")).toEqual({ target: "" });
});
