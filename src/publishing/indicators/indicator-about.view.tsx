// At the side: what the indicator means, how it is reckoned, where it comes from, who answers for it, where the plan
// uses it, and the figures to take away.
import { Fragment } from "react";
import type { Label } from "../../kernel/label.ts";
import { printFactor, printFormula } from "../../stats/expression/print-formula.ts";
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { toItemPath } from "../../stats/standing/standing-view.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { StatusMark } from "../../ui/sign/status.view.tsx";
import { useAsOf } from "../../ui/use-as-of.ts";
import { listAbout } from "./list-about.ts";

export const IndicatorAbout = ({ answer }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  const { indicator } = answer;
  return (
    <aside className="about" aria-label={t({ zh: "指标说明", en: "About the indicator" })}>
      <section>
        <h2 className="grp rule">{t({ zh: "怎么算", en: "How it is reckoned" })}</h2>
        <p>{t(indicator.definition)}</p>
        <Formula indicator={indicator} />
      </section>
      <Uses answer={answer} />
      <section>
        <h2 className="grp rule">{t({ zh: "口径和责任", en: "Source and duty" })}</h2>
        <dl className="terms">
          {listAbout(indicator).map(({ name, text }) => (
            <Fragment key={name.en}>
              <dt>{t(name)}</dt>
              <dd>{t(text)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <Downloads answer={answer} />
    </aside>
  );
};

const Formula = ({ indicator }: { readonly indicator: IndicatorAnswer["indicator"] }) => {
  const t = useWords();
  const language = useLanguage();
  const { formula, elements, across } = indicator;
  if (across) return <p className="i2 s13">{t(describeAcross(across))}</p>;
  if (!formula) {
    return (
      <p className="i2 s13">
        {t({ zh: "没有公式：只用公开发布的数。", en: "No formula: only published figures are used." })}
      </p>
    );
  }
  const factor = printFactor(formula.factor);
  return (
    <div className="frac">
      <div className="over">
        <span>{printFormula(formula.numerator, elements, language)}</span>
        {formula.denominator !== null && <span>{printFormula(formula.denominator, elements, language)}</span>}
      </div>
      {factor && <span className="i2 nw">{factor}</span>}
    </div>
  );
};

const statistics: Readonly<Record<string, Label>> = {
  minimum: { zh: "最低值", en: "lowest" },
  maximum: { zh: "最高值", en: "highest" },
  range: { zh: "最高与最低之差", en: "span from lowest to highest" },
};

const describeAcross = ({
  ofName,
  levelName,
  statistic,
  pooledYears,
}: NonNullable<IndicatorAnswer["indicator"]["across"]>): Label => {
  const word = statistics[statistic] ?? { zh: statistic, en: statistic };
  const pooled = pooledYears > 1;
  return {
    zh: `${levelName.zh}各地区“${ofName.zh}”的${word.zh}${pooled ? `，合并${pooledYears}年` : ""}。`,
    en: `The ${word.en} of “${ofName.en}” over the areas of ${levelName.en.toLowerCase()} level${pooled ? `, ${pooledYears} years pooled` : ""}.`,
  };
};

const Uses = ({ answer: { standings } }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  return (
    <section>
      <h2 className="grp rule">
        {standings.length === 0
          ? t({ zh: "规划没有用到它", en: "The plan does not use it" })
          : t({ zh: `规划里用到它的${standings.length}处`, en: `Used by the plan in ${standings.length}` })}
      </h2>
      <ul className="uses">
        {standings.map((standing) => (
          <li key={standing.id}>
            <StatusMark status={standing.status.class} size={15} />
            <span>
              <Link className="plan" path={toItemPath(standing)}>
                {t(standing.itemTitle)}
              </Link>
              <span className="cap">
                {t(standing.kind === "target" ? { zh: "目标", en: "Target" } : { zh: "措施承诺", en: "Commitment" })} ·{" "}
                {t(standing.domainTitle)} · {standing.lead.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }))}
              </span>
              <span className="s13 i2">{t(standing.status.reason)}</span>
              <Link className="lk s13" path={`/targets/${encodeURIComponent(standing.id)}`}>
                {t({ zh: "判断与依据", en: "Judgement and grounds" })}
              </Link>
            </span>
            <b className="nw">{t(standing.targetText)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Downloads = ({ answer: { indicator, series } }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  const language = useLanguage();
  const asOf = useAsOf();
  const years = series.figures.map(({ year }) => year);
  const toHref = (ending: string, by?: string): string => {
    const query = new URLSearchParams({
      area: series.area.code,
      lang: language,
      ...(by ? { by } : {}),
      ...(asOf ? { asOf } : {}),
    });
    if (years[0] !== undefined) query.set("from", String(years[0]));
    if (years.length > 0) query.set("to", String(years.at(-1)));
    return `/open/v1/indicators/${indicator.id}${ending}?${query}`;
  };
  return (
    <section className="noprint">
      <h2 className="grp rule">{t({ zh: "拿走这些数", en: "Take the figures away" })}</h2>
      <p className="takes">
        <a className="lk" href={toHref(".csv")} download>
          {t({ zh: "各年CSV", en: "Years, CSV" })}
        </a>
        <a className="lk" href={toHref(".csv", "area")} download>
          {t({ zh: "各地区CSV", en: "Areas, CSV" })}
        </a>
        <a className="lk" href={toHref(".json", "area")}>
          JSON
        </a>
      </p>
      <p className="cap">{t({ zh: "每行标明是不是演示数据。", en: "Each row says whether it is synthetic." })}</p>
    </section>
  );
};
