import { expect, test } from "vitest";
import { calculators } from "../calculator/calculators.ts";
import { formFields } from "./form-fields.ts";
import { listAsked, toItem, toTexts } from "./form-texts.ts";

test("the form of each calculator gives back the examples it was filled with", () => {
  for (const { name, examples } of calculators) {
    const fields = formFields[name] ?? [];
    for (const example of examples) expect(toItem(fields, toTexts(fields, example))).toEqual(example);
  }
});

test("fields of another method are neither asked for nor sent", () => {
  const fields = formFields["interval"] ?? [];
  const texts = { method: "mean", x: "3", n: "10", values: "1, 2\n3", confidence: "0.95", multiplier: "" };

  expect(listAsked(fields, texts).map(({ path }) => path)).toEqual(["method", "values", "confidence", "multiplier"]);
  expect(toItem(fields, texts)).toEqual({ method: "mean", values: [1, 2, 3], confidence: 0.95 });
});

test("what is no number stays as typed, so that the answer names it", () => {
  expect(toItem(formFields["interval"] ?? [], { method: "wilson", x: "six", n: "−5" })).toEqual({
    method: "wilson",
    x: "six",
    n: -5,
  });
});
