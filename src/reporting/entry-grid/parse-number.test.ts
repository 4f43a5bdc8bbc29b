import fc from "fast-check";
import { expect, test } from "vitest";
import { printNumber } from "../../kernel/quantity.ts";
import { parseNumber, tellUnreadable } from "./parse-number.ts";

const people = { decimals: 0, minimum: 0, maximum: null, suffix: { zh: "人", en: "" } };
const hours = { decimals: 1, minimum: 0, maximum: 24, suffix: { zh: "小时", en: " h" } };
const share = { decimals: 1, minimum: 0, maximum: 100, suffix: { zh: "%", en: "%" } };
const balance = { decimals: 0, minimum: null, maximum: null, suffix: { zh: "人", en: "" } };

test.each([
  ["2606", 2606],
  ["２６０６", 2606],
  ["2,606", 2606],
  [" 2 606 ", 2606],
  ["　12\u00A0", 12],
  ["0", 0],
  ["007", 7],
  ["1,234,567", 1_234_567],
  ["12.0", 12],
])("%j is the number %d", (text, value) => {
  expect(parseNumber(text, people)).toEqual({ kind: "value", value });
});

test.each([
  ["−5", -5],
  ["-5", -5],
  ["－５", -5],
])("%j has a minus", (text, value) => {
  expect(parseNumber(text, balance)).toEqual({ kind: "value", value });
});

test.each([
  ["", "blank"],
  [" 　", "blank"],
  ["缺", "missing"],
  ["-", "missing"],
  ["n.r.", "missing"],
  ["—", "not-applicable"],
  ["——", "not-applicable"],
  ["不适用", "not-applicable"],
  ["N/A", "not-applicable"],
])("%j is %s", (text, kind) => {
  expect(parseNumber(text, people)).toEqual({ kind });
});

test.each([
  ["2，606", "有全角逗号", 2606],
  ["26,06", "逗号的位置不对", 2606],
  ["2606人", "带了单位", 2606],
  ["1.2万", "以万为单位", 12_000],
  ["1.2万人", "以万为单位", 12_000],
  ["1.2E+05", "是科学计数法", 120_000],
  ["1e21", "是科学计数法", null],
  ["12.5", "有小数，这里只填整数", null],
  ["39.2%", "有百分号，这里填数不填百分比", null],
  ["2025-06-30", "像一个日期", null],
  ["3月", "带了单位", 3],
  ["二十", "不是数", null],
  ["=1+1", "不是数", null],
  ["-3", "小于0人，不可能", null],
  ["12345678901234567", "超过15位", null],
])("%j is not taken silently: %s, offered %j", (text, zh, offer) => {
  expect(parseNumber(text, people)).toMatchObject({ kind: "unreadable", reason: { zh }, offer });
});

test("an element with decimals takes as many as it has and offers to round more", () => {
  expect(parseNumber("7.5", hours)).toEqual({ kind: "value", value: 7.5 });
  expect(parseNumber("7。5", hours)).toMatchObject({ kind: "unreadable", offer: 7.5 });
  expect(parseNumber("7.25", hours)).toMatchObject({ kind: "unreadable", offer: 7.3 });
  expect(parseNumber("25", hours)).toMatchObject({ kind: "unreadable", reason: { zh: "大于24小时，不可能" } });
});

test("a share takes its percent sign", () => {
  expect(parseNumber("39.2%", share)).toEqual({ kind: "value", value: 39.2 });
  expect(parseNumber("３９．２％", share)).toEqual({ kind: "value", value: 39.2 });
});

test("the message names cell, text, rule and what to do", () => {
  const reading = parseNumber("2，606", people);
  if (reading.kind !== "unreadable") throw new Error("was read");

  expect(tellUnreadable({ zh: "三年级 女 · 实检", en: "Grade 3 girls · examined" }, "2，606", reading)).toEqual({
    zh: "三年级 女 · 实检“2，606”有全角逗号。改成2606或点“按2606读”。",
    en: "Grade 3 girls · examined: “2，606” has a full-width comma. Change it to 2606 or choose “read as 2606”.",
  });
});

test("whatever number the page prints can be typed again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
      expect(parseNumber(printNumber(value, 0), balance)).toEqual({ kind: "value", value });
    }),
  );
});

test("whatever is typed, an offered reading is one that the cell takes", () => {
  const texts = fc.string({ unit: fc.constantFrom(...Array.from("0123456789,，.。-%万人e ")), maxLength: 8 });
  fc.assert(
    fc.property(texts, (text) => {
      const reading = parseNumber(text, people);
      if (reading.kind !== "unreadable" || reading.offer === null) return;
      expect(parseNumber(String(reading.offer), people)).toEqual({ kind: "value", value: reading.offer });
    }),
  );
});
