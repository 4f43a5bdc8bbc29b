import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { statusClasses } from "../../kernel/status-class.ts";
import { Figure } from "./figure.view.tsx";
import { Spark } from "./spark.view.tsx";
import { Status } from "./status.view.tsx";

test("the six judgements have six shapes", async () => {
  const picture = statusClasses.map((status) => renderToStaticMarkup(h(Status, { status, size: 24 }))).join("\n");

  await expect(picture).toMatchFileSnapshot("./status.picture.txt");
});

test("a sparkline breaks where a year is missing and ends at its gate", async () => {
  const points = [41.8, 41.1, null, 39.7, 39.2].map((value, index) => ({ year: 2020 + index, value }));
  const path = [41.8, 38].map((value, index) => ({ year: 2020 + index * 5, value }));
  const picture = renderToStaticMarkup(h(Spark, { points, path, status: "atRisk", opens: "down" }));

  await expect(picture).toMatchFileSnapshot("./spark.picture.svg");
});

test("each reason for having no value has its own sign and sentence", async () => {
  const writing = { decimals: 1, suffix: { zh: "%", en: "%" } };
  const gaps = ["noFigures", "missing", "emptyDenominator", "notApplicable", "withheld", "notDue"] as const;
  const signs = gaps.map((gap) => renderToStaticMarkup(h(Figure, { figure: { value: null, gap }, writing })));
  const synthetic = renderToStaticMarkup(
    h(Figure, { figure: { value: 39.24, source: "synthetic" }, writing, marked: true, origin: "a~b~2024~" }),
  );

  await expect([...signs, synthetic].join("\n")).toMatchFileSnapshot("./figure.picture.txt");
});
