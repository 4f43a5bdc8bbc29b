import { expect, test } from "vitest";
import type { CellKey } from "../../kernel/cell.ts";
import { coversFact } from "./covers-fact.ts";

const references = [
  { element: "myopic", cell: "primary" },
  { element: "screened", cell: "primary" },
  { element: "births" },
];
const total = "" as CellKey;

test("a fact is part of a figure when its cell lies inside the term's and the figure's", () => {
  expect(coversFact(references, total, { element: "myopic", cell: "female+primary" })).toBe(true);
  expect(coversFact(references, "female" as CellKey, { element: "myopic", cell: "female+primary" })).toBe(true);
  expect(coversFact(references, total, { element: "births", cell: "male+rural" })).toBe(true);
});

test("other stages, the other sex and other elements are no part of it", () => {
  expect(coversFact(references, total, { element: "myopic", cell: "female+junior" })).toBe(false);
  expect(coversFact(references, "male" as CellKey, { element: "myopic", cell: "female+primary" })).toBe(false);
  expect(coversFact(references, total, { element: "deaths", cell: "" })).toBe(false);
});
