import { expect, test } from "vitest";
import { givenStanding } from "../../../test/world/given-standing.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import { listMatrixRows } from "./list-matrix-rows.ts";

const { indicator, targetText } = givenStanding();
const cell = (status: StatusClass) => ({ class: status, value: 1, year: 2024 });
const target = (id: string, cells: readonly StatusClass[] | null, parts: { domain?: string } = {}) => ({
  id,
  item: "health.g1",
  domain: "health",
  domainTitle: { zh: "健康", en: "Health" },
  kind: "target" as const,
  indicator,
  targetText,
  whole: cell("met"),
  cells: cells && cells.map(cell),
  ...parts,
});

test("of each target it is counted how many areas are behind, of those that can be judged", () => {
  const rows = listMatrixRows({ targets: [target("a", ["met", "atRisk", "offTrack", "noData"])] }, {});

  expect(rows).toMatchObject([{ behind: 2, judged: 3 }]);
});

test("a target that no area can be judged by has no row", () => {
  const targets = [target("a", null), target("b", ["noData", "notAssessable"]), target("c", ["onTrack"])];

  expect(listMatrixRows({ targets }, {}).map(({ target: { id } }) => id)).toEqual(["c"]);
});

test("one may look at one domain or one kind alone", () => {
  const targets = [target("a", ["met"]), target("b", ["met"], { domain: "law" })];

  expect(listMatrixRows({ targets }, { domain: "law" }).map((row) => row.target.id)).toEqual(["b"]);
  expect(listMatrixRows({ targets }, { kind: "commitment" })).toEqual([]);
});
