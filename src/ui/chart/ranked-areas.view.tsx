// Areas side by side: ranked by people, then by rate; a dot with its interval against the line of the target,
// bars of people over or under it; the columns add up and the last row shows the sum (design, section 9).
import type { ReactNode } from "react";
import { printChange, printNumber } from "../../kernel/quantity.ts";
import { DataTable } from "../frame/data-table.view.tsx";
import { useWords } from "../language.tsx";
import { Link } from "../navigation.tsx";
import type { FigureParts, Writing } from "../sign/figure-text.ts";
import { Figure } from "../sign/figure.view.tsx";
import { useIsNarrow } from "../use-is-narrow.ts";
import { extentOf, listTicks, round1, toScale } from "./scale.ts";

export interface RankedArea {
  readonly id: string;
  readonly name: string;
  readonly path?: string;
  readonly figure: FigureParts;
  readonly origin?: string;
  /** Children counted, e.g. examined. */
  readonly base?: number | null;
  /** People by which the area misses the target; negative = to spare. */
  readonly people?: number | null;
  readonly interval?: readonly [number, number] | null;
  readonly isCounted?: boolean;
}

interface RankedAreasProps {
  readonly areas: readonly RankedArea[];
  readonly total?: RankedArea | null;
  readonly writing: Writing;
  readonly line?: { readonly value: number; readonly opens: "up" | "down" } | null;
  readonly baseName?: string;
  readonly sentence: string;
  readonly fileName: string;
  readonly caption?: ReactNode;
}

const dotWidth = 280;
/** Of the bars and of the part of them to spare, which lies left of nought. */
const bars = { desk: { width: 176, zero: 58 }, phone: { width: 118, zero: 52 } };
/** Of the figures at the bars. */
const digitWidth = 7.6;

export const RankedAreas = ({
  areas,
  total,
  writing,
  line,
  baseName,
  sentence,
  fileName,
  caption,
}: RankedAreasProps) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const bar = isNarrow ? bars.phone : bars.desk;
  const values = extentOf([
    ...areas.flatMap(({ figure, interval }) => [figure.value, ...(interval ?? [])]),
    line?.value ?? null,
  ]);
  const ticks = values ? listTicks(...values) : [];
  const x = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [12, dotWidth - 12]);
  const most = Math.max(1, ...areas.map(({ people }) => Math.abs(people ?? 0)));
  const hasPeople = areas.some(({ people }) => people != null);
  const hasBase = areas.some(({ base }) => base != null);
  const drawn = { x, ticks, line: line ?? null };
  const writeName = ({ name, path, isCounted = true }: RankedArea): ReactNode => (
    <>
      {path === undefined ? (
        name
      ) : (
        <Link className="lk" path={path}>
          {name}
        </Link>
      )}
      {!isCounted && <span className="cap"> {t({ zh: "不计入合计", en: "not in the total" })}</span>}
    </>
  );
  return (
    <figure>
      <DataTable
        id="areas"
        caption={sentence}
        fileName={fileName}
        density="work"
        rows={areas}
        rowKey={({ id }) => id}
        sorted={
          hasPeople
            ? { column: "people", order: "desc" }
            : { column: "value", order: line?.opens === "up" ? "asc" : "desc" }
        }
        isSynthetic={({ figure }) => figure.source === "synthetic"}
        columns={[
          { id: "name", title: t({ zh: "地区", en: "Area" }), cell: writeName, text: ({ name }) => name },
          ...(hasBase
            ? [
                {
                  id: "base",
                  title: baseName ?? t({ zh: "人数", en: "Children" }),
                  align: "right" as const,
                  cell: ({ base }: RankedArea) => (base == null ? "" : printNumber(base, 0)),
                  text: ({ base }: RankedArea) => base ?? null,
                },
              ]
            : []),
          {
            id: "dot",
            title: line ? `${t({ zh: "目标线", en: "Target line" })} ${printNumber(line.value, writing.decimals)}` : "",
            width: dotWidth,
            cell: (area) => <DotRow area={area} drawn={drawn} />,
          },
          {
            id: "value",
            title: t({ zh: "数值", en: "Value" }),
            align: "right",
            cell: ({ figure, origin, name }) => (
              <Figure figure={figure} writing={writing} name={name} {...(origin ? { origin } : {})} />
            ),
            text: ({ figure }) => figure.value,
          },
          ...(hasPeople
            ? [
                {
                  id: "people",
                  title: t(
                    line?.opens === "up"
                      ? { zh: "还差（名）", en: "Short (children)" }
                      : { zh: "超出（名）", en: "Over (children)" },
                  ),
                  width: bar.width + (isNarrow ? 0 : 24),
                  cell: (area: RankedArea) => <PeopleBar people={area.people ?? null} most={most} bar={bar} />,
                  text: ({ people }: RankedArea) => people ?? null,
                },
              ]
            : []),
        ]}
        {...(total
          ? {
              foot: (
                <tr>
                  <th scope="row">{total.name}</th>
                  {hasBase && <td className="r">{total.base == null ? "" : printNumber(total.base, 0)}</td>}
                  <td />
                  <td className="r">
                    <Figure
                      figure={total.figure}
                      writing={writing}
                      name={total.name}
                      {...(total.origin ? { origin: total.origin } : {})}
                    />
                  </td>
                  {hasPeople && <td>{total.people == null ? "" : printChange(total.people, 0)}</td>}
                </tr>
              ),
            }
          : {})}
      />
      {caption !== undefined && <figcaption className="cap">{caption}</figcaption>}
    </figure>
  );
};

interface Drawn {
  readonly x: ReturnType<typeof toScale>;
  readonly ticks: readonly number[];
  readonly line: { readonly value: number; readonly opens: "up" | "down" } | null;
}

/** ◇ wholly on the wrong side, ○ wholly on the right side, │ not distinguishable from the line. */
const DotRow = ({
  area: { figure, interval },
  drawn: { x, line },
}: {
  readonly area: RankedArea;
  readonly drawn: Drawn;
}) => {
  const at = figure.value === null ? null : round1(x.at(figure.value));
  const [low, high] = interval ?? [figure.value ?? 0, figure.value ?? 0];
  const isAbove = line !== null && low > line.value;
  const isBelow = line !== null && high < line.value;
  const isWrong = line !== null && (line.opens === "down" ? isAbove : isBelow);
  const isOpen = line !== null && !isAbove && !isBelow;
  return (
    <svg width={dotWidth} height="20" aria-hidden="true">
      {line && <path d={`M${round1(x.at(line.value))} -9V29`} stroke="var(--c-indigo)" strokeWidth="1.2" />}
      {at !== null && (
        <>
          {interval && (
            <path d={`M${round1(x.at(low))} 10H${round1(x.at(high))}`} stroke="var(--c-ink2)" strokeWidth="1.25" />
          )}
          {isWrong && (
            <path
              className="off"
              d={`M${at} 4l6 6-6 6-6-6z`}
              fill="var(--c-page)"
              stroke="currentColor"
              strokeWidth="1.8"
            />
          )}
          {!isWrong && !isOpen && (
            <circle cx={at} cy="10" r="4.4" fill="var(--c-page)" stroke="var(--c-ink1)" strokeWidth="1.8" />
          )}
          {isOpen && <path d={`M${at} 4v12`} stroke="var(--c-ink1)" strokeWidth="2.4" />}
        </>
      )}
    </svg>
  );
};

interface BarProps {
  readonly people: number | null;
  readonly most: number;
  readonly bar: { readonly width: number; readonly zero: number };
}

const PeopleBar = ({ people, most, bar: { width, zero } }: BarProps) => {
  if (people === null) return null;
  const room = printChange(most, 0).length * digitWidth + 6;
  const length = round1((Math.abs(people) / most) * Math.max(2, people > 0 ? width - zero - room : zero - room));
  return (
    <svg width={width} height="20" role="img" aria-label={printChange(people, 0)}>
      <path d={`M${zero} -9V29`} stroke="var(--c-ink1)" strokeWidth="1.2" />
      <rect
        className={people > 0 ? "off" : ""}
        x={people > 0 ? zero : zero - length}
        y="3"
        width={length}
        height="14"
        fill={people > 0 ? "currentColor" : "var(--c-rule2)"}
      />
      <text
        className={people > 0 ? "t1 tb" : "t3"}
        x={people > 0 ? zero + length + 5 : zero - length - 5}
        y="14"
        textAnchor={people > 0 ? "start" : "end"}
      >
        {printChange(people, 0)}
      </text>
    </svg>
  );
};
