// A series of years with its path, gate and benchmarks; its twin is a table with one row a year.
import type { ReactNode } from "react";
import { DataTable } from "../frame/data-table.view.tsx";
import { useWords } from "../language.tsx";
import type { Writing } from "../sign/figure-text.ts";
import { Figure } from "../sign/figure.view.tsx";
import { ChartFrame } from "./chart-frame.view.tsx";
import type { TrendLine, TrendParts } from "./trend-geometry.ts";
import { TrendPicture } from "./trend-picture.view.tsx";

interface TrendChartProps {
  /** The finding. */
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly caption?: ReactNode;
  readonly parts: TrendParts;
  readonly writing: Writing;
  /** One sentence for those who do not see the picture. */
  readonly sentence: string;
  readonly fileName: string;
  readonly width?: number;
  readonly height?: number;
}

const phoneFrame = { width: 358, height: 260, left: 36, right: 84 };

export const TrendChart = ({
  title,
  hint,
  caption,
  parts,
  writing,
  sentence,
  fileName,
  width = 888,
  height = 352,
}: TrendChartProps) => (
  <ChartFrame
    {...(title === undefined ? {} : { title })}
    {...(hint === undefined ? {} : { hint })}
    {...(caption === undefined ? {} : { caption })}
    fileName={fileName}
    table={<TrendTable parts={parts} writing={writing} sentence={sentence} fileName={fileName} />}
  >
    <div className="bed desk">
      <TrendPicture
        parts={parts}
        writing={writing}
        sentence={sentence}
        frame={{ width, height, left: 48 + roomForSuffix(writing), right: width < 560 ? 104 : 168 }}
      />
    </div>
    <div className="bed phone">
      <TrendPicture
        parts={parts}
        writing={writing}
        sentence={sentence}
        frame={{ ...phoneFrame, left: phoneFrame.left + roomForSuffix(writing) }}
      />
    </div>
  </ChartFrame>
);

/** The unit stands at the highest gridline: `%` fits, `/10万` and ` per 100,000` ask for more. */
const roomForSuffix = ({ suffix }: Writing): number => {
  const longest = Math.max(suffix.zh.replace(/[^ -~]/g, "xx").length, suffix.en.length);
  return Math.max(0, Math.min(longest, mostLetters) - fittingLetters) * letterWidth;
};

const letterWidth = 6;
const fittingLetters = 2;
const mostLetters = 14;

const listYears = (lines: readonly TrendLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);

const TrendTable = ({
  parts,
  writing,
  sentence,
  fileName,
}: {
  readonly parts: TrendParts;
  readonly writing: Writing;
  readonly sentence: string;
  readonly fileName: string;
}) => {
  const t = useWords();
  const path: readonly TrendLine[] = parts.path?.length
    ? [{ id: "path", label: t({ zh: "应走的路", en: "Straight path" }), points: parts.path }]
    : [];
  const lines = [...parts.lines, ...path, ...(parts.benchmarks ?? [])];
  const find = (line: TrendLine, year: number) => line.points.find((point) => point.year === year);
  return (
    <DataTable
      id="trend"
      caption={sentence}
      fileName={fileName}
      density="work"
      rows={listYears(lines)}
      rowKey={String}
      isSynthetic={(year) => parts.lines.some((line) => find(line, year)?.source === "synthetic")}
      columns={[
        { id: "year", title: t({ zh: "年", en: "Year" }), cell: (year) => year, text: (year) => year },
        ...lines.map((line) => ({
          id: line.id,
          title: line.label,
          align: "right" as const,
          text: (year: number) => find(line, year)?.value ?? null,
          cell: (year: number) => {
            const point = find(line, year);
            return point ? (
              <Figure figure={point} writing={writing} marked {...(point.origin ? { origin: point.origin } : {})} />
            ) : (
              ""
            );
          },
        })),
      ]}
    />
  );
};
