import { expect, test } from "vitest";
import type { AreaCode } from "../kernel/area.ts";
import type { Actor } from "./actor.ts";
import { coversArea, may } from "./actor.ts";
import type { RoleId } from "./role.ts";
import { getRole, roles } from "./role.ts";

const actor = (role: RoleId, area: string | null = null): Actor => ({
  id: role,
  name: { zh: role, en: role },
  role,
  area: area as AreaCode | null,
  agency: null,
});
const writing = /\.(submit|edit|import|rebuild)$/;

test("each role stands once, named in both languages, each permission once", () => {
  expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length);
  expect(roles.filter(({ name }) => !/\p{Script=Han}/u.test(name.zh) || !/[a-z]/.test(name.en))).toEqual([]);
  expect(roles.filter(({ permissions }) => new Set(permissions).size !== permissions.length)).toEqual([]);
});

test("everyone may read the plan, the areas and the indicators", () => {
  expect(roles.filter(({ id }) => !may(actor(id), "plan.read") || !may(actor(id), "indicators.read"))).toEqual([]);
});

test("the public and leaders change nothing", () => {
  expect(
    [...getRole("public").permissions, ...getRole("leader").permissions].filter((each) => writing.test(each)),
  ).toEqual([]);
});

test("the public sees no single fact and no finding", () => {
  expect(["facts.read", "findings.read", "audit.read"].filter((each) => may(actor("public"), each as "a.b"))).toEqual(
    [],
  );
});

test("who hands in figures does not load districts or change the plan", () => {
  expect(
    (["agency", "township"] as const).flatMap((id) =>
      getRole(id).permissions.filter((each) => writing.test(each) && each !== "facts.submit"),
    ),
  ).toEqual([]);
});

test("the administrator may do whatever anyone may", () => {
  expect(roles.flatMap(({ permissions }) => permissions).filter((each) => !may(actor("administrator"), each))).toEqual(
    [],
  );
});

test("an unknown role is a bug, not a guest", () => {
  expect(() => getRole("nobody" as RoleId)).toThrow(RangeError);
});

const ancestors = ["990100" as AreaCode, "990000" as AreaCode];

test.each([
  ["everywhere", null, true],
  ["the area itself", "990100001", true],
  ["the county above it", "990100", true],
  ["the city above that", "990000", true],
  ["the township next to it", "990100002", false],
  ["a village below it", "990100001001", false],
  ["a code that merely begins alike", "9901", false],
])("a jurisdiction over %s: township 990100001 is covered: %s", (_, area, covered) => {
  expect(coversArea(actor("township", area), "990100001" as AreaCode, ancestors)).toBe(covered);
});
