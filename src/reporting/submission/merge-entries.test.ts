import fc from "fast-check";
import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { EntryChange } from "./merge-entries.ts";
import { mergeEntries } from "./merge-entries.ts";

const place = (element: string) => ({
  area: "990100001" as AreaCode,
  element: element as ElementId,
  cell: "" as CellKey,
});

const change = (element: string, value: number, baseVersion: number): EntryChange => ({
  ...place(element),
  state: "value",
  value,
  reason: null,
  comment: null,
  followUp: false,
  baseVersion,
  cleared: false,
});

const held = (element: string, value: number | null, version: number) => ({
  ...place(element),
  state: value === null ? null : ("value" as const),
  value,
  reason: null,
  comment: null,
  followUp: false,
  version,
});

test.each([
  ["a blank cell is filled", [], change("pupils", 5, 0), "saved"],
  ["a cell is changed on the version that stands", [held("pupils", 4, 2)], change("pupils", 5, 2), "saved"],
  ["somebody else changed it since", [held("pupils", 4, 3)], change("pupils", 5, 2), "conflict"],
  ["somebody else filled what was blank", [held("pupils", 4, 1)], change("pupils", 5, 0), "conflict"],
  ["somebody else emptied it", [held("pupils", null, 3)], change("pupils", 5, 2), "conflict"],
  ["both wrote the same", [held("pupils", 5, 3)], change("pupils", 5, 2), "unchanged"],
  ["zero is not blank", [held("pupils", 0, 3)], change("pupils", 0, 0), "unchanged"],
  ["the same request comes twice", [held("pupils", 5, 1)], change("pupils", 5, 0), "unchanged"],
  ["it is emptied", [held("pupils", 5, 1)], { ...change("pupils", 0, 1), cleared: true }, "saved"],
  ["it is emptied by both", [held("pupils", null, 2)], { ...change("pupils", 0, 1), cleared: true }, "unchanged"],
])("%s: %s", (_what, rows, one, outcome) => {
  const { toSave, unchanged, conflicts } = mergeEntries(rows, [one]);

  expect({ saved: toSave.length, unchanged: unchanged.length, conflict: conflicts.length }).toEqual({
    saved: 0,
    unchanged: 0,
    conflict: 0,
    [outcome]: 1,
  });
});

test("of several changes of one cell in one request the last counts", () => {
  expect(mergeEntries([], [change("pupils", 1, 0), change("pupils", 2, 0)]).toSave).toMatchObject([{ value: 2 }]);
});

test("nothing is lost: each changed cell is saved, already so, or a conflict that carries both values", () => {
  const versions = fc.integer({ min: 0, max: 3 });
  const cells = fc.constantFrom("births", "pupils", "hours");
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(cells, fc.integer({ min: 0, max: 3 }), versions), { selector: ([cell]) => cell }),
      fc.array(fc.tuple(cells, fc.integer({ min: 0, max: 3 }), versions)),
      (rows, changes) => {
        const { toSave, unchanged, conflicts } = mergeEntries(
          rows.map(([cell, value, version]) => held(cell, value, version + 1)),
          changes.map(([cell, value, version]) => change(cell, value, version)),
        );

        const touched = new Set(changes.map(([cell]) => cell));
        expect(toSave.length + unchanged.length + conflicts.length).toBe(touched.size);
        expect(conflicts.every(({ yours, theirs }) => yours.baseVersion !== theirs.version)).toBe(true);
      },
    ),
  );
});
