// A form of 5,000 cells as a workbook: written, filled in, and checked when it comes back, against the plain reading
// of the same file.
import type { Workbook } from "../src/kernel/sheet.ts";
import { readWorkbook } from "../src/platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../src/platform/spreadsheet/write-workbook.ts";
import { layoutWorkbook } from "../src/reporting/workbook/layout-workbook.ts";
import { planChanges } from "../src/reporting/workbook/plan-changes.ts";
import type { WorkbookSubject } from "../src/reporting/workbook/plan-sheets.ts";
import { readFormWorkbook } from "../src/reporting/workbook/reading/read-form-workbook.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, ratio } from "./harness.ts";

const [areas, elements] = [250, 20];
const label = (text: string) => ({ zh: text, en: text });

const subject: WorkbookSubject = {
  form: {
    id: "bench",
    version: 1,
    title: label("bench"),
    agency: "stat",
    periodKind: "year",
    unit: "county",
    reportedAt: "village",
    unitName: label("county"),
    reportedAtName: label("village"),
    route: [],
    deadline: { from: "end", workingDays: 20 },
    note: null,
    elements,
    cells: elements,
    sections: Array.from({ length: elements / 10 }, (_, section) => ({
      title: label(`section ${section}`),
      dimensions: [],
      cells: [""],
      elements: Array.from({ length: 10 }, (__, index) => ({
        id: `element_${section}_${index}`,
        name: label(`element ${section} ${index}`),
        unit: "persons",
        suffix: label(""),
        decimals: 0,
        minimum: 0,
        maximum: null,
        indicators: [],
      })),
    })),
  },
  period: "2027",
  periodLabel: label("2027"),
  area: "990100",
  areaName: label("county"),
  agencyName: label("bureau"),
  due: "2028-01-28",
  areas: Array.from({ length: areas }, (_, index) => ({
    code: String(990_100_001_001 + index),
    name: label(`v${index}`),
  })),
};

export const measureWorkbook = async (rounds: number): Promise<readonly Figure[]> => {
  const blank = layoutWorkbook(subject, { language: "zh", entries: [], former: [], formerLabel: label("2026") });
  const file = await printWorkbook(fillIn(blank));
  const samples = await interleave(rounds, {
    write: { run: () => printWorkbook(blank) },
    read: { run: () => read(file) },
    check: { run: () => check(file) },
  });
  return [
    {
      name: `workbook of ${areas * elements} cells checked`,
      value: median(samples.check) / 1_000,
      unit: "s",
      bar: 3,
      parts: { write: median(samples.write) },
    },
    {
      name: "the check ÷ reading the same file",
      value: ratio(samples, "check", "read"),
      unit: "×",
      parts: { check: median(samples.check), read: median(samples.read) },
    },
  ];
};

const fillIn = ({ title, sheets }: Workbook): Workbook => ({
  title,
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, line) =>
      row.map((cell, column) => (cell?.style === "entry" ? { ...cell, value: line * column } : cell)),
    ),
  })),
});

const read = async (file: Uint8Array) => {
  const workbook = await readWorkbook(file);
  if ("fault" in workbook) throw new Error(workbook.fault.code);
  return workbook;
};

const check = async (file: Uint8Array): Promise<void> => {
  const reading = readFormWorkbook(await read(file), subject);
  const changes = planChanges(reading, [], { by: "bench", decided: new Map() });
  if (changes.size !== areas * elements) throw new Error(`${changes.size} of ${areas * elements} cells were read`);
};
