// Findings in the words of DHIS2's import summary: an error code, the property it is about, and the positions of
// the values that share it. Codes: ErrorCode.java of dhis2-core, sections data and data import validation.
import type { Finding } from "../../kernel/finding.ts";
import type { Combo, DataValueSet } from "./data-value-set.ts";
import type { Conflict } from "./import-summary.ts";

export const toConflicts = (findings: readonly Finding[], set: DataValueSet): readonly Conflict[] => {
  const groups = new Map<string, Conflict>();
  for (const { rule, place, message } of findings) {
    const index = (place.line ?? 1) - 1;
    const property = properties[place.field ?? ""] ?? "value";
    const object = printObject(set, index, property);
    const key = JSON.stringify([rule, property, object, message.en]);
    const group = groups.get(key);
    if (group) group.indexes.push(index);
    else groups.set(key, { property, object, errorCode: errorCodes[rule] ?? "E7619", rule, message, indexes: [index] });
  }
  return [...groups.values()];
};

const properties: Readonly<Record<string, Conflict["property"]>> = {
  element: "dataElement",
  period: "period",
  area: "orgUnit",
  cell: "categoryOptionCombo",
  attributeOptionCombo: "attributeOptionCombo",
  value: "value",
  reason: "comment",
  deleted: "deleted",
};

const errorCodes: Readonly<Record<string, string>> = {
  "stats/unknown-element": "E7610",
  "stats/not-own-element": "E7610",
  "stats/unknown-period": "E7611",
  "stats/unknown-area": "E7612",
  "reporting/strange-option": "E7613",
  "reporting/attribute-option-combo": "E7615",
  "reporting/outside-jurisdiction": "E7617",
  "stats/missing-without-reason": "E7618",
  "stats/not-a-number": "E7619",
  "stats/value-below-minimum": "E7619",
  "stats/value-above-maximum": "E7619",
  "stats/value-not-whole": "E7619",
  "reporting/long-comment": "E7620",
  "stats/wrong-period-kind": "E7632",
  "stats/cell-outside-grid": "E7634",
  "stats/wrong-level": "E7636",
  "stats/area-outside-period": "E2019",
  "stats/period-ahead": "E7641",
  "stats/duplicate-fact": "E5005",
  "reporting/deletion": "E2035",
};

const printObject = (set: DataValueSet, index: number, property: Conflict["property"]): string => {
  const given = set.dataValues[index];
  switch (property) {
    case "dataElement":
    case "value":
    case "comment":
      return given?.[property] ?? "";
    case "period":
    case "orgUnit":
      return given?.[property] ?? set[property] ?? "";
    case "categoryOptionCombo":
      return printCombo(given?.categoryOptionCombo);
    case "attributeOptionCombo":
      return printCombo(given?.attributeOptionCombo ?? set.attributeOptionCombo);
    case "deleted":
      return String(given?.deleted ?? false);
  }
};

const printCombo = (combo: Combo | undefined): string =>
  typeof combo === "object" ? JSON.stringify(combo) : (combo ?? "default");
