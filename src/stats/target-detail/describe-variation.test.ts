import { expect, test } from "vitest";
import { givenFigure, givenStanding } from "../../../test/world/given-standing.ts";
import { describeVariation } from "./describe-variation.ts";

const { indicator } = givenStanding();
const givenSeries = (...values: readonly (number | null)[]) =>
  values.map((value, index) => givenFigure(2010 + index, value));

test("a series that varies as always has limits and no signal", () => {
  const { limits, signals } = describeVariation(givenSeries(10, 11, 10, 11, 10, 11), indicator, {
    breaks: [],
    limits: {},
  });

  // Mean 10.5, moving ranges 1: 10.5 ± 2.66.
  expect(limits).toMatchObject({ centre: 10.5, isTrial: true });
  expect(limits?.lower).toBeCloseTo(7.84, 10);
  expect(limits?.upper).toBeCloseTo(13.16, 10);
  expect(signals).toEqual([]);
});

test("a year outside the limits is named with its figure, and as a leap", () => {
  const { signals } = describeVariation(givenSeries(10, 12, 10, 12, 9, 12, 30, 11, 10, 12), indicator, {
    breaks: [],
    limits: {},
  });

  expect(signals.map(({ year, kind }) => [year, kind])).toEqual([
    [2016, "outside"],
    [2016, "leap"],
  ]);
  expect(signals[0]?.text.zh).toBe("30.0%，超出自然波动的界限");
});

test("what lies before a changed definition widens no limits", () => {
  const note = { zh: "换了标准", en: "new standard" };
  const series = givenSeries(50, 52, 51, 10, 11, 10, 11, 10, null);

  const { limits, signals, explanation } = describeVariation(series, indicator, {
    breaks: [{ year: 2013, note }],
    limits: {},
  });

  expect(limits?.centre).toBeCloseTo(10.4, 10);
  expect(signals).toEqual([{ year: 2013, kind: "break", text: note }]);
  expect(explanation?.sentences).toHaveLength(2);
});

test("too short a series has no limits, only its breaks", () => {
  expect(describeVariation(givenSeries(1, 2, 3), indicator, { breaks: [], limits: {} })).toEqual({
    limits: null,
    signals: [],
    explanation: null,
  });
});

test("natural variation ends where no value can be", () => {
  const limits = { minimum: 0, maximum: 100 };

  expect(describeVariation(givenSeries(0, 3, 0, 3, 0, 3), indicator, { breaks: [], limits }).limits?.lower).toBe(0);
});
