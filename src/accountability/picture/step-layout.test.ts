import fc from "fast-check";
import { expect, test } from "vitest";
import { givenStep } from "../../../test/world/given-work.ts";
import { addDays } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { cutToWidth, layOutSteps } from "./step-layout.view.ts";

const today = "2026-07-01" as Day;
const frame = { width: 480, left: 150 };

test("a step starts where the one before was due; one done early ends on its day", () => {
  const steps = [
    givenStep(1, "2026-04-01", { doneOn: "2026-04-01" }),
    givenStep(2, "2026-06-01", { doneOn: "2026-05-20" }),
  ];
  const { bars } = layOutSteps({ steps, startedOn: "2026-03-01" }, today, frame);

  expect(bars[0]?.from).toBe(frame.left);
  expect(bars[1]?.from).toBe(bars[0]?.due);
  expect(bars[1]?.to).toBeLessThan(bars[1]?.due ?? 0);
});

test("what is late is drawn on to today, and today then lies in the picture", () => {
  const steps = [givenStep(1, "2026-05-01", { daysLate: 61 })];
  const { bars, today: now } = layOutSteps({ steps, startedOn: "2026-03-01" }, today, frame);

  expect(bars[0]?.late).toEqual([bars[0]?.due, now]);
  expect(layOutSteps({ steps: [givenStep(1, "2027-05-01")], startedOn: "2027-03-01" }, today, frame).today).toBeNull();
});

test("at most seven months are named, however long it takes, and everything lies inside the picture", () => {
  const spans = fc.array(fc.integer({ min: -400, max: 1500 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(spans, (offsets) => {
      const steps = offsets.map((offset, index) => givenStep(index + 1, addDays(today, offset)));
      const { bars, months } = layOutSteps({ steps, startedOn: today }, today, frame);

      expect(months.length).toBeLessThanOrEqual(7);
      for (const { from, to } of bars) {
        expect(from).toBeGreaterThanOrEqual(frame.left);
        expect(to).toBeLessThanOrEqual(frame.width);
        expect(from).toBeLessThan(to);
      }
    }),
    { seed: 20261125 },
  );
});

test("long names are cut to the room there is", () => {
  expect(cutToWidth("4 补装46间", 110)).toBe("4 补装46间");
  expect(cutToWidth("5 全区中小学教室照明复测并公示结果", 110)).toBe("5 全区中小学教室…");
});
