// The head of a target's page: its place in the plan, its judgement, the clause in the plan's own voice with the way it
// is read and who confirmed that.
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { toItemPath } from "../../stats/standing/standing-view.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { Doubt } from "../why/doubt.view.tsx";
import { ReadingMark } from "./reading-mark.view.tsx";

export const TargetHead = ({ target }: { readonly target: TargetDetail }) => {
  const t = useWords();
  const { indicator, targetText, status, domain, domainTitle, itemTitle } = target;
  return (
    <>
      <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
        <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
        <span aria-hidden="true">/</span>
        <Link path={`/plan/${domain}`}>{t(domainTitle)}</Link>
        <span aria-hidden="true">/</span>
        <Link path={toItemPath(target)}>{t(itemTitle)}</Link>
      </nav>
      <div className="hd">
        <h1 className="title">
          {t(indicator.name)} <span className="asked">{t(targetText)}</span>
        </h1>
        <Status status={status.class} size={18} />
        <Doubt standing={target} />
        <span className="sp" />
        <Link className="lk s13" path={`/indicators/${encodeURIComponent(indicator.id)}`}>
          {t({ zh: "看这个指标", en: "See the indicator" })}
        </Link>
      </div>
      <Clause target={target} />
      {status.gate === "fewEvents" && status.class !== "met" && (
        <p className="cap gate">
          {t({
            zh: "一年只有几例，多一例少一例就会变样，所以判断放轻，先看着。",
            en: "There are only a few events a year and one more or less changes the picture, so the judgement is made milder.",
          })}
        </p>
      )}
    </>
  );
};

const Clause = ({ target }: { readonly target: TargetDetail }) => {
  const t = useWords();
  const { clause, model } = target;
  return (
    <div className="clause">
      <p className="plan">{t({ zh: `“${clause.zh}”`, en: `“${clause.en}”` })}</p>
      <p className="s13 i2">
        {t({
          zh: `读作${model.reading.zh}；范围：${model.scope.zh}；${model.change.zh}`,
          en: `Read as ${model.reading.en}; scope: ${model.scope.en}; ${model.change.en}`,
        })}
      </p>
      <ReadingMark target={target} />
    </div>
  );
};
