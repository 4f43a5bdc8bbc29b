// The whole catalogue: which indicators can be had, which the plan uses, what each says last.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { listIndicators } from "../../stats/indicator/indicator.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { saveFile } from "../../ui/frame/save-file.ts";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { AvailabilityBoard } from "./availability-board.view.tsx";
import { BoardFilters } from "./board-filters.view.tsx";
import { BoardTable } from "./board-table.view.tsx";
import type { Board } from "./filter-board.ts";
import { countBoard, filterBoard } from "./filter-board.ts";
import { printBoardCsv } from "./print-board-csv.ts";
import "./board.css";

export const IndicatorBoardPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "指标", en: "Indicators" }));
  const answer = useAnswer(listIndicators, useScope());
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取指标目录……", en: "Loading the catalogue…" })}>
      {(board) => <BoardContent board={board} />}
    </Answered>
  );
};

const BoardContent = ({ board }: { readonly board: Board }) => {
  const t = useWords();
  const language = useLanguage();
  const search = useSearch();
  const { area, year, years, synthetic, indicators, groups } = board;
  const rows = filterBoard(indicators, search);
  const download = (): void =>
    saveFile(`indicators-${area.code}-${year}.csv`, printBoardCsv(rows, groups, language), "text/csv;charset=utf-8");
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} onExport={download} />
      <div className="wrap board">
        <h1 className="vh">{t({ zh: "指标", en: "Indicators" })}</h1>
        <BoardLede board={board} />
        <AvailabilityBoard board={board} />
        <BoardFilters board={board} shown={rows.length} onDownload={download} />
        <BoardTable board={board} rows={rows} />
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "目录按规划的领域分组；“可得”指有公式或有公开来源，不等于已经有数。",
            en: "Grouped by the domains of the plan; “available” means a formula or a public source exists, not that a figure does.",
          })}
        </Foot>
      </div>
    </>
  );
};

const BoardLede = ({ board: { indicators, area } }: { readonly board: Board }) => {
  const t = useWords();
  const { used, withFigure, byState } = countBoard(indicators);
  const wanted = byState["source-wanted"];
  return (
    <p className="lede">
      {t({
        zh: `${indicators.length}项指标，规划用到${used}项。`,
        en: `${indicators.length} indicators; the plan uses ${used}. `,
      })}
      <span className="ok">
        {t({ zh: `${withFigure}项有${area.name.zh}的数`, en: `${withFigure} have a figure for ${area.name.en}` })}
      </span>
      {wanted > 0 && (
        <>
          {t({ zh: "，", en: "; " })}
          <span className="mid">{t({ zh: `${wanted}项还缺来源`, en: `${wanted} still want a source` })}</span>
        </>
      )}
      {t({ zh: "。", en: "." })}
    </p>
  );
};
