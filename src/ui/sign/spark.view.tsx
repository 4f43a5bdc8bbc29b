// A series the size of a word: ink line with gaps, the straight path as a long dash, the gate at the end, the
// last point in its status colour.
import type { StatusClass } from "../../kernel/status-class.ts";
import { extentOf, listRuns, toPath, toScale } from "../chart/scale.ts";
import { statusFamilies } from "./status.view.tsx";

export interface SparkPoint {
  readonly year: number;
  readonly value: number | null;
}

interface SparkProps {
  readonly points: readonly SparkPoint[];
  readonly path?: readonly SparkPoint[];
  readonly status?: StatusClass;
  /** The side of the target that is acceptable: the gate opens that way. */
  readonly opens?: "up" | "down";
  readonly width?: number;
  readonly height?: number;
}

export const Spark = ({ points, path = [], status, opens, width = 72, height = 22 }: SparkProps) => {
  const all = [...points, ...path];
  const years = extentOf(all.map(({ year }) => year));
  const values = extentOf(all.map(({ value }) => value));
  const last = points.findLast(({ value }) => value !== null);
  if (!years || !values || !last) return <svg width={width} height={height} aria-hidden="true" />;
  const x = toScale(years, [3, width - 8]);
  const y = toScale(values, [height - 4, 4]);
  const at = ({ year, value }: SparkPoint): readonly [number, number] => [x.at(year), y.at(value ?? 0)];
  const goal = path.at(-1);
  const family = status ? statusFamilies[status] : "i1";
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {path.length > 1 && (
        <path d={toPath(path.map(at))} fill="none" stroke="var(--c-indigo)" strokeWidth="1" strokeDasharray="3 2" />
      )}
      {goal && opens && <SparkGate at={at(goal)} opens={opens} />}
      {listRuns(points).map((run) => (
        <path
          key={run[0]?.year}
          d={toPath(run.map(at))}
          fill="none"
          stroke="var(--c-ink1)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      ))}
      <circle className={family} cx={at(last)[0]} cy={at(last)[1]} r="2.6" fill="currentColor" />
    </svg>
  );
};

const SparkGate = ({
  at: [x, y],
  opens,
}: {
  readonly at: readonly [number, number];
  readonly opens: "up" | "down";
}) => (
  <path d={`M${x - 3} ${y}h6v${opens === "down" ? 4 : -4}`} fill="none" stroke="var(--c-indigo)" strokeWidth="1.5" />
);
