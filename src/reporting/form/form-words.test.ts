import { expect, test } from "vitest";
import { describeBounds, describeDeadline, describeGrid, describeLevels } from "./form-words.ts";

test.each([
  ["health-year", "end", 15, "9月30日后15个工作日", "15 working days after 30 September"],
  ["year", "end", 20, "12月31日后20个工作日", "20 working days after 31 December"],
  ["school-year", "start", 40, "9月1日后40个工作日", "40 working days after 1 September"],
  ["quarter", "end", 10, "季末后10个工作日", "10 working days after the quarter ends"],
] as const)("a form of the %s clock due %s + %i", (periodKind, from, workingDays, zh, en) => {
  expect(describeDeadline({ periodKind, deadline: { from, workingDays } })).toEqual({ zh, en });
});

const township = { unit: "township", unitName: { zh: "乡级", en: "Township" } };
const village = { reportedAt: "village", reportedAtName: { zh: "村级", en: "Village" } };

test("figures below the unit are said, figures at the unit need no word", () => {
  expect(describeLevels({ ...township, ...village }).zh).toBe("乡级，数字到村级");
  expect(describeLevels({ ...township, reportedAt: "township", reportedAtName: township.unitName }).zh).toBe("乡级");
});

test("a grid names its breakdowns with their parts", () => {
  const sex = { name: { zh: "性别", en: "Sex" }, categories: [{ name: { zh: "女", en: "Female" } }] };
  const residence = { name: { zh: "城乡", en: "Residence" }, categories: [{ name: { zh: "城镇", en: "Urban" } }] };

  expect(describeGrid([sex, residence]).zh).toBe("性别（女）×城乡（城镇）");
  expect(describeGrid([]).zh).toBe("不分组，只填合计");
});

test.each([
  [0, 0, null, "整数，不小于0"],
  [2, 0, 1, "最多2位小数，不小于0，不大于1"],
  [0, null, null, "整数"],
])("%i decimals from %s to %s", (decimals, minimum, maximum, zh) => {
  expect(describeBounds({ decimals, minimum, maximum }).zh).toBe(zh);
});
