import { expect, test } from "vitest";
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { choosePeers } from "./choose-peers.ts";

const area = (code: string, kind: string, parts: Partial<Area> = {}): Area => ({
  code: code as AreaCode,
  parent: "990100" as AreaCode,
  level: "township",
  kind,
  name: { zh: code, en: code },
  validFrom: "2020-01-01" as Day,
  validTo: null,
  ...parts,
});

const tree = [
  area("990100001", "town"),
  area("990100002", "town"),
  area("990100003", "town"),
  area("990100004", "town"),
  area("990100005", "subdistrict"),
  area("990200001", "town", { parent: "990200" as AreaCode }),
];
const own = area("990100001", "town");

test.each([
  [undefined, "kind", ["990100002", "990100003", "990100004"]],
  ["kind", "kind", ["990100002", "990100003", "990100004"]],
  ["all", "all", ["990100002", "990100003", "990100004", "990100005"]],
  ["990200001, 990100005", "990200001,990100005", ["990100005", "990200001"]],
  ["nowhere", "nowhere", []],
])("asked for %s it stands beside %s", (wanted, choice, codes) => {
  const peers = choosePeers(tree, own, wanted);

  expect(peers.choice).toBe(choice);
  expect(peers.areas.map(({ code }) => code)).toEqual(codes);
});

test("where fewer than three are of its kind, all of its level stand in", () => {
  expect(choosePeers(tree, area("990100005", "subdistrict"), "kind").choice).toBe("all");
});
