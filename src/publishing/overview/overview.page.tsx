// One screen for the whole plan: one sentence, one seedbed, what needs action, how fresh the figures are.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import type { StatusClass } from "../../kernel/status-class.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { toStem } from "../../stats/standing/standing-view.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useScope } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Seedbed } from "../../ui/seedbed/seedbed.view.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { printCounts, sumUp } from "../count-classes.ts";
import { computeDueShare, toBaseYear } from "../due-share.ts";
import { AttentionTable } from "./attention-table.view.tsx";
import { CommitmentStrip } from "./commitment-strip.view.tsx";
import { FreshnessAside } from "./freshness-aside.view.tsx";
import { printDaysLeft, printUnlikely } from "./overview-words.ts";
import { WarningLine } from "./warning-line.view.tsx";
import type { Overview } from "./overview.contract.ts";
import { getOverview } from "./overview.contract.ts";
import "./overview.css";

export const OverviewPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "概览", en: "Overview" }));
  const answer = useAnswer(getOverview, useScope());
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取全区的数……", en: "Loading the district…" })}>
      {(overview) => <OverviewContent overview={overview} />}
    </Answered>
  );
};

const OverviewContent = ({ overview }: { readonly overview: Overview }) => {
  const t = useWords();
  const { area, year, years, synthetic, plan, domains, counts } = overview;
  const sentence = t({
    zh: `苗床图：${sumUp(counts).total}项目标指标，${printCounts(counts).zh}。`,
    en: `Seedbed of ${sumUp(counts).total} targets: ${printCounts(counts).en}.`,
  });
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} more={t(plan.title)} />
      <div className="wrap overview">
        <section className="hero">
          <Lede overview={overview} />
          <StatusKey counts={counts} />
        </section>
        <Seedbed
          groups={domains.map((domain) => ({
            id: domain.id,
            title: domain.title,
            hint: { zh: `${domain.goals}条目标`, en: `${domain.goals} goals` },
            path: `/plan/${domain.id}`,
            stems: domain.standings.map(toStem),
          }))}
          due={computeDueShare(year, plan)}
          baseYear={toBaseYear(plan)}
          sentence={sentence}
          fileName={`${plan.id}-${year}-seedbed`}
          caption={t({
            zh: `每株是规划里的一项目标指标，按条文顺序排列；茎高是从${toBaseYear(plan)}年基线走向目标的路程。虚茎只有方向、没有数值目标，高度只表示判断。没有发芽的还不能判断。`,
            en: `One stem per target in plan order; its height is the way gone from the ${toBaseYear(plan)} baseline to the target. A dotted stem has a direction but no number; its height is the judgement alone. No stem: cannot be judged.`,
          })}
        />
        <div className="two">
          <div>
            <AttentionTable overview={overview} />
            <CommitmentStrip domains={domains} />
          </div>
          <FreshnessAside overview={overview} />
        </div>
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "判断方法：线性缺口法，0.95和0.60两道线；每个数都能点开看出处。",
            en: "Method: straight-line gap closure with cuts at 0.95 and 0.60; every number opens its origin.",
          })}
        </Foot>
      </div>
    </>
  );
};

const Lede = ({ overview: { daysLeft, plan, counts, domains, area, year } }: { readonly overview: Overview }) => {
  const t = useWords();
  const unlikely = printUnlikely(domains.flatMap(({ standings }) => standings));
  const { total, good, urgent, unknown } = sumUp(counts);
  return (
    <div>
      <h1 className="vh">{t({ zh: "概览", en: "Overview" })}</h1>
      <p className="lede">
        {t(printDaysLeft(daysLeft, plan.end))}
        {t({ zh: `${total}项目标指标中，`, en: ` Of ${total} targets, ` })}
        <span className="ok">{t({ zh: `${good}项达标或按进度`, en: `${good} are met or on track` })}</span>
        {t({ zh: "，", en: ", " })}
        <span className="bad">{t({ zh: `${urgent}项有风险或滞后`, en: `${urgent} at risk or off track` })}</span>
        {t({ zh: `，${unknown}项还不能判断。`, en: `, and ${unknown} cannot be judged yet.` })}
        {unlikely && t(unlikely)}
      </p>
      <WarningLine area={area.code} year={year} />
    </div>
  );
};

/** Columns read met, at risk, no data beside on track, off track, not assessable. */
const StatusKey = ({ counts }: { readonly counts: Partial<Record<StatusClass, number>> }) => (
  <dl className="key">
    {statusClasses.map((status) => (
      <div key={status}>
        <dt>
          <Status status={status} />
        </dt>
        <dd>{counts[status] ?? 0}</dd>
      </div>
    ))}
  </dl>
);
