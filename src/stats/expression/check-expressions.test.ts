import { expect, test } from "vitest";
import { findCircularReferences } from "./check-expressions.ts";
import type { Expression } from "./expression.ts";
import { listIndicatorReferences, listReferences } from "./list-references.ts";
import { parseExpression } from "./parse-expression.ts";

const read = (text: string): Expression => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.fault.message.en);
  return parsed.expression;
};

const givenFormulas = (formulas: Readonly<Record<string, string>>): ReadonlyMap<string, Expression> =>
  new Map(Object.entries(formulas).map(([id, text]) => [id, read(text)]));

const ids = Array.from({ length: 200 }, (_, step) => `i${1000 + step}`);
const longCircle = Object.fromEntries(ids.map((id, step) => [id, `N{${ids[(step + 1) % ids.length]}} + 1`]));

test.each<[string, Readonly<Record<string, string>>, readonly (readonly string[])[]]>([
  ["formulas without references have no circle", { a: "1", b: "#{a}" }, []],
  ["a shared reference is no circle", { a: "N{b} + N{c}", b: "N{d}", c: "N{d}", d: "#{x}" }, []],
  ["a reference to an unknown indicator is no circle", { a: "N{nowhere}" }, []],
  ["an indicator may not read itself", { a: "N{a} + 1" }, [["a"]]],
  ["two indicators may not read each other", { b: "N{a}", a: "if(isNull(#{x}), 1, N{b})" }, [["a", "b"]]],
  ["a circle is found behind a lead-in", { a: "N{b}", b: "N{c}", c: "N{d}", d: "N{b}" }, [["b", "c", "d"]]],
  [
    "two circles that share an indicator are both found",
    { a: "N{b} + N{c}", b: "N{a}", c: "N{a}" },
    [
      ["a", "b"],
      ["a", "c"],
    ],
  ],
  ["a circle of two hundred is found whole", longCircle, [ids]],
])("%s", (_, formulas, circles) => {
  expect(findCircularReferences(givenFormulas(formulas))).toEqual(circles);
});

test("each data element and indicator that a formula reads is listed once, in order", () => {
  const expression = read(
    "if(#{b.male} > -N{h.imr}, #{b}, greatest(#{a}, #{b.female}, #{b.male}) / N{e.rate} ^ N{h.imr})",
  );

  expect(listReferences(expression)).toStrictEqual([
    { element: "a" },
    { element: "b" },
    { element: "b", cell: "female" },
    { element: "b", cell: "male" },
  ]);
  expect(listIndicatorReferences(expression)).toEqual(["e.rate", "h.imr"]);
});
