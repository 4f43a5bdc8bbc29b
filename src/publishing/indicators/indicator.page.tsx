// One indicator of an area: the finding in words, the strip of key figures, the series, the parts, the areas below,
// and at the side what it means and where the plan uses it.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { getIndicator } from "../../stats/indicator/indicator.contract.ts";
import { toItemPath } from "../../stats/standing/standing-view.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Status } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { Doubt } from "../why/doubt.view.tsx";
import { WhyLink } from "../why/why-link.view.tsx";
import { describeSeries } from "./describe-series.ts";
import { IndicatorAbout } from "./indicator-about.view.tsx";
import { IndicatorFigures } from "./indicator-figures.view.tsx";
import { listKeyFigures } from "./key-figures.ts";
import { KeyStrip } from "./key-strip.view.tsx";
import { toIndicatorQuestion } from "./indicator-question.ts";
import "./indicator.css";

const toYear = (text: string | undefined): number | undefined =>
  text && /^\d{4}$/.test(text) ? Number(text) : undefined;

export const IndicatorPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const scope = useScope();
  const { from, to } = useSearch();
  const span = { from: toYear(from), to: toYear(to) ?? scope.year };
  const answer = useAnswer(getIndicator, { indicator: id, ...scope, ...span });
  usePageTitle(answer.data ? t(answer.data.indicator.name) : id);
  return (
    <Answered answer={answer} waiting={t({ zh: `正在取${id}的数……`, en: `Loading ${id}…` })}>
      {(data) => <IndicatorContent answer={data} />}
    </Answered>
  );
};

const IndicatorContent = ({ answer }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  const { indicator, series, year, years } = answer;
  const question = toIndicatorQuestion(answer);
  const isSynthetic = series.figures.some(({ source }) => source === "synthetic");
  return (
    <>
      <PageDateline
        area={series.area}
        year={year}
        years={years}
        isSynthetic={isSynthetic}
        more={t(indicator.frequency)}
      />
      <div className="wrap indicator">
        <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
          <Link path="/indicators">{t({ zh: "指标", en: "Indicators" })}</Link>
          <span aria-hidden="true">/</span>
          <Link path="/indicators" search={{ group: indicator.group.id }}>
            {t(indicator.group.name)}
          </Link>
          <span aria-hidden="true">/</span>
          <span className="i2">{indicator.id}</span>
        </nav>
        <div className="hd">
          <h1 className="title">{t(indicator.name)}</h1>
          {question.standing && (
            <WhyLink target={question.standing.id}>
              <Status status={question.standing.status.class} size={18} />
            </WhyLink>
          )}
          {question.standing && <Doubt standing={question.standing} />}
          {indicator.proxy && <span className="proxy">{t({ zh: "代用指标", en: "Proxy" })}</span>}
          <span className="sp" />
          {question.leading && (
            <Link className="lk s13" path={`/targets/${encodeURIComponent(question.leading.id)}`}>
              {t({ zh: "判断与依据", en: "Judgement and grounds" })}
            </Link>
          )}
          {question.leading && (
            <Link className="lk s13" path={toItemPath(question.leading)}>
              {t({
                zh: `规划 · ${question.leading.domainTitle.zh} · `,
                en: `Plan · ${question.leading.domainTitle.en} · `,
              })}
              {t(question.leading.itemTitle)}
            </Link>
          )}
        </div>
        <p className="fin">
          {describeSeries(question).map(({ text, tone }) => (
            <span key={text.zh + text.en} className={tone}>
              {t(text)}
            </span>
          ))}
        </p>
        <KeyStrip figures={listKeyFigures(question)} indicator={indicator} />
        <div className="lay">
          <IndicatorFigures answer={answer} question={question} />
          <IndicatorAbout answer={answer} />
        </div>
        <Foot isSynthetic={isSynthetic}>
          {t({ zh: "来源：", en: "Source: " })}
          {t(indicator.source)}
        </Foot>
      </div>
    </>
  );
};
