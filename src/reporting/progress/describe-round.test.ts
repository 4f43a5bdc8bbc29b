import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tally } from "../round/round.contract.ts";
import type { LedePart } from "./describe-round.ts";
import { computeShareHandedIn, describeReminding, describeRound, listParts } from "./describe-round.ts";

const label = { zh: "2025年度", en: "Year 2025" };
const givenTally = (parts: Partial<Tally>): Tally => {
  const tally = { draft: 0, submitted: 0, returned: 0, accepted: 0, locked: 0, late: 0, ...parts };
  const { draft, submitted, returned, accepted, locked } = tally;
  return { ...tally, expected: draft + submitted + returned + accepted + locked };
};
const print = (parts: readonly LedePart[], language: "zh" | "en"): string =>
  parts.map(({ text }) => text[language]).join("");

test("a round under way says what was expected, handed in, accepted and is late", () => {
  const tally = givenTally({ draft: 130, returned: 2, submitted: 60, accepted: 100, locked: 20, late: 14 });

  const parts = describeRound({ label, tally });

  expect(print(parts, "zh")).toBe("2025年度：应报312份，已交180份，验收120份，逾期14份。");
  expect(print(parts, "en")).toBe("Year 2025: 312 expected, 180 handed in, 120 accepted, 14 late.");
  expect(parts.filter(({ tone }) => tone === "bad").map(({ text }) => text.zh)).toEqual(["逾期14份"]);
});

test("a finished round is one line of good news", () => {
  expect(print(describeRound({ label, tally: givenTally({ accepted: 3, locked: 2 }) }), "zh")).toBe(
    "2025年度：应报5份，全部验收。",
  );
});

test("the share handed in never exceeds 100 %, is 100 only when all is handed in, and the parts add up", () => {
  const counts = fc.record({
    draft: fc.nat(200),
    submitted: fc.nat(200),
    returned: fc.nat(20),
    accepted: fc.nat(200),
    locked: fc.nat(200),
  });
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (states, lateness) => {
      const tally = givenTally({ ...states, late: Math.floor((states.draft + states.returned) * lateness) });

      const share = computeShareHandedIn(tally);
      const parts = listParts(tally);

      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(tally.expected);
      expect(parts.every(({ count }) => count >= 0)).toBe(true);
      expect(share === null).toBe(tally.expected === 0);
      expect(share ?? 0).toBeLessThanOrEqual(100);
      expect(share === 100).toBe(tally.expected > 0 && tally.draft + tally.returned === 0);
    }),
  );
});

test.each([
  [{ reminded: 3, submissions: 12 }, "已催教育局：12份没交，发出3条通知。"],
  [{ reminded: 0, submissions: 12 }, "教育局还有12份没交，今天已经催过，不再重复。"],
  [{ reminded: 0, submissions: 0 }, "教育局没有未交的报表，不用催。"],
])("reminding says what it did: %j", (result, zh) => {
  expect(describeReminding({ zh: "教育局", en: "Education bureau" }, result).zh).toBe(zh);
});
