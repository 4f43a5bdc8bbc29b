import { expect, test } from "vitest";
import { printCheck } from "./check-allocation.ts";

const given: Parameters<typeof printCheck>[0] = {
  indicator: { decimals: 1, suffix: { zh: "%", en: "%" } },
  line: { value: 90, opens: "up" },
  sum: 89.6,
  parts: 3,
  missing: 0,
  empty: 0,
  isRate: true,
  levelName: { zh: "乡级", en: "Township" },
};

test.each([
  [{}, "按人数加权，合计89.6%，差0.4个百分点。"],
  [{ sum: 90 }, "按人数加权，合计90.0%，够得着目标。"],
  [{ sum: 89.96 }, "按人数加权，合计90.0%，够得着目标。"],
  [{ sum: 91, missing: 2 }, "按人数加权，合计91.0%，够得着目标；还有2个乡级地区没有分。"],
  [{ sum: 91, empty: 2 }, "按人数加权，合计91.0%，够得着目标；另有2个地区这一年没有人数，不计。"],
  [{ isRate: false, sum: 88, line: null }, "各部分相加88.0%。"],
  [{ sum: null }, "有的部分没有人数，合计算不出。"],
  [{ parts: 0 }, "还没有分解。"],
])("%o reads %s", (parts, text) => {
  expect(printCheck({ ...given, ...parts }).zh).toBe(text);
});
