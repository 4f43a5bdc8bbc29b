import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import { content } from "../../server/content.ts";
import { dataValueSetSchema } from "./data-value-set.ts";
import { openIdBook } from "./id-book.ts";
import { readDataValues } from "./read-data-values.ts";
import { toConflicts } from "./to-conflicts.ts";
import { defaultComboUid, toUid } from "./uid.ts";

const area = "650502104200" as AreaCode;

const read = (set: object, schemes = {}) => {
  const parsed = dataValueSetSchema.parse(set);
  const book = openIdBook({ catalogue: content.catalogue, forms: content.formBook, areas: [area] }, schemes);
  const { rows, findings } = readDataValues(parsed, book);
  return { rows, conflicts: toConflicts(findings, parsed) };
};

const births = { dataElement: "live_births", period: "2023Oct", orgUnit: area, value: "3" };
const value = (more: object) => ({ dataValues: [{ ...births, ...more }] });

test.each([
  ["codes", {}],
  ["identifiers", { dataElement: toUid("dataElement", "live_births"), orgUnit: toUid("organisationUnit", area) }],
  ["our own period", { period: "HY2024" }],
  ["a number as a number", { value: 3 }],
])("%s are understood", (_what, more) => {
  expect(read(value(more)).rows).toMatchObject([
    { element: "live_births", area, period: "HY2024", cell: "", value: "3", place: { line: 1 } },
  ]);
});

test.each([
  ["nothing", undefined, ""],
  ["default", "default", ""],
  ["the default's identifier", defaultComboUid, ""],
  ["our key", "female+rural", "female+rural"],
  ["its identifier", toUid("categoryOptionCombo", "female+rural"), "female+rural"],
  ["an option for each category", { sex: "female", residence: "rural" }, "female+rural"],
  ["identifiers of both", { [toUid("category", "sex")]: toUid("categoryOption", "female") }, "female"],
])("the cell is given by %s", (_what, categoryOptionCombo, cell) => {
  expect(read(value({ categoryOptionCombo })).rows).toMatchObject([{ cell }]);
});

test("period, unit and schemes of the set stand for values that name none", () => {
  const { dataElement, value: number } = births;

  expect(read({ period: "202406", orgUnit: area, dataValues: [{ dataElement, value: number }] }).rows).toMatchObject([
    { area, period: "2024-06" },
  ]);
});

test("a comment is the reason, with a value and without; a follow-up is read past", () => {
  expect(
    read({
      dataValues: [
        { ...births, comment: "late", followUp: true },
        { ...births, value: "", comment: "none" },
      ],
    }).rows,
  ).toMatchObject([
    { value: "3", reason: "late", state: "" },
    { value: "", reason: "none", state: "" },
  ]);
});

test("where identifiers are announced a code is no name, and the reverse", () => {
  expect(read(value({}), { idScheme: "uid" }).rows).toMatchObject([{ element: "uid:live_births" }]);
  const uid = toUid("dataElement", "live_births");
  expect(read(value({ dataElement: uid }), { dataElementIdScheme: "code" }).rows).toMatchObject([{ element: uid }]);
});

test.each([
  ["deleted", { deleted: true }, "E2035", "true"],
  ["attributeOptionCombo", { attributeOptionCombo: "partner" }, "E7615", "partner"],
  ["categoryOptionCombo", { categoryOptionCombo: { sex: "rural" } }, "E7613", '{"sex":"rural"}'],
  ["comment", { comment: "long".repeat(200) }, "E7620", "long".repeat(200)],
])("%s without a counterpart is a conflict", (property, more, errorCode, object) => {
  const { rows, conflicts } = read({ dataValues: [births, { ...births, ...more }] });

  expect(rows).toHaveLength(1);
  expect(conflicts).toMatchObject([{ property, errorCode, object, indexes: [1] }]);
});

test("equal conflicts are told once, with all positions", () => {
  const { conflicts } = read({ dataValues: [1, 2, 3].map(() => ({ ...births, deleted: true })) });

  expect(conflicts).toMatchObject([{ errorCode: "E2035", indexes: [0, 1, 2] }]);
});
