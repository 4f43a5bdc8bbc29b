import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RankedAreas } from "./ranked-areas.view.tsx";
import { SmallLines } from "./small-lines.view.tsx";
import { TrendPicture } from "./trend-picture.view.tsx";

const writing = { decimals: 1, suffix: { zh: "%", en: "%" } };
const toPoints = (values: readonly (number | null)[], source: "synthetic" | "published") =>
  values.map((value, index) => ({ year: 2020 + index, value, source }));

test("a trend with path, gate, a gap and a benchmark", async () => {
  const picture = renderToStaticMarkup(
    h(TrendPicture, {
      writing,
      sentence: "小学生近视率2020至2025年",
      frame: { width: 888, height: 352, left: 48, right: 168 },
      parts: {
        lines: [
          { id: "observed", label: "小学生近视率", points: toPoints([41.8, 41.1, null, 39.7, 39.2], "synthetic") },
        ],
        path: toPoints([41.8, 41.04, 40.28, 39.52, 38.76, 38], "synthetic"),
        target: { year: 2025, value: 38, opens: "down", text: "目标 ≤38%" },
        benchmarks: [{ id: "000000", label: "全国 36.7%", points: toPoints([35.6, 35.5, 36.7], "published") }],
      },
    }),
  );

  await expect(picture).toMatchFileSnapshot("./trend.picture.svg");
});

test("a forecast in round dots between its bands, whiskers, a threshold of law, a new definition", async () => {
  const picture = renderToStaticMarkup(
    h(TrendPicture, {
      writing,
      sentence: "小学生近视率2020至2025年",
      frame: { width: 888, height: 352, left: 48, right: 168 },
      parts: {
        lines: [
          {
            id: "observed",
            label: "小学生近视率",
            points: toPoints([41.8, 41.1, 40.6, 39.7, 39.2], "synthetic").map((point) => ({
              ...point,
              interval: { lower: (point.value ?? 0) - 0.5, upper: (point.value ?? 0) + 0.5 },
            })),
          },
        ],
        path: toPoints([41.8, 41.04, 40.28, 39.52, 38.76, 38], "synthetic"),
        target: { year: 2025, value: 38, opens: "down", text: "目标≤38%" },
        forecast: {
          points: [
            { year: 2025, value: 38.5, inner: { lower: 38.2, upper: 38.8 }, outer: { lower: 37.8, upper: 39.2 } },
          ],
          text: "预测38.5%",
          notes: ["90%区间37.8–39.2", "达标可能性约12%"],
        },
        levels: [{ value: 40, text: "法定≤40%" }],
        milestones: [{ year: 2023, value: 39.5, text: "阶段目标" }],
        breaks: [{ year: 2022, text: "口径改变" }],
      },
    }),
  );

  await expect(picture).toMatchFileSnapshot("./trend-forecast.picture.svg");
});

test("areas ranked by people, their sum below", async () => {
  const area = (id: string, name: string, value: number, base: number, people: number) => ({
    id,
    name,
    base,
    people,
    figure: { value, source: "synthetic" as const },
    interval: [value - 1.5, value + 1.5] as const,
  });
  const picture = renderToStaticMarkup(
    h(RankedAreas, {
      writing,
      sentence: "各街道近视率",
      fileName: "areas",
      baseName: "受检",
      line: { value: 38, opens: "down" },
      areas: [
        area("1", "东河街道", 41.9, 5480, 212),
        area("2", "三道岭镇", 37.8, 1310, -3),
        area("3", "五堡镇", 32.2, 980, -56),
      ],
      total: { ...area("0", "合计", 39.2, 7770, 153), interval: null },
    }),
  );

  await expect(picture).toMatchFileSnapshot("./ranked-areas.picture.txt");
});

test("small lines share one scale", async () => {
  const picture = renderToStaticMarkup(
    h(SmallLines, {
      writing,
      sentence: "男女近视率",
      fileName: "sex",
      lines: [
        { id: "female", label: "女", points: toPoints([43.4, 42.7, 42.3, 41.5, 41], "synthetic") },
        { id: "male", label: "男", points: toPoints([40.3, 39.6, 39, 38.1, 37.6], "synthetic") },
      ],
    }),
  );

  await expect(picture).toMatchFileSnapshot("./small-lines.picture.txt");
});
