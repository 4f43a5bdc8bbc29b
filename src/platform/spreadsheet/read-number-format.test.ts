import { expect, test } from "vitest";
import { parseNumberFormat, printDate, printGeneral, toDay } from "./read-number-format.ts";

test.each([
  ["0.0%", 0.385, "38.5%"],
  ["0%", 0.5, "50%"],
  ["#,##0.00", 1234567.891, "1,234,567.89"],
  ["#,##0", -1234, "-1,234"],
  ["0.0", -0.04, "0.0"],
  ["0.##", 1.5, "1.5"],
  ["000000", 102, "000102"],
  ['0.0"‰"', 4.24, "4.2‰"],
  ["#,##0_);[Red](#,##0)", -5, "-5"],
  ["General", 0.1 + 0.2, "0.3"],
  ["G/通用格式", 650102001001, "650102001001"],
  ["0.00E+00", 1500, "1500"],
  ["# ?/?", 0.5, "0.5"],
])("format %s shows %d as %s", (code, value, text) => {
  expect(parseNumberFormat(code)).toMatchObject({ isDate: false });
  expect(parseNumberFormat(code).print(value)).toBe(text);
});

test.each(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]aaaa", "h:mm", "[h]:mm", "yyyy年m月"])(
  "format %s is one of dates or times",
  (code) => {
    expect(parseNumberFormat(code).isDate).toBe(true);
  },
);

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, undefined],
  [61, "1900-03-01"],
  [45292, "2024-01-01"],
  [45292.75, "2024-01-01"],
  [0.5, undefined],
  [-1, undefined],
  [9e15, undefined],
])("serial number %d is %s", (serial, day) => {
  expect(toDay(serial, false)).toBe(day);
});

test("a workbook that counts from 1904 means another day", () => {
  expect(toDay(43830, true)).toBe("2024-01-01");
  expect(toDay(0, true)).toBe("1904-01-01");
});

test("a date shows its day, its time if any, or both", () => {
  expect([45292, 45292.5, 0.25, -3].map((serial) => printDate(serial, false))).toEqual([
    "2024-01-01",
    "2024-01-01 12:00",
    "06:00",
    "-3",
  ]);
});

test("a format made to be slow or absurd still answers", () => {
  const code = `0.${"0".repeat(250)}${'"'.repeat(99_999)}`;

  expect(parseNumberFormat(code).print(1.5)).toMatch(/^1\.5/);
  expect(printGeneral(1e300)).toBe("1e+300");
});
