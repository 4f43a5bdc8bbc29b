import { expect, test } from "vitest";
import type { Finding } from "../../kernel/finding.ts";
import { parseFactRows } from "../../stats/fact/parse-fact-rows.ts";
import { addToReport, emptyReport, mostShown, printFaults } from "./import-report.ts";

const { rows } = parseFactRows({
  path: "f.csv",
  text: 'element,area,period,cell,value,state,reason,quality\npupils,1,2024,,1,,,\npupils,2,2024,,-1,,"=1+1, or so",\npupils,3,2024,,x,,,estimate',
});

const finding = (line: number, field: string, severity: Finding["severity"] = "error"): Finding => ({
  rule: "stats/wrong",
  severity,
  place: { file: "f.csv", line, field },
  message: { zh: `${field}有误。`, en: `${field} is wrong.` },
});

test("a finding names line, column and value of the row", () => {
  const { findings } = addToReport(emptyReport, rows, [finding(3, "value")]);

  expect(findings).toEqual([
    {
      rule: "stats/wrong",
      severity: "error",
      line: 3,
      column: "value",
      value: "-1",
      message: { zh: "value有误。", en: "value is wrong." },
    },
  ]);
});

test("what concerns the table as a whole has no value", () => {
  const { findings, faultyRows } = addToReport(emptyReport, rows, [finding(1, "header")]);

  expect([findings[0]?.value, faultyRows]).toEqual(["", 0]);
});

test("faulty rows are kept as a table with their reasons, formulas disarmed; a row only warned about is not faulty", () => {
  const report = addToReport(emptyReport, rows, [
    finding(3, "value"),
    finding(3, "area"),
    finding(2, "value", "warning"),
  ]);

  expect([report.errors, report.faultyRows]).toEqual([2, 1]);
  expect(printFaults(report.faults).split("\r\n")).toEqual([
    "element,area,period,cell,value,state,reason,quality,source_title,source_url,fault_zh,fault_en",
    `pupils,2,2024,,-1,,"'=1+1, or so",,,,value有误。 area有误。,value is wrong. area is wrong.`,
    "",
  ]);
});

test("the table of faulty rows is read by an import as it stands", () => {
  const { faults } = addToReport(emptyReport, rows, [finding(4, "value")]);

  expect(parseFactRows({ path: "again.csv", text: printFaults(faults) })).toMatchObject({
    rows: [{ area: "3", value: "x", quality: "estimate", place: { line: 2 } }],
    findings: [],
  });
});

test("beyond the first thousand, findings are counted and not shown", () => {
  const many = Array.from({ length: mostShown - 1 }, () => finding(3, "value"));
  const report = addToReport(addToReport(emptyReport, rows, many), rows, [
    finding(2, "value"),
    finding(3, "value"),
    finding(4, "value"),
  ]);

  expect([report.findings.length, report.errors, report.faultyRows]).toEqual([mostShown, mostShown + 2, 4]);
});
