// Why an exchange is refused as a whole, each with the code that DHIS2 gives the same.
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";

const problem = (reason: string, texts: Label): Problem => new Problem(`reporting/${reason}`, 409, texts);

export const exchangeProblems = {
  unknownDataSet: (id: string): Problem =>
    problem("unknown-data-set", { zh: `没有报表“${id}”。`, en: `There is no data set “${id}”.` }),
  unknownOrgUnit: (id: string): Problem =>
    problem("unknown-org-unit", { zh: `没有地区“${id}”。`, en: `There is no organisation unit “${id}”.` }),
  unknownPeriod: (id: string, examples: readonly string[]): Problem =>
    problem("unknown-exchange-period", {
      zh: `“${id}”不是时期。请写成${examples.join("、")}。`,
      en: `“${id}” is no period. Write ${examples.join(", ")}.`,
    }),
  noDataSet: problem("export-without-data-set", {
    zh: "请指定报表（dataSet）。",
    en: "At least one data set must be specified.",
  }),
  noPeriod: problem("export-without-period", {
    zh: "请指定时期（period）。",
    en: "At least one period must be specified.",
  }),
  noOrgUnit: problem("export-without-org-unit", {
    zh: "请指定地区（orgUnit）。",
    en: "At least one organisation unit must be specified.",
  }),
  nothingGiven: new Problem("reporting/nothing-to-import", 400, {
    zh: "没有交来数据。请给出dataValueSet或文件。",
    en: "Nothing was handed in. Give a dataValueSet or a file.",
  }),
  unreadable: (reason: string): Problem =>
    new Problem("reporting/unreadable-data-value-set", 400, {
      zh: `文件不是DHIS2的数据值集（JSON）：${reason}`,
      en: `The file is no DHIS2 data value set (JSON): ${reason}`,
    }),
};

/** By the codes of our own. */
export const exchangeErrorCodes: Readonly<Record<string, string>> = {
  "reporting/unknown-data-set": "E1105",
  "reporting/unknown-org-unit": "E1102",
  "reporting/unknown-exchange-period": "E1101",
  "reporting/export-without-data-set": "E2001",
  "reporting/export-without-period": "E2002",
  "reporting/export-without-org-unit": "E2006",
  "reporting/strange-filter": "E2034",
};
