// 200 rules over every township of a county and six years, against a plain count of the figures they look at.
import type { Read } from "../src/platform/database/transaction.ts";
import type { Rule } from "../src/reporting/check/rule.ts";
import { defineRule } from "../src/reporting/check/rule.ts";
import { readFormBook } from "../src/reporting/form/form-book.ts";
import { sweepStored } from "../src/reporting/sweep/sweep.operations.ts";
import { catalogue, years } from "./catalogue.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, ratio } from "./harness.ts";
import type { Stage } from "./stage.ts";

const span = { from: (years.at(-1) ?? 0) - 5, to: years.at(-1) ?? 0 };
const { book } = readFormBook({ forms: [], desks: [], workdays: [] }, catalogue);

export const measureSweep = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const [county] = stage.counties;
  if (!county) throw new Error("no county reports");
  const { transactions } = stage;
  const content = { book, rules, catalogue, orders: [] };
  const sweep = () => transactions.read((tx) => sweepStored(tx, { area: county.code, span, content }));
  const swept = await sweep();
  if (swept.figures === 0) throw new Error("the sweep saw no figures");
  const samples = await interleave(rounds, {
    sweep: { run: sweep },
    count: { run: () => transactions.read((tx) => countFigures(tx, county.tk)) },
  });
  return [
    {
      name: `sweep of ${rules.length} rules, every township, six years`,
      value: median(samples.sweep) / 1000,
      unit: "s",
      bar: 5,
      parts: { figures: swept.figures, findings: swept.findings.length },
    },
    {
      name: "the sweep ÷ a plain count of the same figures",
      value: ratio(samples, "sweep", "count"),
      unit: "×",
      parts: { sweep: median(samples.sweep), count: median(samples.count) },
    },
  ];
};

const countFigures = (tx: Read, tk: number) =>
  tx.query(
    `select count(*), sum(r.total) from stats.rollup r
     join access.areas a on a.id = r.area_id and a.level = 'township'
     where r.tk = $1 and r.period / 100 between $2 and $3`,
    [tk, span.from - 6, span.to],
  );

/** Half compare two elements, the rest look at one and its past; mostly kept, as in life. */
const rules: readonly Rule[] = Array.from({ length: 200 }, (_, index) => {
  const [one = "", other = ""] = [index % 200, (index * 7 + 3) % 200].map(
    (place) => [...catalogue.elements.keys()][place],
  );
  const tests = [
    {
      kind: "compare",
      left: `#{${one}}`,
      operator: "<=",
      right: `#{${other}} * 50`,
      missing: { left: "skip", right: "skip" },
    },
    { kind: "change", element: one, percent: 300, least: 20 },
    { kind: "compare", left: `#{${one}}`, operator: "<=", right: "1000000", missing: { left: "skip", right: "skip" } },
    { kind: "outlier", element: one },
  ] as const;
  const text = { zh: "测量", en: "bench" };
  return defineRule(`bench-${index}`, {
    name: text,
    severity: "warning",
    level: "township",
    test: tests[index % 4] ?? tests[0],
    why: text,
    source: "bench",
  });
});
