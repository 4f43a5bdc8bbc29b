import { expect, test } from "vitest";
import { myopia } from "../../../test/world/given-work.ts";
import type { Measured } from "./effect-layout.view.ts";
import { describeEffect, layOutEffect, printYears } from "./effect-layout.view.ts";

const measured: Measured = {
  before: { year: 2023, value: 5.2 },
  after: { year: 2024, value: 4.1 },
  expected: -0.8,
  measured: -1.1,
  interval: { lower: -1.9, upper: -0.3 },
  elsewhere: { areas: 12, change: -0.5, interval: null },
  verdict: { zh: "降了，区间不含0。", en: "Down." },
  caveat: { zh: "不能全归于这项干预。", en: "Not all of it." },
};

test("no change always lies in the picture, and the whisker around the dot", () => {
  const layout = layOutEffect(measured, myopia, 352);

  expect(layout?.zero).toBeGreaterThan(layout?.whisker?.[1] ?? 400);
  expect(layout?.measured?.x).toBeGreaterThan(layout?.whisker?.[0] ?? 0);
  expect(layout?.ticks.map(({ word }) => word)).toEqual(["−2", "−1"]);
  expect(layout?.expected?.word.zh).toBe("预计−0.8");
  expect(layout?.measured?.word.zh).toBe("实测−1.1个百分点");
});

test("without an expectation and a measurement nothing is drawn; before the figure comes only what is expected", () => {
  const later = { ...measured, measured: null, interval: null, elsewhere: null, after: null };

  expect(layOutEffect({ ...later, expected: null }, myopia, 352)).toBeUndefined();
  expect(layOutEffect(later, myopia, 352)?.measured).toBeNull();
  expect(describeEffect(later, myopia).zh).toBe("预计−0.8，还没有实测的数。");
  expect(printYears(later).zh).toBe("开始于2023年的数");
  expect(printYears(measured).zh).toBe("2024年比2023年");
});

test("words stay inside the picture at both ends", () => {
  const far = layOutEffect({ ...measured, expected: -2, measured: 0.45, interval: null, elsewhere: null }, myopia, 352);

  expect(far?.expected?.anchor).toBe("start");
  expect(far?.measured?.anchor).toBe("end");
});
