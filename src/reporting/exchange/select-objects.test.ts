import { expect, test } from "vitest";
import { selectFields, selectObjects } from "./select-objects.ts";

const units = [
  { id: "a", code: "1", name: "North", level: 1 },
  { id: "b", code: "2", name: "South", level: 2, parent: { id: "a", code: "1" } },
  {
    id: "c",
    code: "3",
    name: "southwest",
    level: 2,
    parent: { id: "a", code: "1" },
    sets: [{ of: { id: "x", code: "y" } }],
  },
];
const ask = (more: object) => selectObjects(units, { fields: "id", filters: [], page: 1, pageSize: null, ...more });

test.each([
  ["id,name", { id: "b", name: "South" }],
  ["id,parent[code]", { id: "b", parent: { code: "1" } }],
  ["parent", { parent: { id: "a", code: "1" } }],
  [":all", units[1]],
  ["*,parent[id]", { ...units[1], parent: { id: "a" } }],
  ["nothing", {}],
])("fields=%s", (fields, expected) => {
  expect(selectFields(units[1] ?? {}, fields)).toEqual(expected);
});

test("fields reach into lists, two levels down", () => {
  expect(selectFields(units[2] ?? {}, "id,sets[of[code]]")).toEqual({ id: "c", sets: [{ of: { code: "y" } }] });
});

test.each([
  [["code:eq:2"], ["b"]],
  [["id:in:[a,c]"], ["a", "c"]],
  [["name:like:South"], ["b"]],
  [["name:ilike:SOUTH"], ["b", "c"]],
  [["parent.id:eq:a", "name:like:west"], ["c"]],
  [["level:eq:2"], ["b", "c"]],
])("filter=%s", (filters, expected) => {
  expect(ask({ filters }).objects.map(({ id }) => id)).toEqual(expected);
});

test.each(["code", "code:gt:2", "code:constructor:2", ""])(
  "a filter that cannot be read is refused: “%s”",
  (filter) => {
    expect(() => ask({ filters: [filter] })).toThrow(expect.objectContaining({ code: "reporting/strange-filter" }));
  },
);

test("pages are numbered from one, the last may be shorter, none is left out", () => {
  const pages = [1, 2, 3].map((page) => ask({ page, pageSize: 2 }));

  expect(pages.map(({ objects }) => objects.map(({ id }) => id))).toEqual([["a", "b"], ["c"], []]);
  expect(pages[0]?.pager).toEqual({ page: 1, pageCount: 2, total: 3, pageSize: 2 });
});
