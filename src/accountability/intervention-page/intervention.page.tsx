// One intervention: what the problem is, what is done by whom and when, what was known at its start, how it goes,
// whether it worked.
import { useState } from "react";
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { getSession } from "../../access/session.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { readToday, useAsOf } from "../../ui/use-as-of.ts";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { Duties } from "../board/work-entry.view.tsx";
import type { Intervention } from "../intervention/intervention.contract.ts";
import { getIntervention } from "../intervention/intervention.contract.ts";
import { interventionStateNames, resultNames } from "../intervention/intervention.ts";
import type { WorkAnswer } from "./edit-work.view.tsx";
import { Editing } from "./edit-work.view.tsx";
import { MeasuredEffect } from "./measured-effect.view.tsx";
import { Evidence, Events } from "./evidence.view.tsx";
import { printDay, printStepsDone } from "./print-steps.ts";
import { StepChart } from "../picture/step-chart.view.tsx";
import { ProgressForm, WorkActs } from "./work-acts.view.tsx";
import "./intervention.css";

export const InterventionPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const answer = useAnswer(getIntervention, { id });
  usePageTitle(answer.data?.intervention.title);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这项干预……", en: "Loading the intervention…" })}>
      {(work) => <WorkContent work={work} />}
    </Answered>
  );
};

const WorkContent = ({ work }: { readonly work: WorkAnswer }) => {
  const t = useWords();
  const [said, setSaid] = useState<Label>();
  const isPast = useAsOf() !== undefined;
  const { view } = useSearch();
  const { data: session } = useAnswer(getSession, {});
  const intervention = isPast ? { ...work.intervention, may: { manage: false, report: false } } : work.intervention;
  useHashScroll(true);
  return (
    <div className="wrap intervention">
      <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
        <Link path="/warnings">{t({ zh: "预警与干预", en: "Warnings and interventions" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{intervention.id}</span>
      </nav>
      <header className="headline">
        <h1 className="title">{intervention.title}</h1>
        {view !== "edit" && (
          <div className="bar noprint">
            <WorkActs intervention={intervention} say={setSaid} />
            {intervention.may.manage && intervention.state !== "closed" && (
              <Link className="btn sm" search={{ view: "edit" }}>
                {t({ zh: "修改", en: "Change" })}
              </Link>
            )}
            <button type="button" className="btn txt sm" onClick={() => print()}>
              {t({ zh: "打印", en: "Print" })}
            </button>
          </div>
        )}
      </header>
      <StateLine intervention={intervention} />
      <p className="said good" role="status" aria-live="polite">
        {said && t(said)}
      </p>
      {view === "edit" && intervention.may.manage ? (
        <Editing work={work} say={setSaid} />
      ) : (
        <div className="two">
          <div>
            <Words intervention={intervention} />
            <Steps intervention={intervention} />
            <section id="progress">
              <h2 className="sec rule">{t({ zh: "进展和记录", en: "Progress and record" })}</h2>
              {intervention.may.report && intervention.state !== "closed" && (
                <ProgressForm intervention={intervention} say={setSaid} />
              )}
              <Events events={work.events} />
            </section>
          </div>
          <aside>
            <section>
              <h2 className="sec rule">{t({ zh: "谁来做，用什么做", en: "Who, and with what" })}</h2>
              <Duties intervention={intervention} />
              {intervention.resources.note !== "" && (
                <p className="person" lang="zh-CN">
                  {intervention.resources.note}
                </p>
              )}
            </section>
            <MeasuredEffect intervention={intervention} measured={work.measured} />
            <PlanLinks intervention={intervention} />
            <Evidence intervention={intervention} />
          </aside>
        </div>
      )}
      <Foot isSynthetic={Boolean(session?.demo)}>
        {t({
          zh: "证据在新建那天冻结；每一次改动都写明由谁、什么时候。",
          en: "The evidence is frozen on the day it was opened; every change says by whom and when.",
        })}
      </Foot>
    </div>
  );
};

const StateLine = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const nameActor = useActorNames();
  const { state, stateReason, closed, area, createdBy, createdAt } = intervention;
  const day = (moment: string): string => t(printDay(toDayInBeijing(moment), readToday()));
  return (
    <>
      <p className="stateline">
        <StatusGlyph status={intervention.evidence.status ?? "notAssessable"} />
        <b className={state === "blocked" ? "off" : "i1"}>{t(interventionStateNames[state])}</b>
        {closed && <b>{t(resultNames[closed.result])}</b>}
        <span className="i2">{t(area.name)}</span>
        <span className="i3">
          {t(nameActor(createdBy))}　{t({ zh: `${day(createdAt)}新建`, en: `opened ${day(createdAt)}` })}
        </span>
      </p>
      {stateReason !== "" && !closed && (
        <blockquote className="ps">
          <p className="person" lang="zh-CN">
            {stateReason}
          </p>
        </blockquote>
      )}
      {closed && (
        <blockquote className="ps">
          <p className="person pre" lang="zh-CN">
            {closed.conclusion}
          </p>
          <p className="s13 i2">{t({ zh: `依据：${closed.evidence}`, en: `Evidence: ${closed.evidence}` })}</p>
          <footer>
            {t(nameActor(closed.by))}　
            {t({ zh: `${day(closed.at)}签字关闭`, en: `signed and closed ${day(closed.at)}` })}
          </footer>
        </blockquote>
      )}
    </>
  );
};

const Words = ({ intervention: { problem, bottleneck, cause } }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const rows: readonly (readonly [Label, string])[] = [
    [{ zh: "问题", en: "Problem" }, problem],
    [{ zh: "卡在哪里", en: "Bottleneck" }, bottleneck],
    [{ zh: "为什么", en: "Cause" }, cause],
  ];
  return (
    <section>
      <h2 className="sec rule">{t({ zh: "问题和办法", en: "Problem and remedy" })}</h2>
      <dl className="words">
        {rows
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name.en}>
              <dt>{t(name)}</dt>
              <dd className="person pre" lang="zh-CN">
                {text}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

const Steps = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const { steps } = intervention;
  return (
    <section>
      <h2 className="sec rule">
        {t({ zh: "步骤", en: "Steps" })}{" "}
        <span className="cap">{steps.length > 0 && t(printStepsDone(intervention))}</span>
      </h2>
      {steps.length === 0 && (
        <p className="i2 s13">{t({ zh: "还没有写步骤。点“修改”加上。", en: "No steps yet; add them with Change." })}</p>
      )}
      <StepChart
        intervention={intervention}
        today={readToday()}
        frame={isNarrow ? { width: 356, left: 116 } : { width: 800, left: 220 }}
      />
      <ol className="steps">
        {steps.map(({ number, title, due, doneOn, daysLate, note }) => (
          <li key={number}>
            <span className="no">{number}</span>
            <span>
              {title}
              {note !== "" && <span className="cap"> {note}</span>}
            </span>
            <span className="nw i2">{t({ zh: `${due}止`, en: `due ${due}` })}</span>
            <StepState doneOn={doneOn} daysLate={daysLate} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const StepState = ({ doneOn, daysLate }: Pick<Intervention["steps"][number], "doneOn" | "daysLate">) => {
  const t = useWords();
  if (doneOn !== null) return <span className="nw good">{t({ zh: `${doneOn}完成`, en: `done ${doneOn}` })}</span>;
  if (daysLate > 0)
    return <span className="nw off">{t({ zh: `逾期${daysLate}天`, en: `${daysLate} days late` })}</span>;
  return <span className="nw i3">{t({ zh: "未完成", en: "open" })}</span>;
};

const PlanLinks = ({ intervention: { target, measure, indicator } }: { readonly intervention: Intervention }) => {
  const t = useWords();
  return (
    <section>
      <h2 className="sec rule">{t({ zh: "依据规划", en: "In the plan" })}</h2>
      <ul className="links">
        {target && (
          <li>
            <span className="cap">{t({ zh: "目标", en: "Target" })}</span>
            <Link className="lk" path={`/plan/goals/${encodeURIComponent(target.item)}`}>
              {indicator
                ? t({
                    zh: `${indicator.name.zh}${target.text.zh}`,
                    en: `${indicator.name.en} ${target.text.en}`,
                  })
                : t(target.text)}
            </Link>
          </li>
        )}
        {measure && (
          <li>
            <span className="cap">{t({ zh: "措施", en: "Measure" })}</span>
            <Link className="lk" path={`/plan/measures/${encodeURIComponent(measure.id)}`}>
              {t(measure.title)}
            </Link>
          </li>
        )}
        {indicator && (
          <li>
            <span className="cap">{t({ zh: "指标", en: "Indicator" })}</span>
            <Link className="lk" path={`/indicators/${encodeURIComponent(indicator.id)}`}>
              {t(indicator.name)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
};
