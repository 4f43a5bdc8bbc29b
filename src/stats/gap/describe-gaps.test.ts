import { expect, test } from "vitest";
import { givenFigure, givenStanding } from "../../../test/world/given-standing.ts";
import { describeGaps, printMissing } from "./describe-gaps.ts";

const people = { zh: "名", en: "people" };
const row = (name: string, count: number, share: number) => ({
  area: { code: name, name: { zh: name, en: name }, kind: people },
  figure: givenFigure(2024, 50),
  counted: true,
  interval: null,
  isDistinct: null,
  people: count,
  share,
  change: null,
});
const level = (name: string, value: number) => ({ area: { code: name, name: { zh: name, en: name } }, value });
const given: Parameters<typeof describeGaps>[0] = {
  indicator: givenStanding().indicator,
  line: { value: 90, year: 2025, opens: "up", text: { zh: "≥90%", en: "≥90%" } },
  counted: { word: people, noun: people },
  areas: [row("甲", 20, 40), row("乙", 25, 50), row("丙", 5, 10), row("丁", -12, 0)],
  shortfall: { gross: 50, spare: 12, net: 38, rounding: 0, rest: 0 },
  change: null,
  between: null,
};

test("named are as many as explain half of what is missing", () => {
  expect(describeGaps(given)).toEqual([
    {
      zh: "3个地区没到线，一共差50名；乙占50.0%。",
      en: "3 areas are short of the line, 50 people missing in all; 乙: 50.0%.",
    },
  ]);
});

test("the whole can be at the line while areas are short of it", () => {
  const [sentence] = describeGaps({ ...given, shortfall: { gross: 50, spare: 80, net: -30, rounding: 0, rest: 0 } });

  expect(sentence?.zh).toBe("3个地区没到线，一共差50名；乙占50.0%。其他地区富余80名，相抵后合计已经到线。");
  expect(describeGaps({ ...given, areas: [row("丁", -12, 0)] })[0]?.zh).toBe("各地都到了线。");
});

test("the parts of a change add up as they are printed", () => {
  // 86.04 → 87.56: printed 86.0 and 87.6, so +1.6; of it 0.44 by composition, printed +0.4, leaves +1.2.
  const change = {
    from: 2023,
    to: 2024,
    before: 86.04,
    after: 87.56,
    change: 1.52,
    composition: 0.44,
    rate: 1.08,
    rest: 0,
  };

  expect(describeGaps({ ...given, shortfall: null, change })[0]?.zh).toBe(
    "比2023年变动+1.6个百分点：来自各地自身+1.2，来自人口分布+0.4。",
  );
});

test("the span between areas, its movement, and what chance may explain", () => {
  const now = { best: level("甲", 96.3), worst: level("丙", 72.2), span: 24.1, ratio: 1.33, isDistinct: false };
  const before = { ...now, span: 26 };

  expect(describeGaps({ ...given, shortfall: null, between: { now, before } })[0]?.zh).toBe(
    "最好的甲96.3%，最差的丙72.2%，相差24.1个百分点，比上年缩小；人数少，可能只是偶然。",
  );
});

test("one is a person, and fewer is told as fewer", () => {
  expect(printMissing(1, people, "up")).toEqual({ zh: "还差1名", en: "1 person missing" });
  expect(printMissing(1234, people, "down")).toEqual({ zh: "还要减少1,234名", en: "1,234 people too many" });
  expect(printMissing(2, { zh: "个", en: "" }, "up")).toEqual({ zh: "还差2个", en: "2 missing" });
});
