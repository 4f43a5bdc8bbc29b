// One goal or measure: its text, each target with its chart, what it is tied to, the systems it names.
import { useEffect } from "react";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { findJudgedFigure } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link, useGo, usePath, useScope } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { printNoteNumber } from "../../ui/sign/note.view.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { NumberedStanding } from "../plan-margin/number-marks.ts";
import { numberStandings, toNoteId } from "../plan-margin/number-marks.ts";
import { ItemMeta } from "../plan-margin/plan-item-row.view.tsx";
import { PlanText } from "../plan-margin/plan-text.view.tsx";
import { SystemList } from "../plan-margin/system-list.view.tsx";
import { describeProspect } from "../target/people-gap.ts";
import { StandingChart } from "../target-chart/standing-chart.view.tsx";
import { Doubt } from "../why/doubt.view.tsx";
import { WhyLink } from "../why/why-link.view.tsx";
import { printOrdinal } from "./ordinal.ts";
import type { PlanItemAnswer } from "./plan-document.contract.ts";
import { getPlanItem } from "./plan-document.contract.ts";
import { listPlanYears } from "./plan-years.ts";
import "./plan.css";

const toPath = (role: "goal" | "measure", id: string): string =>
  `/plan/${role === "goal" ? "goals" : "measures"}/${encodeURIComponent(id)}`;

export const PlanItemPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const answer = useAnswer(getPlanItem, { ...useScope(), item: id });
  usePageTitle(answer.data ? t(answer.data.item.title) : undefined);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这一条……", en: "Loading…" })}>
      {(page) => <ItemContent page={page} />}
    </Answered>
  );
};

/** A measure asked for under /plan/goals, or the reverse, moves to its own address. */
const useOwnPath = ({ role, item }: PlanItemAnswer): void => {
  const path = usePath();
  const go = useGo();
  const own = toPath(role, item.id);
  const isElsewhere =
    decodeURIComponent(path) !== decodeURIComponent(own) && path.endsWith(`/${encodeURIComponent(item.id)}`);
  useEffect(() => {
    if (isElsewhere) go({ path: own }, { replace: true });
  }, [isElsewhere, own, go]);
};

const ItemContent = ({ page }: { readonly page: PlanItemAnswer }) => {
  const t = useWords();
  const language = useLanguage();
  const { area, year, synthetic, plan, domain, role, item } = page;
  useOwnPath(page);
  const numbered = numberStandings(item.text[language], item.standings);
  const place = t(
    role === "goal"
      ? { zh: `目标${item.order}`, en: `Goal ${item.order}` }
      : { zh: `措施${item.order}`, en: `Measure ${item.order}` },
  );
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
        <article className="item" style={{ paddingTop: 26 }}>
          <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
            <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
            <span aria-hidden="true">/</span>
            <Link path={`/plan/${domain.id}`} hash={item.id}>
              {t(printOrdinal(domain.order))}
              {t(domain.title)}
            </Link>
            <span aria-hidden="true">/</span>
            <span className="i2">{place}</span>
          </nav>
          <h1 className="title">{t(item.title)}</h1>
          <PlanText
            text={item.text[language]}
            numbered={numbered}
            systems={new Map(item.systems.map(({ id, name }) => [id, t(name)]))}
            hasNotes
          />
          <ItemMeta item={item} role={role} />
          <div className="charts">
            {numbered.map((each) => (
              <StandingSection key={each.standing.id} numbered={each} end={plan.end} />
            ))}
          </div>
          <LinkedItems page={page} />
          {item.systems.length > 0 && (
            <section>
              <h2 className="sec">{t({ zh: "命名的系统", en: "Named systems" })}</h2>
              <SystemList systems={item.systems} />
            </section>
          )}
          <TurnPage page={page} />
        </article>
        <Foot isSynthetic={synthetic}>
          {t({ zh: "条文为示意转述，数字与规划一致。", en: "Plan wording is restated; the numbers are the plan’s." })}
        </Foot>
      </div>
    </>
  );
};

const StandingSection = ({
  numbered: { number, standing },
  end,
}: {
  readonly numbered: NumberedStanding;
  readonly end: number;
}) => {
  const t = useWords();
  const prospect = describeProspect(standing);
  return (
    <section id={toNoteId(standing.id)} data-note tabIndex={-1} style={{ margin: 0 }}>
      <p className="sub">
        <span className="i3">{printNoteNumber(number)}</span>
        <Link className="lk strong" path={`/indicators/${encodeURIComponent(standing.indicator.id)}`}>
          {t(standing.indicator.name)}
        </Link>
        <WhyLink target={standing.id}>
          <Status status={standing.status.class} />
        </WhyLink>
        <Doubt standing={standing} />
        <IndicatorFigure indicator={standing.indicator} figure={findJudgedFigure(standing)} className="strong" />
        <Link className="lk s13" path={`/targets/${encodeURIComponent(standing.id)}`}>
          {t({ zh: "判断与依据", en: "Judgement and grounds" })}
        </Link>
        <span className="i2 s13">
          {t(standing.status.reason)}
          {prospect && t({ zh: prospect.zh, en: ` ${prospect.en}` })}
        </span>
      </p>
      {hasNumbers(standing) && <StandingChart standing={standing} end={end} />}
    </section>
  );
};

const hasNumbers = ({ series }: TargetStanding): boolean => series.some(({ value }) => value !== null);

const LinkedItems = ({ page: { role, item } }: { readonly page: PlanItemAnswer }) => {
  const t = useWords();
  if (item.linked.length === 0) return null;
  return (
    <section>
      <h2 className="sec">
        {t(
          role === "goal"
            ? { zh: "为它做事的措施", en: "Measures that serve it" }
            : { zh: "它服务的目标", en: "Goals it serves" },
        )}
      </h2>
      <ol className="linked">
        {item.linked.map(({ id, order, title }) => (
          <li key={id}>
            <span className="num">{order}</span>
            <Link className="lk" path={toPath(role === "goal" ? "measure" : "goal", id)}>
              {t(title)}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
};

const TurnPage = ({ page: { role, previous, next } }: { readonly page: PlanItemAnswer }) => {
  const t = useWords();
  return (
    <nav className="turn noprint" aria-label={t({ zh: "前后条文", en: "Neighbouring clauses" })}>
      {previous === null ? (
        <span />
      ) : (
        <Link className="lk" path={toPath(role, previous)}>
          {t({ zh: "← 上一条", en: "← Previous" })}
        </Link>
      )}
      {next === null ? (
        <span />
      ) : (
        <Link className="lk" path={toPath(role, next)}>
          {t({ zh: "下一条 →", en: "Next →" })}
        </Link>
      )}
    </nav>
  );
};
