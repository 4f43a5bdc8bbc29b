import fc from "fast-check";
import { expect, test } from "vitest";
import { givenQuestion, givenTarget } from "../../../test/world/given-target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Comparator, Target } from "../../plan/target.ts";
import { statusMethods } from "../../plan/target.ts";
import { areDistinct, computeFigureInterval, toFew } from "./few-events.ts";
import type { SeriesPoint, StatusQuestion } from "./judgement.ts";
import { printReason } from "./print-reason.ts";
import { judge } from "./status.ts";

const count = (year: number, numerator: number, denominator: number, factor = 1000): SeriesPoint => ({
  year,
  numerator,
  denominator,
  value: (numerator / denominator) * factor,
  completeness: 1,
});

const ask = (target: Target, series: readonly SeriesPoint[], parts: Partial<StatusQuestion> = {}) =>
  judge(givenQuestion(target, series, { better: "lower", factor: 1000, ...parts }));

const promille = { decimals: 1, suffix: { zh: "‰", en: "‰" }, pointSuffix: { zh: "个千分点", en: " ‰ points" } };

// methods.md §2.5: 泰州海陵 2020, 4 deaths among 1,626 births.
test("four deaths among 1,626 births show 0.67–6.30‰", () => {
  const interval = computeFigureInterval(count(2020, 4, 1626), 1000);

  expect(interval?.lower).toBeCloseTo(0.67, 2);
  expect(interval?.upper).toBeCloseTo(6.3, 2);
});

test("four and nine deaths on equal births are not distinct, 9 and 45 are (methods.md §2.5)", () => {
  expect(areDistinct(count(2020, 4, 1626), count(2021, 9, 1626), 1000)).toBe(false);
  expect(areDistinct(count(2020, 9, 1626), count(2021, 45, 1626), 1000)).toBe(true);
});

test("what is few: events of a rate, the smaller side of a share", () => {
  expect(toFew(count(2020, 99, 50_000), 1000)?.isShare).toBe(false);
  expect(toFew(count(2020, 100, 50_000), 1000)).toBeUndefined();
  expect(toFew(count(2020, 4950, 5000, 100), 100)?.isShare).toBe(true);
  expect(toFew(count(2020, 900, 1000, 100), 100)).toBeUndefined();
});

test("fractions and levels printed on other grounds are no counts of events", () => {
  expect(toFew({ ...count(2020, 4, 1626), value: 3.1 }, 1000)).toBeUndefined();
  expect(toFew(count(2020, 4.5, 1626), 1000)).toBeUndefined();
  expect(computeFigureInterval(count(2020, 4, 0), 1000)).toBeNull();
});

const atMost = givenTarget("<=", 9.6);

test("29 deaths at 9.8‰ against 9.6‰ are at risk, with the figures that say why", () => {
  const judgement = ask(atMost, [count(2020, 34, 3000), count(2025, 29, 2959)]);

  expect(judgement).toMatchObject({ class: "atRisk", isDistinct: false, gate: "fewEvents" });
  expect(printReason(judgement.reason, { year: 2025, value: judgement.value, ...promille })).toEqual({
    zh: "2025年29例，9.8‰，高于9.6‰；95%区间6.6–14.1‰含目标线，例数少，不判滞后。",
    en: "2025: 29 events, 9.8‰, above 9.6‰; the 95% interval 6.6–14.1‰ covers the line, few events: not called off track.",
  });
});

test("far above the line, few events are off track all the same", () => {
  expect(ask(atMost, [count(2020, 34, 3000), count(2025, 60, 2959)])).toMatchObject({
    class: "offTrack",
    isDistinct: true,
    gate: null,
  });
});

test("many events are judged by their bare figures, the interval beside them", () => {
  expect(ask(atMost, [count(2020, 3400, 300_000), count(2025, 2900, 295_900)])).toMatchObject({
    class: "offTrack",
    gate: null,
    isDistinct: false,
  });
});

test("met with an interval that covers the line is met and not distinguishable", () => {
  expect(ask(atMost, [count(2020, 34, 3000), count(2025, 28, 2959)])).toMatchObject({
    class: "met",
    isDistinct: false,
    gate: null,
  });
});

test("a share has Wilson's interval: 71 of 80 may be 90 %", () => {
  const series = [count(2020, 60, 80, 100), count(2025, 71, 80, 100)];
  const judgement = ask(givenTarget(">=", 90), series, { factor: 100, better: "higher" });

  expect(judgement).toMatchObject({ class: "atRisk", gate: "fewEvents" });
  expect(
    printReason(judgement.reason, { year: 2025, value: 88.75, ...promille, suffix: { zh: "%", en: "%" } }).zh,
  ).toBe("2025年80中有71，88.8%，低于90.0%；95%区间80.0–94.0%含目标线，数目小，不判滞后。");
});

test("none and all are no rates: there one event counts", () => {
  expect(ask(givenTarget("<=", 0), [count(2020, 3, 3000), count(2025, 1, 3000)]).class).toBe("offTrack");
  expect(
    ask(givenTarget("=", 100), [count(2020, 70, 80, 100), count(2025, 79, 80, 100)], {
      factor: 100,
      better: "higher",
      limits: { minimum: 0, maximum: 100 },
    }).class,
  ).toBe("offTrack");
});

test("a line worked out from a base without events is no promise of none", () => {
  const series = [count(2020, 0, 1000), count(2021, 1, 1000)];

  expect(ask(givenTarget("decrease-by-percent-from-baseline", 5), series)).toMatchObject({
    class: "atRisk",
    gate: "fewEvents",
    reason: { kind: "oneEvent", count: 1 },
  });
});

test("off track by one event is at risk among many events too, by two it is off track", () => {
  const past = [count(2020, 140, 1650), count(2021, 131, 1650)];
  const line = givenTarget("<=", (104 / 1650) * 1000, { deadline: 2022 });

  expect(ask(line, [...past, count(2022, 104, 1650)]).class).toBe("met");
  expect(ask(line, [...past, count(2022, 105, 1650)])).toMatchObject({ class: "atRisk", gate: "fewEvents" });
  expect(ask(line, [...past, count(2022, 106, 1650)])).toMatchObject({ class: "offTrack", gate: null });
});

test("the factor is read from the figures where the question does not say it", () => {
  const { factor: _, ...question } = givenQuestion(atMost, [count(2020, 34, 3000), count(2025, 29, 2959)], {
    factor: 1000,
  });

  expect(judge(question).gate).toBe("fewEvents");
});

test("a step back among few events is none; the year is named", () => {
  const yearly = givenTarget("decrease", undefined, { rule: "every-year" });
  const judgement = ask(yearly, [count(2020, 9, 3000), count(2021, 6, 3000), count(2022, 7, 3000)]);

  expect(judgement).toMatchObject({ class: "onTrack", gate: "fewEvents", reason: { kind: "chance", years: [2022] } });
});

test("a rise among few events at the deadline is at risk, one that chance does not explain off track", () => {
  const fall = givenTarget("decrease");

  expect(ask(fall, [count(2020, 6, 3000), count(2025, 7, 3000)])).toMatchObject({ class: "atRisk", gate: "fewEvents" });
  expect(ask(fall, [count(2020, 6, 3000), count(2025, 30, 3000)])).toMatchObject({ class: "offTrack", gate: null });
  expect(ask(fall, [count(2020, 7, 3000), count(2025, 6, 3000)])).toMatchObject({ class: "met", isDistinct: false });
});

test("the rule for changes is the plan's to say beforehand", () => {
  const series = [count(2020, 6, 3000), count(2025, 7, 3000)];
  const rule = (change: NonNullable<Target["change"]>) => ask(givenTarget("decrease", undefined, { change }), series);

  expect(rule({ rule: "any" }).class).toBe("offTrack");
  expect(rule({ rule: "interval" }).class).toBe("atRisk");
  expect(ask(givenTarget("increase", undefined, { change: { rule: "by", by: 1 } }), series).class).toBe("offTrack");
  expect(ask(givenTarget("increase", undefined, { change: { rule: "by", by: 0.2 } }), series).class).toBe("met");
});

test("an earlier year missed by chance does not end a duty of every year", () => {
  const duty = givenTarget("<=", 9.6, { rule: "every-year" });
  const before = [count(2020, 34, 3000), count(2021, 30, 3000)];

  expect(ask(duty, [...before, count(2025, 20, 3000)])).toMatchObject({ class: "atRisk", gate: "fewEvents" });
  expect(ask(duty, [count(2020, 34, 3000), count(2021, 70, 3000), count(2025, 20, 3000)]).class).toBe("offTrack");
  expect(ask(duty, [count(2020, 34, 3000), count(2021, 70, 3000), count(2025, 30, 3000)]).class).toBe("offTrack");
});

test("an interval that was given stands in for counts", () => {
  const gap = (year: number, value: number): SeriesPoint => ({
    year,
    value,
    completeness: 1,
    interval: { lower: value - 3, upper: value + 3 },
  });

  expect(ask(givenTarget("<=", 5), [gap(2020, 8), gap(2025, 6)])).toMatchObject({ class: "atRisk", isDistinct: false });
  expect(ask(givenTarget("<=", 5), [gap(2020, 8), gap(2025, 9)])).toMatchObject({
    class: "offTrack",
    isDistinct: true,
  });
  expect(ask(givenTarget("decrease"), [gap(2020, 8), gap(2025, 9)])).toMatchObject({ class: "atRisk" });
  expect(ask(givenTarget("decrease"), [gap(2020, 2), gap(2025, 9)])).toMatchObject({ class: "offTrack" });
});

const comparator = fc.constantFrom<Comparator>("<=", "<", "decrease", "growing", "maintain");
const method = fc.constantFrom(...statusMethods);
const events = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 91, max: 400 }));
const births = fc.integer({ min: 100, max: 20_000 });
const rule = fc.constantFrom(undefined, "every-year" as const, "never-below-baseline" as const);
const good: readonly StatusClass[] = ["met", "onTrack"];

test("one event more never turns a light red", () => {
  fc.assert(
    fc.property(
      fc.record({
        comparator,
        method,
        rule,
        past: fc.array(events, { minLength: 1, maxLength: 5 }),
        now: events,
        births,
      }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      (given, line) => {
        const isRising = given.comparator === "growing";
        const target = givenTarget(
          given.comparator,
          given.comparator.startsWith("<") ? line : undefined,
          given.rule ? { rule: given.rule } : {},
        );
        const series = given.past.map((past, index) => count(2020 + index, past, given.births));
        const year = 2020 + series.length;
        const classify = (now: number) =>
          ask(target, [...series, count(year, now, given.births)], {
            method: given.method,
            better: isRising ? "higher" : "lower",
          }).class;
        const after = isRising ? Math.max(0, given.now - 1) : given.now + 1;

        expect([good.includes(classify(given.now)), classify(after)]).not.toEqual([true, "offTrack"]);
      },
    ),
    { seed: 20214, numRuns: 5000 },
  );
});
