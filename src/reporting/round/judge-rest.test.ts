import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FormId } from "../form/form.ts";
import { judgeRest } from "./judge-rest.ts";

const given = (area: string, element: string, cell: string, ...periods: readonly string[]) => ({
  area: area as AreaCode,
  element: element as ElementId,
  cell: cell as CellKey,
  periods: periods as readonly PeriodCode[],
});

const facts = [
  given("east", "births", "rural", "2024", "2025"),
  given("west", "births", "urban", "2025"),
  given("west", "births", "rural", "2024"),
  given("south", "births", "rural", "2024"),
  given("east", "hours", "", "2024"),
];

test.each([
  ["a cell with a fact is left alone", "east", "births", "rural", []],
  ["a cell that never had one, where the area gave another", "east", "births", "urban", ["not-applicable"]],
  ["a cell that had one before, where the area gave another now", "west", "births", "rural", ["not-applicable"]],
  ["a cell that had one before, where the area gave nothing now", "south", "births", "rural", ["missing"]],
  ["a cell that never had one, in an area that gave nothing", "north", "births", "rural", ["not-applicable"]],
  ["an element that nobody gave", "east", "hours", "", ["missing"]],
])("%s", (_what, area, element, cell, states) => {
  const asked = {
    ...given(area, element, cell),
    form: "f" as FormId,
    unit: area as AreaCode,
    period: "2025" as PeriodCode,
  };

  expect(judgeRest([asked], facts).map(({ state }) => state)).toEqual(states);
});
