import { expect, test } from "vitest";
import {
  givenCatalogue,
  givenElement,
  givenFigure,
  givenIndicator,
  givenPlace,
  givenTerm,
  givenTerms,
} from "../../../test/world/given-catalogue.ts";
import { estimateNoise, estimateSpanNoise } from "./estimate-noise.ts";

const gap = givenIndicator(
  "h.gap",
  "#{deaths_rural} / #{births_rural} * 1000 - #{deaths_urban} / #{births_urban} * 1000",
);
const rate = givenIndicator("h.rate", "#{deaths_rural}", "#{births_rural}");
const total = givenIndicator("h.total", "#{deaths_rural}");
const catalogue = givenCatalogue(
  ["deaths_rural", "births_rural", "deaths_urban", "births_urban"].map((id) => givenElement(id)),
  [gap, rate, total],
);
const terms = givenTerms({
  "deaths_rural 2024": givenTerm(9),
  "births_rural 2024": givenTerm(1000),
  "deaths_urban 2024": givenTerm(16),
  "births_urban 2024": givenTerm(2000),
});

// √(9 ÷ 1000² + 16 ÷ 2000²) × 1000 = √(9 + 4) = 3.606; the births add next to nothing.
test("the gap of two rates varies as both of them together", () => {
  expect(estimateNoise(catalogue, gap, givenPlace(), terms)).toBeCloseTo(3.606, 1);
});

test("a rate and a count have intervals of their own, a gap without figures has none", () => {
  expect(estimateNoise(catalogue, rate, givenPlace(), terms)).toBeNull();
  expect(estimateNoise(catalogue, total, givenPlace(), terms)).toBeNull();
  expect(estimateNoise(catalogue, gap, givenPlace("", 2023), terms)).toBeNull();
});

// (0, taken as 1) ÷ 100² and 4 ÷ 200²: √(0.0001 + 0.0001) × 1000 = 14.1.
test("the span between two areas varies as both ends, and no event is no certainty", () => {
  const ends = [
    [givenFigure({ numerator: 0, denominator: 60 }), givenFigure({ numerator: 0, denominator: 40 })],
    [givenFigure({ numerator: 4, denominator: 200 })],
  ];

  expect(estimateSpanNoise(ends, 1000)).toBeCloseTo(14.142, 3);
  expect(estimateSpanNoise(ends.slice(0, 1), 1000)).toBeNull();
});
