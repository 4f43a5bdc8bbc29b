import { expect, test } from "vitest";
import { parseSeriesText, printSeriesText } from "./series-text.ts";

test.each([
  [
    "2020 68.4\n2021 70.9",
    [
      { year: 2020, value: 68.4 },
      { year: 2021, value: 70.9 },
    ],
  ],
  [
    "2020年 68.4%\r\n\r\n2021年 缺",
    [
      { year: 2020, value: 68.4 },
      { year: 2021, value: null },
    ],
  ],
  ["2020\t2.46\t4\t1,626", [{ year: 2020, value: 2.46, numerator: 4, denominator: 1626 }]],
  [
    "2020，-\n2021* ，−3",
    [
      { year: 2020, value: null },
      { year: 2021, value: -3, break: true },
    ],
  ],
  ["2020 abc", [{ year: 2020, value: "abc" }]],
  ["", []],
])("%j is read as a series", (text, series) => {
  expect(parseSeriesText(text)).toEqual(series);
});

test("a series is written and read back the same", () => {
  const series = [
    { year: 2020, value: 3.5, numerator: 6, denominator: 1700 },
    { year: 2021, value: null },
    { year: 2022, value: -0.5, break: true as const },
  ];

  expect(parseSeriesText(printSeriesText(series))).toEqual(series);
  expect(printSeriesText("nonsense")).toBe("");
});
