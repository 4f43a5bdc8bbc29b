import { expect, test } from "vitest";
import { describeReleases } from "./describe-releases.ts";

const current = { number: 3, day: "2026-06-30" };
const quiet = { current, waiting: 0, changedFacts: 0, outstanding: 0, isStaff: true };

test.each([
  ["a reader before the first", { ...quiet, current: undefined, isStaff: false }, "还没有发布过数据，公众看不到数字。"],
  ["a reader", { ...quiet, changedFacts: 9, isStaff: false }, "公众现在看到的是第3次发布，数据截至2026-06-30。"],
  ["the office, all quiet", quiet, "公众现在看到的是第3次发布，数据截至2026-06-30。此后没有改动。"],
  [
    "the office, with work",
    { ...quiet, changedFacts: 9, outstanding: 2, waiting: 1 },
    "公众现在看到的是第3次发布，数据截至2026-06-30。此后改动或新报了9个数。还有2张表没有验收。1次发布还在禁发期。",
  ],
])("%s reads what stands", (_who, summary, sentence) => {
  expect(describeReleases(summary).zh).toBe(sentence);
});
