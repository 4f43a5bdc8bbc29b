import { expect, test } from "vitest";
import { givenFigure, givenIndicator } from "../../../test/world/given-catalogue.ts";
import { rankFigure } from "./rank-figure.ts";

const rate = givenIndicator("h.rate", "#{a}", "#{b}");
const figures = [
  givenFigure({ area: "990100001", value: 96 }),
  givenFigure({ area: "990100002", value: 88 }),
  givenFigure({ area: "990100003", value: 88 }),
  givenFigure({ area: "990100004", value: 70 }),
  givenFigure({ area: "990100005", value: null }),
];

test.each([
  ["higher", "990100001", 1],
  ["higher", "990100002", 2],
  ["higher", "990100003", 2],
  ["higher", "990100004", 4],
  ["lower", "990100004", 1],
  ["lower", "990100001", 4],
] as const)("where %s is better, %s has place %i of the four with a figure", (better, area, place) => {
  expect(rankFigure({ ...rate, better }, area, figures)).toEqual({ place, of: 4 });
});

test.each([
  ["an area without a figure", rate, "990100005", figures],
  ["an area that is not among them", rate, "990100009", figures],
  ["what has no better side", { ...rate, better: "context" as const }, "990100001", figures],
  ["a count, which grows with the area", givenIndicator("h.count", "#{a}"), "990100001", figures],
  ["a field of two", rate, "990100001", figures.slice(0, 2)],
])("%s is not ranked", (_, indicator, area, field) => {
  expect(rankFigure(indicator, area, field)).toBeNull();
});
