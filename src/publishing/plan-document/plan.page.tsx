// One domain of the plan as a document: the text at the left, the numbers as notes in its margin.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { isUrgent, toStem } from "../../stats/standing/standing-view.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Seedbed } from "../../ui/seedbed/seedbed.view.tsx";
import { statusFamilies } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import { listCounts, printCounts } from "../count-classes.ts";
import { computeDueShare, toBaseYear } from "../due-share.ts";
import { printOrdinal } from "./ordinal.ts";
import { PlanBar, useView } from "./plan-bar.view.tsx";
import { PlanContentsRail } from "./plan-contents.view.tsx";
import type { PlanDomain, PlanItem } from "./plan-document.contract.ts";
import { getPlanDomain } from "./plan-document.contract.ts";
import { countClasses } from "./present-item.ts";
import { PlanItemRow } from "../plan-margin/plan-item-row.view.tsx";
import { StandingsTable } from "../plan-margin/standings-table.view.tsx";
import { listPlanYears } from "./plan-years.ts";
import "./plan.css";

export const PlanPage = ({ domain }: { readonly domain: string }) => {
  const t = useWords();
  const answer = useAnswer(getPlanDomain, { ...useScope(), domain });
  usePageTitle(answer.data ? t(answer.data.domain.title) : undefined);
  useHashScroll(answer.data !== undefined && !answer.isPrevious);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这一章……", en: "Loading this chapter…" })}>
      {(page) => <DomainContent page={page} />}
    </Answered>
  );
};

const DomainContent = ({ page }: { readonly page: PlanDomain }) => {
  const t = useWords();
  const view = useView();
  const { area, year, synthetic, plan, domain, contents } = page;
  return (
    <>
      <PageDateline
        area={area}
        year={year}
        years={listPlanYears(plan)}
        isSynthetic={synthetic}
        more={t({ zh: `规划第${plan.version}版`, en: `plan, version ${plan.version}` })}
      />
      <div className="wrap">
        <div className="planpage">
          <div className="pg">
            <PlanContentsRail
              title={t(plan.title)}
              contents={contents}
              domain={domain.id}
              goals={domain.goals.length}
            />
            <div className="doc">
              <PlanBar title={`${t(printOrdinal(domain.order))}${t(domain.title)}`} view={view} />
              <ChapterHead page={page} />
              {view === "table" ? (
                <StandingsTable items={[...domain.goals, ...domain.measures]} fileName={`${domain.id}-${year}`} />
              ) : (
                <DomainText page={page} hasNotes={view === "notes"} />
              )}
            </div>
          </div>
        </div>
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "规划条文用宋体，平台的数和判断用黑体，人写的话用楷体。条文为示意转述，数字与规划一致。",
            en: "The plan speaks in serif, the platform in sans, people in italic. Plan wording is restated; the numbers are the plan’s.",
          })}
        </Foot>
      </div>
    </>
  );
};

const ChapterHead = ({ page: { domain, plan, year } }: { readonly page: PlanDomain }) => {
  const t = useWords();
  const standings = domain.goals.flatMap((goal) => goal.standings);
  const counts = countClasses(standings);
  const numbered = domain.goals.filter((goal) => goal.standings.length > 0).length;
  const ordinal = t(printOrdinal(domain.order));
  return (
    <>
      <header className="chap">
        <h1>
          {ordinal}
          {t(domain.title)}
        </h1>
        <p className="sum">
          {t({
            zh: `${domain.goals.length}条目标里${numbered}条有数值或方向指标，共${standings.length}项：`,
            en: `${numbered} of ${domain.goals.length} goals carry indicators, ${standings.length} in all: `,
          })}
          {listCounts(counts).map(({ status, text }, index) => (
            <span key={status}>
              {index > 0 && t({ zh: "，", en: ", " })}
              <b className={statusFamilies[status]}>{t(text)}</b>
            </span>
          ))}
          {t({ zh: "。", en: "." })}
        </p>
      </header>
      {standings.length > 0 && (
        <Seedbed
          groups={[{ id: domain.id, title: domain.title, stems: standings.map(toStem) }]}
          due={computeDueShare(year, plan)}
          baseYear={toBaseYear(plan)}
          width={1072}
          height={104}
          fileName={`${domain.id}-${year}-seedbed`}
          sentence={t({ zh: `苗床图：${printCounts(counts).zh}。`, en: `Seedbed: ${printCounts(counts).en}.` })}
        />
      )}
    </>
  );
};

const DomainText = ({
  page: { domain, year },
  hasNotes,
}: {
  readonly page: PlanDomain;
  readonly hasNotes: boolean;
}) => {
  const t = useWords();
  const isHotOnly = useSearch().hot === "1";
  const keep = (items: readonly PlanItem[]): readonly PlanItem[] =>
    isHotOnly ? items.filter(({ standings }) => standings.some(isUrgent)) : items;
  const goals = keep(domain.goals);
  const measures = keep(domain.measures);
  const commitments = domain.measures.reduce((sum, { standings }) => sum + standings.length, 0);
  const systems = domain.measures.reduce((sum, each) => sum + each.systems.length, 0);
  return (
    <>
      <SectionHead id="goals" title={t({ zh: "主要目标", en: "Main goals" })}>
        {hasNotes &&
          t({ zh: `批注取${year}年度；每个数可点开出处`, en: `Notes for ${year}; every number opens its origin` })}
      </SectionHead>
      {goals.map((item) => (
        <PlanItemRow key={item.id} item={item} role="goal" hasNotes={hasNotes} />
      ))}
      {goals.length === 0 && <Empty>{t({ zh: "目标里没有要处理的。", en: "No goal needs action." })}</Empty>}
      <SectionHead id="measures" title={t({ zh: "策略措施", en: "Measures" })}>
        {t({
          zh: `${domain.measures.length}项措施、${commitments}项承诺、${systems}个命名系统`,
          en: `${domain.measures.length} measures, ${commitments} commitments, ${systems} named systems`,
        })}
      </SectionHead>
      {measures.map((item) => (
        <PlanItemRow key={item.id} item={item} role="measure" hasNotes={hasNotes} />
      ))}
      {measures.length === 0 && <Empty>{t({ zh: "措施里没有要处理的。", en: "No measure needs action." })}</Empty>}
    </>
  );
};

const SectionHead = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) => (
  <div className="hd" id={id}>
    <h2 className="plan">{title}</h2>
    <p className="cap">{children}</p>
  </div>
);
