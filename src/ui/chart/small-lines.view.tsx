// Small multiples: one little chart per series on one common scale.
import type { ReactNode } from "react";
import { DataTable } from "../frame/data-table.view.tsx";
import { useWords } from "../language.tsx";
import type { Writing } from "../sign/figure-text.ts";
import { printValue } from "../sign/figure-text.ts";
import { Figure } from "../sign/figure.view.tsx";
import { ChartFrame } from "./chart-frame.view.tsx";
import { extentOf, listRuns, listTicks, round1, toPath, toScale } from "./scale.ts";
import type { TrendLine } from "./trend-geometry.ts";

interface SmallLinesProps {
  readonly title?: ReactNode;
  readonly caption?: ReactNode;
  readonly lines: readonly TrendLine[];
  readonly writing: Writing;
  readonly sentence: string;
  readonly fileName: string;
  readonly columns?: number;
}

const cell = { width: 200, height: 128, top: 34, foot: 104 };

export const SmallLines = ({ title, caption, lines, writing, sentence, fileName, columns = 4 }: SmallLinesProps) => {
  const across = Math.min(columns, Math.max(1, lines.length));
  const [width, height] = [across * (cell.width + 24) - 24, Math.ceil(lines.length / across) * (cell.height + 16)];
  return (
    <ChartFrame
      {...(title === undefined ? {} : { title })}
      {...(caption === undefined ? {} : { caption })}
      fileName={fileName}
      table={<SmallTable lines={lines} writing={writing} sentence={sentence} fileName={fileName} />}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
        {lines.map((line, index) => (
          <g
            key={line.id}
            transform={`translate(${(index % across) * (cell.width + 24)} ${Math.floor(index / across) * (cell.height + 16)})`}
          >
            <SmallLine line={line} all={lines} writing={writing} />
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
};

const SmallLine = ({
  line,
  all,
  writing,
}: {
  readonly line: TrendLine;
  readonly all: readonly TrendLine[];
  readonly writing: Writing;
}) => {
  const t = useWords();
  const points = all.flatMap((each) => each.points);
  const values = extentOf(points.map(({ value }) => value));
  const years = extentOf(points.map(({ year }) => year));
  const last = line.points.findLast(({ value }) => value !== null);
  const heading = (
    <text className="t1 tb" x="0" y="14" style={{ fontSize: 13 }}>
      {line.label}
    </text>
  );
  if (!values || !years || last?.value == null) return heading;
  const ticks = listTicks(...values);
  const y = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [cell.foot, cell.top]);
  const x = toScale(years, [6, cell.width - 44]);
  const at = ({ year, value }: { readonly year: number; readonly value: number | null }): readonly [number, number] => [
    x.at(year),
    y.at(value ?? 0),
  ];
  return (
    <>
      {heading}
      <path d={`M0 ${cell.foot}H${cell.width - 38}`} stroke="var(--c-ink1)" />
      <path d={`M0 ${cell.top}H${cell.width - 38}`} stroke="var(--c-rule1)" />
      {listRuns(line.points).map((run) => (
        <path
          key={run[0]?.year}
          d={toPath(run.map(at))}
          fill="none"
          stroke="var(--c-ink1)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      ))}
      {line.points.map((point) =>
        point.value === null ? null : (
          <circle
            key={point.year}
            cx={round1(at(point)[0])}
            cy={round1(at(point)[1])}
            r="3"
            fill={point.source === "synthetic" ? "var(--c-page)" : "var(--c-ink1)"}
            stroke="var(--c-ink1)"
            strokeWidth="1.5"
          />
        ),
      )}
      <text className="t1 tb" x={round1(at(last)[0] + 8)} y={round1(at(last)[1] + 4)}>
        {t(printValue(last.value, writing))}
      </text>
      <text className="t3" x="6" y={cell.foot + 16} textAnchor="middle">
        {years[0]}
      </text>
      <text className="t3" x={cell.width - 44} y={cell.foot + 16} textAnchor="middle">
        {years[1]}
      </text>
    </>
  );
};

const SmallTable = ({
  lines,
  writing,
  sentence,
  fileName,
}: Pick<SmallLinesProps, "lines" | "writing" | "sentence" | "fileName">) => {
  const t = useWords();
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  return (
    <DataTable
      id="small"
      caption={sentence}
      fileName={fileName}
      density="work"
      rows={lines}
      rowKey={({ id }) => id}
      isSynthetic={({ points }) => points.some(({ source }) => source === "synthetic")}
      columns={[
        { id: "label", title: t({ zh: "分组", en: "Group" }), cell: ({ label }) => label, text: ({ label }) => label },
        ...years.map((year) => ({
          id: String(year),
          title: String(year),
          align: "right" as const,
          text: ({ points }: TrendLine) => points.find((point) => point.year === year)?.value ?? null,
          cell: ({ points }: TrendLine) => {
            const point = points.find((each) => each.year === year);
            return point ? (
              <Figure figure={point} writing={writing} {...(point.origin ? { origin: point.origin } : {})} />
            ) : (
              ""
            );
          },
        })),
      ]}
    />
  );
};
