import { expect, test } from "vitest";
import { statusCalculator } from "./status-calculator.ts";

const give = (values: Readonly<Record<number, number | null>>) =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));
const lower = (value: number, deadline = 2030) => ({ better: "lower", target: { comparator: "<=", value, deadline } });
const higher = (value: number, deadline = 2030) => ({
  better: "higher",
  target: { comparator: ">=", value, deadline },
});

// Open SDG progress calculation, UN Progress Chart 2023 as restated by EUSTAT, linear gap closure; series of the
// national statistics bureau and worked figures.
test.each([
  [{ series: give({ 2020: 7.5, 2023: 6.2 }), ...lower(6), method: "cagr" }, "onTrack", 2.786037],
  [{ series: give({ 2020: 68.4, 2023: 76.5 }), ...higher(90), method: "cagr" }, "onTrack", 1.366121],
  [{ series: give({ 2020: 60, 2023: 68 }), ...higher(80, 2025), method: "cagr" }, "atRisk", 0.719366],
  [{ series: give({ 2020: 68.4, 2023: 76.5 }), ...higher(90), method: "un" }, "onTrack", 1.431875],
  [{ series: give({ 2020: 60, 2023: 63 }), ...higher(80, 2025), method: "un" }, "atRisk", 0.254144],
  [{ series: give({ 2020: 60, 2023: 68 }), ...higher(80, 2025), method: "un" }, "atRisk", 0.695876],
  [{ series: give({ 2020: 50, 2023: 38 }), ...lower(20, 2025), method: "cagr" }, "offTrack", 0.522],
  [{ series: give({ 2020: 50, 2023: 38 }), ...lower(20, 2025), method: "un" }, "atRisk", 0.612],
  [{ series: give({ 2020: 50, 2023: 38 }), ...lower(20, 2025), method: "linear" }, "atRisk", 0.667],
  [{ series: give({ 2020: 85, 2023: 90 }), ...higher(95, 2025), method: "cagr" }, "atRisk", 0.855],
  [{ series: give({ 2020: 85, 2023: 90 }), ...higher(95, 2025), method: "un" }, "atRisk", 0.85],
  [{ series: give({ 2020: 85, 2023: 90 }), ...higher(95, 2025) }, "atRisk", 0.833],
])("%j as published", (item, status, ratio) => {
  const answer = statusCalculator.calculate(item);

  expect(answer).toMatchObject({ class: status, method: "method" in item ? item.method : "linear" });
  expect(answer).toMatchObject({ ratio: expect.closeTo(ratio, String(ratio).length > 5 ? 6 : 3) });
});

// Open SDG: growth without a target is on track from 1.5 % a year, near a natural limit from 1.5 % × C.
test.each([
  [50, 0.953929],
  [90, 0.373622],
  [95, 0.20367],
  [99, 0.043643],
])("from %d of at most 100 there is less growth to ask for", (base, correction) => {
  const item = {
    series: give({ 2020: base, 2021: base + 0.5 }),
    better: "higher",
    target: { comparator: "increase", deadline: 2025, limit: 100 },
    method: "cagr",
  };

  expect(statusCalculator.calculate(item)).toMatchObject({ required: expect.closeTo(0.015 * correction, 7) });
});

test("by the UN method all of a hundred is reached within one point", () => {
  const item = { series: give({ 2020: 95, 2021: 99.2 }), ...higher(100), method: "un" };

  expect(statusCalculator.calculate(item)).toMatchObject({ class: "onTrack" });
  expect(statusCalculator.calculate({ ...item, target: { ...item.target, limit: 100 } })).toMatchObject({
    class: "met",
  });
});

test("by the UN method none of a hundred is reached within one point, none of a thousand is not", () => {
  const ask = (series: readonly object[]) =>
    statusCalculator.calculate({
      series,
      better: "lower",
      target: { comparator: "<=", value: 0, deadline: 2030, limit: 0 },
      method: "un",
    });
  const give1000 = (year: number, numerator: number) => ({
    year,
    value: numerator / 10,
    numerator,
    denominator: 10_000,
  });

  expect(ask(give({ 2020: 5, 2023: 0.8 }))).toMatchObject({ class: "met" });
  expect(ask(give({ 2020: 5, 2023: 1.2 }))).toMatchObject({ class: "onTrack" });
  expect(ask([give1000(2020, 50), give1000(2023, 8)])).not.toMatchObject({ class: "met" });
});

test.each(["linear", "cagr", "un"])(
  "by %s a base that is the target already is kept with 1 or lost with 0",
  (method) => {
    const ask = (now: number) =>
      statusCalculator.calculate({ series: give({ 2020: 5, 2023: now }), ...lower(5), method });

    expect(ask(5)).toMatchObject({ class: "met", ratio: 1 });
    expect(ask(4.2)).toMatchObject({ class: "met", ratio: 1 });
    expect(ask(5.6)).toMatchObject({ class: "offTrack", ratio: 0 });
  },
);

test("years without a figure at the end are not waited for unless a later year is looked at", () => {
  const series = give({ 2020: 60, 2023: 68, 2024: null, 2025: null });

  expect(statusCalculator.calculate({ series, ...higher(80, 2030) })).toMatchObject({
    class: "onTrack",
    year: 2023,
    inputs: { asOf: 2023 },
  });
  expect(statusCalculator.calculate({ series, ...higher(80, 2030), asOf: 2025 })).toMatchObject({ class: "noData" });
});

test("以下 includes the number: infant mortality of 5.0 meets ≤ 5.0 and not < 5.0", () => {
  const series = give({ 2021: 5 });
  const ask = (comparator: string) =>
    statusCalculator.calculate({ series, better: "lower", target: { comparator, value: 5, deadline: 2021 } });

  expect(ask("<=")).toMatchObject({ class: "met" });
  expect(ask("≤")).toEqual(ask("<="));
  expect(ask("<")).toMatchObject({ class: "offTrack" });
});

test("the answer keeps what it rests on, in the order of years whatever the order of the series", () => {
  const series = give({ 2020: 60, 2021: null, 2022: 65, 2023: 68 });
  const answer = statusCalculator.calculate({ series, ...higher(80, 2025) });

  expect(answer).toMatchObject({
    year: 2023,
    value: 68,
    reason: { zh: expect.stringContaining("2023年68.0"), en: expect.stringContaining("68.0 in 2023") },
    inputs: { base: 60, baseYear: 2020, target: 80, deadline: 2025, asOf: 2023 },
  });
  expect(statusCalculator.calculate({ series: [...series].reverse(), ...higher(80, 2025) })).toEqual(answer);
  expect(statusCalculator.calculate({ series, ...higher(80, 2025), asOf: 2022 })).toMatchObject({ year: 2022 });
});

test("events and population give the value where the multiplier is told, and the unit of the interval where it is not", () => {
  const parts = [
    { year: 2020, numerator: 6, denominator: 1700 },
    { year: 2023, numerator: 4, denominator: 1626 },
  ];
  const printed = [
    { ...parts[0], value: 3.5 },
    { ...parts[1], value: 2.5 },
  ];

  expect(statusCalculator.calculate({ series: parts, ...lower(2), multiplier: 1000 })).toMatchObject({
    value: expect.closeTo(2.46, 2),
    interval: { lower: expect.closeTo(0.67, 2), upper: expect.closeTo(6.3, 2) },
  });
  expect(statusCalculator.calculate({ series: printed, ...lower(2) })).toMatchObject({
    value: 2.5,
    interval: { lower: expect.closeTo(0.67, 2), upper: expect.closeTo(6.3, 2) },
    inputs: { multiplier: 1000 },
  });
  expect(statusCalculator.calculate({ series: parts, ...lower(2) })).toMatchObject({ class: "noData" });
});

test.each([
  [{ series: [], ...lower(5) }, "noData"],
  [{ series: give({ 2020: null, 2021: null }), ...lower(5) }, "noData"],
  [{ series: give({ 2020: 7 }), ...lower(5) }, "notAssessable"],
  [{ series: give({ 2020: 4 }), ...lower(5) }, "met"],
  [
    { series: give({ 2020: 7, 2021: 6 }), better: "lower", target: { comparator: "<=", deadline: 2025 } },
    "notAssessable",
  ],
  [{ series: give({ 2020: 5, 2022: 6 }), ...lower(5), method: "linear" }, "offTrack"],
  [{ series: give({ 2020: 0, 2022: 0 }), ...lower(0), method: "cagr" }, "met"],
  [{ series: give({ 2020: -4, 2022: 2 }), ...higher(10), method: "cagr" }, "notAssessable"],
  [{ series: give({ 2020: 90, 2022: 104 }), ...higher(95) }, "met"],
])("%j is %s, with a reason", (item, status) => {
  expect(statusCalculator.calculate(item)).toMatchObject({
    class: status,
    reason: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
  });
});

test.each([
  [{ series: [...give({ 2020: 5 }), ...give({ 2020: 6 })], ...lower(3) }, "calc/duplicate-year", "2020"],
  [{ series: [{ year: 2020, value: 5, denominator: -3 }], ...lower(3) }, "calc/negative", "-3"],
  [
    {
      series: give({ 2020: 104 }),
      better: "higher",
      target: { comparator: ">=", value: 95, deadline: 2025, limit: 100 },
    },
    "calc/beyond-limit",
    "104",
  ],
  [{ series: give({ 2020: 5 }), ...lower(3), multiplier: 0 }, "calc/multiplier-not-positive", "multiplier = 0"],
  [{ series: give({ 2020: 5 }), ...lower(3), method: "aarr" }, "calc/invalid-item", "aarr"],
  [{ series: [{ year: 2020.5, value: 1 }], ...lower(3) }, "calc/invalid-item", "2020.5"],
])("%j is refused as %s, with the figure", (item, code, word) => {
  const answer = statusCalculator.calculate(item);

  expect(answer).toMatchObject({ problem: { code } });
  expect(JSON.stringify(answer)).toContain(word);
});
