// What changed since the last release: figures that were corrected or came in, and the indicators they moved.
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { printMinute } from "../../kernel/day.ts";
import { printChange, printNumber } from "../../kernel/quantity.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { listChanges } from "./release.contract.ts";

export const ChangesSince = () => {
  const t = useWords();
  const answer = useAnswer(listChanges, {});
  return (
    <section style={{ marginTop: 40 }}>
      <h2 className="sec rule">{t({ zh: "上次发布以来的改动", en: "Changes since the last release" })}</h2>
      <Answered answer={answer} waiting={t({ zh: "正在比对……", en: "Comparing…" })}>
        {({ added, corrected, changes, moved }) =>
          added + corrected === 0 ? (
            <p className="i2">{t({ zh: "没有改动。", en: "Nothing has changed." })}</p>
          ) : (
            <>
              <p>
                {t({
                  zh: `更正${corrected}个数，新报${added}个数，${moved.length}个印出的指标值跟着变。`,
                  en: `${corrected} figures corrected, ${added} added; ${moved.length} printed indicator values move.`,
                })}
              </p>
              {moved.length > 0 && <Moved rows={moved} />}
              {changes.length > 0 && <Changed rows={changes} />}
            </>
          )
        }
      </Answered>
    </section>
  );
};

type Changes = NonNullable<ReturnType<typeof useAnswer<typeof listChanges.input, typeof listChanges.output>>["data"]>;

const absent = "—";

const Moved = ({ rows }: { readonly rows: Changes["moved"] }) => {
  const t = useWords();
  const print = (value: number | null, decimals: number): string =>
    value === null ? absent : printNumber(value, decimals);
  return (
    <DataTable
      id="moved"
      caption={t({ zh: "变动的指标", en: "Indicators that moved" })}
      fileName="moved-indicators"
      batch={20}
      rows={rows}
      rowKey={({ indicator, year }) => `${indicator} ${year}`}
      columns={[
        {
          id: "indicator",
          title: t({ zh: "指标", en: "Indicator" }),
          cell: ({ indicator, name }) => (
            <Link className="lk" path={`/indicators/${indicator}`}>
              {t(name)}
            </Link>
          ),
          text: ({ name }) => t(name),
        },
        {
          id: "year",
          title: t({ zh: "年份", en: "Year" }),
          align: "right",
          cell: ({ year }) => year,
          text: ({ year }) => year,
        },
        {
          id: "before",
          title: t({ zh: "发布时", en: "At release" }),
          align: "right",
          cell: ({ before, decimals, suffix }) => (before === null ? absent : `${print(before, decimals)}${t(suffix)}`),
          text: ({ before }) => before,
        },
        {
          id: "after",
          title: t({ zh: "现在", en: "Now" }),
          align: "right",
          cell: ({ after, decimals, suffix }) => (after === null ? absent : `${print(after, decimals)}${t(suffix)}`),
          text: ({ after }) => after,
        },
        {
          id: "difference",
          title: t({ zh: "变化", en: "Change" }),
          align: "right",
          cell: ({ before, after, decimals }) =>
            before === null || after === null ? absent : printChange(after - before, decimals),
          text: ({ before, after }) => (before === null || after === null ? null : after - before),
        },
      ]}
    />
  );
};

const Changed = ({ rows }: { readonly rows: Changes["changes"] }) => {
  const t = useWords();
  const nameActor = useActorNames();
  return (
    <DataTable
      id="changed"
      caption={t({ zh: "改动的数", en: "Figures that changed" })}
      fileName="changed-figures"
      batch={20}
      rows={rows}
      rowKey={({ element, period, area, cell }) => [element, period, area, cell].join("|")}
      columns={[
        {
          id: "element",
          title: t({ zh: "数据元", en: "Element" }),
          cell: ({ name }) => t(name),
          text: ({ name }) => t(name),
        },
        {
          id: "area",
          title: t({ zh: "地区", en: "Area" }),
          cell: ({ areaName }) => t(areaName),
          text: ({ areaName }) => t(areaName),
        },
        {
          id: "period",
          title: t({ zh: "时期", en: "Period" }),
          cell: ({ period }) => period,
          text: ({ period }) => period,
        },
        { id: "cell", title: t({ zh: "分组", en: "Cell" }), cell: ({ cell }) => cell, text: ({ cell }) => cell },
        {
          id: "before",
          title: t({ zh: "原来", en: "Before" }),
          align: "right",
          cell: ({ before }) => before ?? absent,
          text: ({ before }) => before,
        },
        {
          id: "after",
          title: t({ zh: "现在", en: "Now" }),
          align: "right",
          cell: ({ after }) => after ?? absent,
          text: ({ after }) => after,
        },
        {
          id: "at",
          title: t({ zh: "时间", en: "When" }),
          cell: ({ at }) => <span className="nw">{printMinute(at)}</span>,
          text: ({ at }) => at,
        },
        {
          id: "by",
          title: t({ zh: "谁", en: "Who" }),
          cell: ({ by }) => t(nameActor(by)),
          text: ({ by }) => t(nameActor(by)),
        },
      ]}
    />
  );
};
