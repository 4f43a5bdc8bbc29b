// The twin of a trend: one row a year, what was observed with its interval beside the path and, marked as such, what
// is foreseen with its limits.
import type { Column } from "../frame/data-table.view.tsx";
import { DataTable } from "../frame/data-table.view.tsx";
import type { Words } from "../language.tsx";
import { useWords } from "../language.tsx";
import type { FigureParts, Writing } from "../sign/figure-text.ts";
import { Figure } from "../sign/figure.view.tsx";
import type { TrendParts } from "./trend-geometry.ts";

interface TrendTableProps {
  readonly parts: TrendParts;
  readonly writing: Writing;
  readonly sentence: string;
  readonly fileName: string;
}

interface TableLine {
  readonly id: string;
  readonly label: string;
  readonly points: readonly (FigureParts & { readonly year: number; readonly origin?: string })[];
}

export const TrendTable = ({ parts, writing, sentence, fileName }: TrendTableProps) => {
  const t = useWords();
  const lines = listTableLines(parts, t);
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
        ...lines.map((line) => toColumn(line, writing)),
      ]}
    />
  );
};

const toColumn = (line: TableLine, writing: Writing): Column<number> => ({
  id: line.id,
  title: line.label,
  align: "right",
  text: (year) => find(line, year)?.value ?? null,
  cell: (year) => {
    const point = find(line, year);
    return point ? (
      <Figure figure={point} writing={writing} marked {...(point.origin ? { origin: point.origin } : {})} />
    ) : (
      ""
    );
  },
});

const listTableLines = (parts: TrendParts, t: Words): readonly TableLine[] => {
  const line = (id: string, label: string, points: TableLine["points"]): readonly TableLine[] =>
    points.length === 0 ? [] : [{ id, label, points }];
  const whiskers = (parts.lines[0]?.points ?? []).flatMap(({ year, interval }) =>
    interval ? [{ year, ...interval }] : [],
  );
  const foreseen = parts.forecast?.points ?? [];
  const outer = foreseen.flatMap(({ year, outer: limits }) => (limits ? [{ year, ...limits }] : []));
  const quality = "forecast";
  return [
    ...parts.lines,
    ...line(
      "lower",
      t({ zh: "95%下限", en: "95% lower" }),
      whiskers.map(({ year, lower }) => ({ year, value: lower })),
    ),
    ...line(
      "upper",
      t({ zh: "95%上限", en: "95% upper" }),
      whiskers.map(({ year, upper }) => ({ year, value: upper })),
    ),
    ...line("path", t({ zh: "应走的路", en: "Straight path" }), parts.path ?? []),
    ...line(
      "forecast",
      t({ zh: "预测", en: "Forecast" }),
      foreseen.map(({ year, value }) => ({ year, value, quality })),
    ),
    ...line(
      "forecastLower",
      t({ zh: "预测90%下限", en: "Forecast, 90% lower" }),
      outer.map(({ year, lower }) => ({ year, value: lower, quality })),
    ),
    ...line(
      "forecastUpper",
      t({ zh: "预测90%上限", en: "Forecast, 90% upper" }),
      outer.map(({ year, upper }) => ({ year, value: upper, quality })),
    ),
    ...line("milestone", t({ zh: "阶段目标", en: "Milestone" }), parts.milestones ?? []),
    ...(parts.benchmarks ?? []),
  ];
};

const find = ({ points }: TableLine, year: number) => points.find((point) => point.year === year);

const listYears = (lines: readonly TableLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
