import { expect, test } from "vitest";
import { givenHead } from "../../../test/world/given-head.ts";
import { groupByForm, isReadByForm } from "./group-by-form.ts";

const copies = (form: string, count: number) => Array.from({ length: count }, () => givenHead({ form }));

test("copies of one form are one row with their counts", () => {
  const heads = [
    givenHead({ form: "homes", due: "2026-07-04", filled: 3, cells: 10 }),
    givenHead({ form: "schools", due: "2026-07-01" }),
    givenHead({ form: "homes", due: "2026-06-20", daysLate: 10, filled: 10, cells: 10 }),
  ];

  const groups = groupByForm(heads);

  expect(groups.map(({ form, count, late }) => [form, count, late])).toEqual([
    ["homes", 2, 1],
    ["schools", 1, 0],
  ]);
  expect(groups[0]).toMatchObject({ firstDue: "2026-06-20", filled: 13, cells: 20 });
});

test.each([
  ["a short list is read copy by copy", copies("homes", 12), false],
  ["many copies of few forms are read by form", copies("homes", 30), true],
  [
    "many forms with a copy each are not",
    Array.from({ length: 30 }, (_, index) => copies(`f${index}`, 1)).flat(),
    false,
  ],
])("%s", (_what, heads, expected) => {
  expect(isReadByForm(heads)).toBe(expected);
});
