import { expect, test } from "vitest";
import { isFormulaLike, neutraliseText } from "./neutralise-text.ts";

test.each([
  "=1+1",
  "+86 902 223",
  "-2+3",
  "-",
  "-A1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "－1",
  "-1e",
  "-1%%",
  "-,1",
])("%j would be taken for a formula and gets an apostrophe", (text) => {
  expect(isFormulaLike(text)).toBe(true);
  expect(neutraliseText(text)).toBe(`'${text}`);
});

test.each(["-3.5", "−1.2", "-12", "-1,234.5", "-3.5%", "-1e-5", "3.5", "a=b", "", "'=1", " 甲"])(
  "%j stays as it is",
  (text) => {
    expect(isFormulaLike(text)).toBe(false);
    expect(neutraliseText(text)).toBe(text);
  },
);
