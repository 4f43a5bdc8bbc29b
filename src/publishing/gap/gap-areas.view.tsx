// The areas below by the people they are short: rate with its interval against the line, share of what is missing,
// parts of the change since the year before.
import { printChange, printNumber } from "../../kernel/quantity.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { GapRow, Gaps } from "../../stats/gap/gap.contract.ts";
import { extentOf, listTicks, round1, toScale } from "../../ui/chart/scale.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";

const dotWidth = 180;

export const GapAreas = ({ gaps }: { readonly gaps: Gaps }) => {
  const t = useWords();
  const { areas, indicator, line, counted, shortfall, total, year } = gaps;
  // A phone has room for who is short and by how much; the rest is in the CSV of a wider screen.
  const isNarrow = useIsNarrow();
  const change = isNarrow ? null : gaps.change;
  const rows = areas.filter(({ figure }) => figure.value !== null);
  const empty = areas.length - rows.length;
  const hasPeople = shortfall !== null && counted !== null;
  const extent = extentOf([
    ...rows.flatMap(({ figure, interval }) => [figure.value, interval?.lower ?? null, interval?.upper ?? null]),
    line?.value ?? null,
  ]);
  const ticks = extent ? listTicks(...extent) : [];
  const x = toScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [8, dotWidth - 8]);
  const word = counted ? t(counted.word) : "";
  return (
    <>
      <DataTable
        id="gaps"
        caption={t({ zh: `${year}年各地区的差距`, en: `Gaps by area, ${year}` })}
        fileName={`${gaps.target.id}-${year}-gaps`}
        density="work"
        rows={rows}
        rowKey={({ area }) => area.code}
        sorted={
          hasPeople
            ? { column: "people", order: "desc" }
            : { column: "value", order: line?.opens === "down" ? "desc" : "asc" }
        }
        isSynthetic={({ figure }) => figure.source === "synthetic"}
        columns={[
          {
            id: "name",
            title: t({ zh: "地区", en: "Area" }),
            cell: ({ area, counted: isCounted }) => (
              <>
                <Link className="lk" path={`/areas/${area.code}`} search={{ area: area.code }}>
                  {t(area.name)}
                </Link>
                {!isCounted && <span className="cap"> {t({ zh: "不计入合计", en: "not in the total" })}</span>}
              </>
            ),
            text: ({ area }) => t(area.name),
          },
          ...(hasPeople
            ? [
                {
                  id: "people",
                  title: t(
                    line?.opens === "down"
                      ? { zh: `多出（${word}）`, en: `Too many${word === "" ? "" : ` (${word})`}` }
                      : { zh: `差（${word}）`, en: `Missing${word === "" ? "" : ` (${word})`}` },
                  ),
                  align: "right" as const,
                  cell: ({ people }: GapRow) => (
                    <span className={(people ?? 0) > 0 ? "off strong" : "i3"}>
                      {people === null ? "" : printChange(people, 0)}
                    </span>
                  ),
                  text: ({ people }: GapRow) => people,
                },
                {
                  id: "share",
                  title: t({ zh: "占缺口", en: "Share" }),
                  align: "right" as const,
                  cell: ({ share }: GapRow) => (share === null || share === 0 ? "" : `${printNumber(share, 1)}%`),
                  text: ({ share }: GapRow) => share,
                },
              ]
            : []),
          ...(isNarrow
            ? []
            : [
                {
                  id: "dot",
                  title: line ? t({ zh: "与目标线比", en: "Against the line" }) : "",
                  width: dotWidth,
                  cell: (row: GapRow) => <Dot row={row} line={line} at={x.at} />,
                },
              ]),
          {
            id: "value",
            title: t({ zh: "数值", en: "Value" }),
            align: "right",
            cell: ({ figure }) => <IndicatorFigure indicator={indicator} figure={figure} />,
            text: ({ figure }) => figure.value,
          },
          ...(change
            ? [
                {
                  id: "rate",
                  title: t({ zh: `比${change.from}年，自身变动`, en: `Since ${change.from}, own rate` }),
                  align: "right" as const,
                  cell: ({ change: part }: GapRow) => (part ? printChange(part.rate, indicator.decimals + 1) : ""),
                  text: ({ change: part }: GapRow) => part?.rate ?? null,
                },
                {
                  id: "moved",
                  title: t({ zh: "人口分布变动", en: "where people live" }),
                  align: "right" as const,
                  cell: ({ change: part }: GapRow) =>
                    part ? printChange(part.composition, indicator.decimals + 1) : "",
                  text: ({ change: part }: GapRow) => part?.composition ?? null,
                },
              ]
            : []),
        ]}
        {...(hasPeople
          ? {
              foot: (
                <tr>
                  <th scope="row">{t({ zh: "合计", en: "Total" })}</th>
                  <td className="r strong">{printChange(shortfall.net, 0)}</td>
                  <td className="r">{shortfall.gross > 0 ? "100%" : ""}</td>
                  {!isNarrow && <td />}
                  <td className="r">{total && <IndicatorFigure indicator={indicator} figure={total.figure} />}</td>
                  {change && <td className="r">{printChange(change.rate, indicator.decimals + 1)}</td>}
                  {change && <td className="r">{printChange(change.composition, indicator.decimals + 1)}</td>}
                </tr>
              ),
            }
          : {})}
      />
      <GapNotes gaps={gaps} empty={empty} isNarrow={isNarrow} />
    </>
  );
};

interface NotesProps {
  readonly gaps: Gaps;
  /** Areas without a figure. */
  readonly empty: number;
  readonly isNarrow: boolean;
}

const GapNotes = ({ gaps: { shortfall, counted, line, change }, empty, isNarrow }: NotesProps) => {
  const t = useWords();
  const word = counted ? t(counted.word) : "";
  const people = counted ? shortfall : null;
  return (
    <p className="cap">
      {people &&
        people.spare > 0 &&
        t({
          zh: `没到线的共差${printNumber(people.gross, 0)}${word}，过线的富余${printNumber(people.spare, 0)}${word}，合在一起${printChange(people.net, 0)}。`,
          en: `Short by ${printNumber(people.gross, 0)}, to spare ${printNumber(people.spare, 0)}, together ${printChange(people.net, 0)}. `,
        })}
      {people &&
        people.rounding > 0 &&
        t({
          zh: `各地区分别进到整数，相加比合计多${printNumber(people.rounding, 0)}。`,
          en: `Each area is rounded up by itself, which adds ${printNumber(people.rounding, 0)} to the total. `,
        })}
      {line &&
        !isNarrow &&
        t({
          zh: "◇整个95%区间没到线　○整个过线　│与目标线无法区分。",
          en: "◇ 95% interval wholly short of the line, ○ wholly beyond it, │ not distinguishable. ",
        })}
      {change &&
        !isNarrow &&
        t({
          zh: "变动分解：Kitagawa（1955）。",
          en: "Parts of the change: Kitagawa (1955). ",
        })}
      {empty > 0 && t({ zh: `另有${empty}个地区没有数。`, en: `${empty} more areas have no figure.` })}
    </p>
  );
};

interface DotProps {
  readonly row: GapRow;
  readonly line: Gaps["line"];
  readonly at: (value: number) => number;
}

const Dot = ({ row: { figure, interval, isDistinct }, line, at }: DotProps) => {
  const t = useWords();
  if (figure.value === null) return null;
  const x = round1(at(figure.value));
  const isShort = line !== null && (line.opens === "up" ? figure.value < line.value : figure.value > line.value);
  const words =
    isDistinct === false
      ? { zh: "与目标线无法区分", en: "not distinguishable from the line" }
      : isShort
        ? { zh: "没到线", en: "short of the line" }
        : { zh: "到线", en: "at the line or beyond" };
  return (
    <svg width={dotWidth} height="20" role="img" aria-label={t(words)}>
      {line && <path d={`M${round1(at(line.value))} -6V26`} stroke="var(--c-indigo)" strokeWidth="1.2" />}
      {interval && (
        <path d={`M${round1(at(interval.lower))} 10H${round1(at(interval.upper))}`} stroke="var(--c-ink2)" />
      )}
      {isDistinct === false ? (
        <path d={`M${x} 4v12`} stroke="var(--c-ink1)" strokeWidth="2.4" />
      ) : isShort ? (
        <path className="off" d={`M${x} 4l6 6-6 6-6-6z`} fill="var(--c-page)" stroke="currentColor" strokeWidth="1.8" />
      ) : (
        <circle cx={x} cy="10" r="4.4" fill="var(--c-page)" stroke="var(--c-ink1)" strokeWidth="1.8" />
      )}
    </svg>
  );
};
