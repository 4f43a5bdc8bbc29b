import { expect, test } from "vitest";
import { givenArea, smallTree } from "../../test/world/given-facts.ts";
import { isAreaCode, isValidOn, listAncestors, listAreasOn } from "./area.ts";
import type { Area, AreaCode } from "./area.ts";
import type { Day } from "./period.ts";

const toMap = (areas: readonly Area[]): ReadonlyMap<AreaCode, Area> => new Map(areas.map((area) => [area.code, area]));

// Statistical codes (统计用区划代码): county 6, township 9, village 12 digits.
test.each(["650502", "650502001", "650502001001", "000000", "000000R", "000000U"])("%s is an area code", (code) => {
  expect(isAreaCode(code)).toBe(true);
});

test.each(["", "65050", "6505020", "65050200100", "000000X", "650502001R", "６５０５０２", "650502 "])(
  "%j is no area code",
  (code) => {
    expect(isAreaCode(code)).toBe(false);
  },
);

test("an area stands from its first day to its last, both included", () => {
  const area = givenArea("990100001", "990100", "township", {
    validFrom: "2016-10-31" as Day,
    validTo: "2018-10-30" as Day,
  });
  const days = ["2016-10-30", "2016-10-31", "2018-10-30", "2018-10-31"].map((day) => day as Day);

  expect(days.map((day) => isValidOn(area, day))).toEqual([false, true, true, false]);
});

test("a day sees one version of an area, the one that stood", () => {
  const older = givenArea("990100", "990000", "county", { validTo: "2018-10-30" as Day });
  const newer = givenArea("990100", "990000", "county", { validFrom: "2018-10-31" as Day });

  expect(listAreasOn([older, newer], "2018-10-31" as Day)).toEqual([newer]);
});

test("ancestors come from the nearest to the root", () => {
  expect(listAncestors(toMap(smallTree), "990100001001" as AreaCode).map(({ code }) => code)).toEqual([
    "990100001",
    "990100",
    "990000",
  ]);
});

test("an unknown area, an unknown parent and a circle of parents come to an end", () => {
  const lost = givenArea("990200", "980000", "county");
  const circle = [givenArea("990300", "990400", "county"), givenArea("990400", "990300", "county")];

  expect(listAncestors(toMap([lost]), "990999" as AreaCode)).toEqual([]);
  expect(listAncestors(toMap([lost]), lost.code)).toEqual([]);
  expect(listAncestors(toMap(circle), "990300" as AreaCode).map(({ code }) => code)).toEqual(["990400"]);
});
