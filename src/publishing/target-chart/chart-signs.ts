// The signs that a chart of a target uses, each explained only where it occurs (design, section 9).
import type { Label } from "../../kernel/label.ts";

interface Forecast {
  readonly points: readonly { readonly inner: unknown; readonly outer: unknown }[];
}

/** Which kinds of marks a picture has. */
interface Marks {
  readonly lines: readonly {
    readonly points: readonly { readonly source?: string | null; readonly interval?: unknown }[];
  }[];
  readonly path?: readonly unknown[];
  readonly target?: unknown;
  readonly forecast?: Forecast | null;
  readonly benchmarks?: readonly unknown[];
  readonly milestones?: readonly unknown[];
  readonly levels?: readonly unknown[];
}

export const explainSigns = (
  { lines, path = [], target, forecast, benchmarks = [], milestones = [], levels = [] }: Marks,
  breaks: readonly { readonly year: number; readonly note: Label }[],
): Label => {
  const points = lines.flatMap((line) => line.points);
  const sentences: readonly (readonly [boolean, Label])[] = [
    [
      points.some(({ source }) => source === "synthetic"),
      { zh: "空心点为演示数据。", en: "Hollow points are synthetic." },
    ],
    [points.some(({ interval }) => Boolean(interval)), { zh: "竖线为95%区间。", en: "Whiskers are 95% intervals." }],
    [
      path.length > 1,
      {
        zh: "虚线是从基线到目标应走的路。",
        en: "The dashed line is the due path from baseline to target.",
      },
    ],
    [!!target, { zh: "框是目标，开口朝达标一侧。", en: "The gate is the target, open to the side that meets it." }],
    ...(forecast ? [[true, explainBands(forecast)] as const] : []),
    [milestones.length > 0, { zh: "蓝短横是阶段目标。", en: "Short blue bars are milestones." }],
    [levels.length > 0, { zh: "细实线是规定的标准。", en: "The thin line is a standard set by rule." }],
    [
      benchmarks.length > 0,
      { zh: "灰色方块为公开发布的上级数。", en: "Grey squares are published figures of higher areas." },
    ],
    ...breaks.map(
      ({ year, note }) =>
        [true, { zh: `${year}年起${note.zh}，前后不可比。`, en: `From ${year}: ${note.en}; not comparable.` }] as const,
    ),
  ];
  const said = sentences.flatMap(([isThere, sentence]) => (isThere ? [sentence] : []));
  return { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
};

const explainBands = ({ points }: Forecast): Label => {
  if (points.some(({ inner }) => Boolean(inner)))
    return {
      zh: "圆点线为预测，深浅两条带是50%和90%区间。",
      en: "Round dots are the forecast, with its 50% and 90% bands.",
    };
  return points.some(({ outer }) => Boolean(outer))
    ? { zh: "圆点线为预测，浅带是90%区间。", en: "Round dots are the forecast, with its 90% band." }
    : { zh: "圆点线为预测。", en: "Round dots are the forecast." };
};
