// One intervention on the board: in full with its steps, in a line, or at its effect.
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import type { Intervention, ListedIntervention } from "../intervention/intervention.contract.ts";
import { EffectAxis } from "../picture/effect-axis.view.tsx";
import { printYears } from "../picture/effect-layout.view.ts";
import { printExpected, printResources, printShortfall } from "../intervention-page/print-intervention.ts";
import { findEnd, findNextStep, printDay, printNextStep } from "../intervention-page/print-steps.ts";
import { StepChart, StepStrip } from "../picture/step-chart.view.tsx";

interface WorkProps {
  readonly work: ListedIntervention;
}

export const toWorkPath = (id: string): string => `/interventions/${id}`;

const WorkHead = ({ work }: WorkProps) => {
  const t = useWords();
  return (
    <div className="wt">
      {work.state === "blocked" ? (
        <svg width="16" height="16" className="g off" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M4.5 8h7" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      ) : (
        <StatusGlyph status={work.evidence.status ?? "notAssessable"} size={16} />
      )}
      <h3>
        <Link path={toWorkPath(work.id)}>{work.title}</Link>
      </h3>
      {work.state === "blocked" && <span className="off s12 strong nw">{t({ zh: "受阻", en: "Blocked" })}</span>}
      {work.state === "planned" && <span className="i3 s12 nw">{t({ zh: "未开始", en: "Not begun" })}</span>}
      <span className="sp" />
      <span className="s12 i3 nw">{work.id}</span>
    </div>
  );
};

/** What it starts from: the frozen figure, how many, the measure of the plan. */
export const Grounds = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const { evidence, indicator, measure } = intervention;
  const shortfall = printShortfall(evidence.people, indicator);
  const parts: readonly Label[] = [
    evidence.headline,
    ...(shortfall.zh === "" ? [] : [{ zh: `，${shortfall.zh}`, en: `, ${shortfall.en}` }]),
    { zh: "。", en: ". " },
    ...(measure ? [{ zh: `依据措施：${measure.title.zh}。`, en: `Measure: ${measure.title.en}.` }] : []),
  ];
  return <p className="s13 i2">{parts.map((part) => t(part)).join("")}</p>;
};

export const LastWord = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const nameActor = useActorNames();
  const { lastWord } = intervention;
  if (!lastWord || lastWord.text === "") return null;
  return (
    <blockquote className="ps">
      <p className="person" lang="zh-CN">
        {lastWord.text}
      </p>
      <footer>
        {t(nameActor(lastWord.by))}　{t(printDay(toDayInBeijing(lastWord.at), readToday()))}
      </footer>
    </blockquote>
  );
};

export const Duties = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const language = useLanguage();
  const { agency, partners, resources } = intervention;
  const rows: readonly (readonly [Label, string])[] = [
    [{ zh: "主责", en: "Responsible" }, t(agency.name)],
    [
      { zh: "协同", en: "With" },
      partners.length === 0
        ? t({ zh: "没有", en: "nobody" })
        : partners.map(({ name }) => t(name)).join(language === "zh" ? "、" : ", "),
    ],
    [{ zh: "资金", en: "Money" }, t(printResources(resources))],
    [{ zh: "预计", en: "Expected" }, t(printExpected(intervention))],
  ];
  return (
    <dl className="kv">
      {rows.map(([name, text]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The first of the column, opened. */
export const WorkOpen = ({ work }: WorkProps) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const frozen = t(printDay(toDayInBeijing(work.evidence.frozenAt), readToday()));
  return (
    <article className="iv open" data-note tabIndex={-1}>
      <WorkHead work={work} />
      <Grounds intervention={work} />
      <StepChart
        intervention={work}
        today={readToday()}
        frame={isNarrow ? { width: 356, left: 116 } : { width: 440, left: 140 }}
      />
      <Duties intervention={work} />
      <LastWord intervention={work} />
      <p className="wa noprint">
        <Link className="btn sm" path={toWorkPath(work.id)} hash="progress">
          {work.may.report ? t({ zh: "更新进展", en: "Report progress" }) : t({ zh: "看全文", en: "Read it" })}
        </Link>
        <Link className="btn txt sm" path={toWorkPath(work.id)} hash="evidence">
          {t({ zh: `看证据（${frozen}冻结）`, en: `Evidence (frozen ${frozen})` })}
        </Link>
      </p>
    </article>
  );
};

export const WorkLine = ({ work }: WorkProps) => {
  const t = useWords();
  const today = readToday();
  const next = findNextStep(work);
  const end = findEnd(work);
  const shortfall = t(printShortfall(work.evidence.people, work.indicator));
  const ends = end === undefined ? "" : t(printDay(end, today));
  return (
    <article className="iv" data-note tabIndex={-1}>
      <WorkHead work={work} />
      {work.state === "blocked" && <LastWord intervention={work} />}
      <div className="row">
        <span className="s13 i2">
          {shortfall !== "" && <b>{shortfall}　</b>}
          {next && next.daysLate > 0 ? (
            <span className="off">{t(printNextStep(next, today))}</span>
          ) : next ? (
            t(printNextStep(next, today))
          ) : (
            t(
              work.steps.length === 0
                ? { zh: "还没有写步骤", en: "No steps yet" }
                : { zh: "步骤都做完了", en: "All steps are done" },
            )
          )}
        </span>
        <StepStrip intervention={work} />
        {ends !== "" && <span className="s12 i3 nw">{t({ zh: `${ends}止`, en: `until ${ends}` })}</span>}
      </div>
    </article>
  );
};

export const WorkReview = ({ work }: WorkProps) => {
  const t = useWords();
  const { measured, indicator } = work;
  return (
    <article className="iv" data-note tabIndex={-1}>
      <WorkHead work={work} />
      {measured && indicator ? (
        <>
          <p className="s13 i2">
            {t({
              zh: `${indicator.name.zh}，${work.area.name.zh}，${printYears(measured).zh}：`,
              en: `${indicator.name.en}, ${work.area.name.en}, ${printYears(measured).en}:`,
            })}
          </p>
          <EffectAxis measured={measured} indicator={indicator} />
          <p className="s13">
            {t(measured.verdict)} <b>{t(measured.caveat)}</b>
          </p>
        </>
      ) : (
        <p className="s13 i2">
          {t({
            zh: "没有写预计改变多少，量不出效果。",
            en: "No expected change was stated, so there is nothing to measure.",
          })}
        </p>
      )}
      <p className="wa noprint">
        <Link className="btn sm" path={toWorkPath(work.id)} hash="effect">
          {work.may.manage ? t({ zh: "写结论并关闭", en: "Conclude and close" }) : t({ zh: "看全文", en: "Read it" })}
        </Link>
        {work.may.report && (
          <Link className="btn txt sm" path={toWorkPath(work.id)} hash="progress">
            {t({ zh: "再看一期", en: "Wait for another period" })}
          </Link>
        )}
      </p>
    </article>
  );
};
