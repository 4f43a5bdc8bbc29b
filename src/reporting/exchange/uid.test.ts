import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import { toUid } from "./uid.ts";

test("identifiers never change: clients keep them", () => {
  expect([toUid("dataElement", "live_births"), toUid("organisationUnit", "650502"), toUid("dataSet", "x")]).toEqual([
    "Aytb1ClGr6O",
    "Fru3K4ajchT",
    "JMUufLIVEyB",
  ]);
});

test("the same code means something else as another kind of object", () => {
  expect(toUid("category", "sex")).not.toBe(toUid("categoryOption", "sex"));
});

test("all elements and areas have an identifier of their own, in the shape that clients expect", () => {
  const areas = Array.from({ length: 20_000 }, (_, index) => String(650_502_100_000 + index));
  const uids = [
    ...[...content.catalogue.elements.keys()].map((code) => toUid("dataElement", code)),
    ...areas.map((code) => toUid("organisationUnit", code)),
  ];

  expect(new Set(uids).size).toBe(uids.length);
  expect(uids.filter((uid) => !/^[A-Za-z][A-Za-z0-9]{10}$/.test(uid))).toEqual([]);
});
