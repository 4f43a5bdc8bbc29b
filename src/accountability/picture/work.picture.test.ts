import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { givenStep, myopia } from "../../../test/world/given-work.ts";
import type { Day } from "../../kernel/period.ts";
import { EffectAxis } from "./effect-axis.view.tsx";
import { StepChart, StepStrip } from "./step-chart.view.tsx";

const intervention = {
  startedOn: "2026-03-01",
  steps: [
    givenStep(1, "2026-04-01", { title: "核定户外时段", doneOn: "2026-04-01" }),
    givenStep(2, "2026-05-10", { title: "调整课后安排", doneOn: "2026-05-16" }),
    givenStep(3, "2026-06-20", { title: "教室照明复测", daysLate: 8 }),
    givenStep(4, "2026-07-15", { title: "补装46间" }),
    givenStep(5, "2026-09-01", { title: "秋季复筛" }),
  ],
};

test("steps in time: done, done late, late, ahead, and today's line", async () => {
  const today = "2026-06-28" as Day;
  const picture = renderToStaticMarkup(h(StepChart, { intervention, today, frame: { width: 480, left: 150 } }));

  await expect(picture).toMatchFileSnapshot("./step-chart.picture.svg");
});

test("the same steps as a strip", async () => {
  await expect(renderToStaticMarkup(h(StepStrip, { intervention }))).toMatchFileSnapshot("./step-strip.picture.txt");
});

test("expected against measured with its whisker, elsewhere as a square", async () => {
  const measured = {
    before: { year: 2023, value: 5.2 },
    after: { year: 2024, value: 4.1 },
    expected: -0.8,
    measured: -1.1,
    interval: { lower: -1.9, upper: -0.3 },
    elsewhere: { areas: 12, change: -0.5, interval: null },
    verdict: { zh: "降了，区间不含0。", en: "Down; the interval leaves out 0." },
    caveat: { zh: "不能全归于这项干预。", en: "Not all of it is its doing." },
  };
  const picture = renderToStaticMarkup(h(EffectAxis, { measured, indicator: myopia }));

  await expect(picture).toMatchFileSnapshot("./effect-axis.picture.svg");
});
