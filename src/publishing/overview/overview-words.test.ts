import { expect, test } from "vitest";
import { printUnlikely, printWarnings } from "./overview-words.ts";

const foreseen = (probability: number | null) => ({
  outlook: { to: 2025, value: 1, lower: null, upper: null, probability, method: "theilSen" as const },
});

test("how many will hardly be met, among those that can be foreseen", () => {
  const standings = [foreseen(0.12), foreseen(0.5), foreseen(null), { outlook: null }];

  expect(printUnlikely(standings)?.zh).toBe("能预测的2项里，照现在的速度有1项难以达标。");
  expect(printUnlikely([foreseen(0.5)])?.en).toBe(" Of the 1 that can be foreseen, none is unlikely to be met.");
  expect(printUnlikely([{ outlook: null }])).toBeUndefined();
});

test.each([
  [{ new: 12, acknowledged: 3, muted: 1, inHand: 2 }, "18条预警，12条还没有人认领。"],
  [{ new: 0, acknowledged: 3, muted: 0, inHand: 0 }, "3条预警，都有人管了。"],
  [{ new: 0, acknowledged: 0, muted: 0, inHand: 0 }, "没有预警。"],
])("warnings in one calm line: %j", (states, text) => {
  expect(printWarnings(states).zh).toBe(text);
});
