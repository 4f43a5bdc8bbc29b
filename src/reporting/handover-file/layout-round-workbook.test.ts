// A sheet for each form under a name that a spreadsheet takes; a text that looks like a formula stays one in the table.
import { expect, test } from "vitest";
import type { CellKey } from "../../kernel/cell.ts";
import { parseCsv } from "../../kernel/csv.ts";
import type { AcceptedFact, AcceptedRound } from "./accepted-round.ts";
import { countRound } from "./accepted-round.ts";
import { layoutRoundWorkbook } from "./layout-round-workbook.ts";
import { printLongCsv } from "./print-long-csv.ts";

const fact = (parts: object = {}): AcceptedFact =>
  ({
    element: "births",
    area: "990100001",
    period: "2024",
    cell: "" as CellKey,
    state: "value",
    value: 0,
    reason: null,
    source: "reported",
    document: null,
    quality: null,
    revision: 1,
    changedAt: "",
    changedBy: "",
    areaName: { zh: "甲镇", en: "A" },
    elementName: { zh: "活产数", en: "Births" },
    cellName: { zh: "合计", en: "Total" },
    ...parts,
  }) as AcceptedFact;
const form = (id: string, zh: string, facts: readonly AcceptedFact[]) =>
  ({ form: { id, title: { zh, en: zh } }, facts }) as AcceptedRound["forms"][number];
const round = (...forms: AcceptedRound["forms"]): AcceptedRound => ({
  round: "2024",
  forms,
  submissions: 2,
  outstanding: 1,
});

test("sheets have names of at most 31 characters, each once and without what a spreadsheet refuses", () => {
  const long = "很长的报表名称".repeat(6);
  const { sheets } = layoutRoundWorkbook(
    round(form("a", long, []), form("b", long, []), form("c", "出生/死亡[月报]", [])),
    "zh",
  );
  const names = sheets.map(({ name }) => name);

  expect(names).toEqual(["说明", long.slice(0, 31), `${long.slice(0, 29)} 2`, "出生 死亡 月报"]);
});

test("zero is a value; missing and not applicable have none and say so", () => {
  const facts = [
    fact(),
    fact({ state: "missing", value: null, reason: "资料遗失" }),
    fact({ state: "not-applicable", value: null, source: "synthetic" }),
  ];
  const given = round(form("a", "表", facts));
  const [, sheet] = layoutRoundWorkbook(given, "zh").sheets;

  expect(sheet?.rows.slice(1).map((row) => row.slice(7, 10).map((cell) => cell?.value))).toEqual([
    [0, "", null],
    [null, "缺数", "资料遗失"],
    [null, "不适用", null],
  ]);
  expect(countRound(given, "xlsx")).toEqual({
    forms: 1,
    submissions: 2,
    outstanding: 1,
    facts: 3,
    missing: 1,
    synthetic: 1,
  });
  expect(countRound(given, "dvs")).toMatchObject({ facts: 2, synthetic: 0 });
});

test("what a spreadsheet would take for a formula is disarmed in the table", () => {
  const table = parseCsv(printLongCsv(round(form("a", "表", [fact({ reason: "=HYPERLINK(1)" })])), "zh"));

  expect("rows" in table && table.rows[0]?.cells).toMatchObject({ reason: "'=HYPERLINK(1)", value: "0" });
});
