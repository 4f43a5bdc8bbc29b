import { expect, test } from "vitest";
import { printHref } from "./address.ts";

const here = { path: "/plan/health", search: { area: "650502", year: "2024", lang: "en", view: "table" } } as const;

test("area, year and language travel to another page, the rest stays behind", () => {
  expect(printHref(here, { path: "/indicators" })).toBe("/indicators?area=650502&year=2024&lang=en");
});

test("the day as of which figures are shown travels too", () => {
  expect(printHref({ path: "/", search: { asOf: "2025-06-30", view: "table" } }, { path: "/sources" })).toBe(
    "/sources?asOf=2025-06-30",
  );
});

test("on the same page what is asked for is laid over the state; an empty value drops its key", () => {
  expect(printHref(here, { search: { view: undefined, hot: "1" } })).toBe(
    "/plan/health?area=650502&year=2024&lang=en&hot=1",
  );
});

test("a figure's id stays readable in the address", () => {
  expect(printHref({ path: "/", search: {} }, { search: { origin: "h.nmr~650502~HY2024~" } })).toBe(
    "/?origin=h.nmr~650502~HY2024~",
  );
});

test("a path may bring state and a hash of its own", () => {
  expect(printHref({ path: "/", search: {} }, { path: "/plan/systems?domain=law", hash: "sys.001" })).toBe(
    "/plan/systems?domain=law#sys.001",
  );
});
