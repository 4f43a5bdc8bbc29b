// The list itself, a block of rows per group; each row leads to its indicator, each number to its origin.
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import type { Board, BoardRow } from "./filter-board.ts";
import { availabilityLabels, groupBoard } from "./filter-board.ts";

export const BoardTable = ({ board, rows }: { readonly board: Board; readonly rows: readonly BoardRow[] }) => {
  const t = useWords();
  if (rows.length === 0) return <NoneFound />;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t({ zh: "指标目录", en: "Indicator catalogue" })}>
      <table className="t work list">
        <caption className="vh">{t({ zh: "指标目录", en: "Indicator catalogue" })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: "指标", en: "Indicator" })}</th>
            <th scope="col">{t({ zh: "可得情况", en: "Availability" })}</th>
            <th scope="col" className="r">
              {t({ zh: "最新值", en: "Latest" })}
            </th>
            <th scope="col">{t({ zh: "年", en: "Year" })}</th>
            <th scope="col">{t({ zh: "周期", en: "Frequency" })}</th>
            <th scope="col">{t({ zh: "责任单位", en: "Agencies" })}</th>
            <th scope="col" className="r">
              {t({ zh: "规划用到", en: "In the plan" })}
            </th>
          </tr>
        </thead>
        {groupBoard(rows, board.groups).map((group) => (
          <tbody key={group.id}>
            <tr className="head">
              <th colSpan={7} scope="rowgroup">
                <span className="grp">{t(group.name)}</span> <span className="cap">{group.rows.length}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <IndicatorRow key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

const IndicatorRow = ({ row }: { readonly row: BoardRow }) => {
  const t = useWords();
  const { id, name, availability, proxy, latest, frequency, owners, usedBy } = row;
  return (
    <tr>
      <th scope="row" className="name">
        <Link path={`/indicators/${id}`} className="down">
          {t(name)}
        </Link>
        {proxy && <span className="proxy">{t({ zh: "代用", en: "proxy" })}</span>}
        <span className="cap id">{id}</span>
      </th>
      <td className={`av ${availability}`}>{t(availabilityLabels[availability])}</td>
      <td className="r val">
        {latest ? (
          <IndicatorFigure indicator={row} figure={latest} isMarked />
        ) : (
          <span className="i3">{t({ zh: "缺", en: "n.r." })}</span>
        )}
      </td>
      <td className="i2 yr">{latest?.year ?? ""}</td>
      <td className="i2 fq">{t(frequency)}</td>
      <td className="i2 ow">{owners.map((owner) => t(owner.name)).join(t({ zh: "、", en: ", " }))}</td>
      <td className="r us">
        {usedBy.length > 0 ? t({ zh: `${usedBy.length}处`, en: String(usedBy.length) }) : <span className="i3">—</span>}
      </td>
    </tr>
  );
};

const NoneFound = () => {
  const t = useWords();
  const { text } = useSearch();
  return (
    <div className="state" role="status">
      <p>
        {text
          ? t({ zh: `没有名称里带“${text}”的指标。`, en: `No indicator with “${text}” in its name.` })
          : t({ zh: "没有同时合这几个条件的指标。", en: "No indicator meets all of these conditions." })}
      </p>
      <p className="acts">
        <Link
          className="btn"
          search={{ group: undefined, state: undefined, owner: undefined, used: undefined, text: undefined }}
        >
          {t({ zh: "看全部", en: "Show all" })}
        </Link>
      </p>
    </div>
  );
};
