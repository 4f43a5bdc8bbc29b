import { expect, test } from "vitest";
import { givenStep, givenWork, myopia } from "../../../test/world/given-work.ts";
import type { Day } from "../../kernel/period.ts";
import { printExpected, printResources, printShortfall } from "./print-intervention.ts";
import { findEnd, findNextStep, printDay, printNextStep, printStepsDone, signSteps } from "./print-steps.ts";

const today = "2026-07-01" as Day;

test("a day of this year leaves its year out", () => {
  expect(printDay("2026-07-05", today)).toEqual({ zh: "7月5日", en: "5 Jul" });
  expect(printDay("2027-01-31", today)).toEqual({ zh: "2027年1月31日", en: "31 Jan 2027" });
});

test("the next step is the open one that is due first, and late ones say by how much", () => {
  const steps = [
    givenStep(1, "2026-06-01", { doneOn: "2026-06-01" }),
    givenStep(2, "2026-08-01"),
    givenStep(3, "2026-07-05", { title: "上门通知" }),
  ];
  const next = findNextStep({ steps });

  expect(next && printNextStep(next, today).zh).toBe("下一步：上门通知，7月5日");
  expect(printNextStep(givenStep(3, "2026-06-25", { daysLate: 6 }), today).zh).toBe("第3步已逾期6天");
  expect(findEnd({ steps })).toBe("2026-08-01");
  expect(printStepsDone({ steps }).zh).toBe("共3步，完成1步");
  expect(signSteps({ steps })).toEqual(["done", "ahead", "current"]);
  expect(signSteps({ steps: [givenStep(1, "2026-06-25", { daysLate: 6 })] })).toEqual(["late"]);
});

test.each([
  [{ planned: 48.2, arrived: 31, note: "" }, "48.2万元，已到31"],
  [{ planned: 48.2, arrived: 0, note: "" }, "48.2万元，还没有到"],
  [{ planned: 1200, arrived: null, note: "" }, "1,200万元"],
  [{ planned: null, arrived: 3.5, note: "" }, "已到3.5万元"],
  [{ planned: null, arrived: null, note: "" }, "没有写"],
])("money as people write it: %#", (resources, zh) => {
  expect(printResources(resources).zh).toBe(zh);
});

test("what is expected carries its sign, its points and its year", () => {
  expect(printExpected(givenWork())).toEqual({ zh: "2026年−1.2个百分点", en: "−1.2 pp in 2026" });
  expect(printExpected(givenWork({ effect: null })).zh).toBe("没有写");
});

test("children before percentages: too many or too few, nothing where the target is reached", () => {
  const people = { count: 1021, word: { zh: "名", en: "people" } };

  expect(printShortfall(people, myopia).zh).toBe("需再减少1,021名");
  expect(printShortfall(people, { ...myopia, better: "higher" })).toEqual({
    zh: "差1,021名",
    en: "1,021 people short",
  });
  expect(printShortfall({ ...people, count: -5 }, myopia).zh).toBe("");
  expect(printShortfall(null, myopia).zh).toBe("");
});
