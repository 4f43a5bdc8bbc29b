// What the panel says of a target: its judgement, the clause with its reading, the explanations, the ways on.
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { Doubt } from "./doubt.view.tsx";
import { Explained } from "./explained.view.tsx";

interface GroundsProps {
  readonly target: TargetDetail;
  readonly place: { readonly zh: string; readonly en: string };
  /** Of the judgement, which may be another than the page's. */
  readonly scope: { readonly area: string | undefined; readonly year: string | undefined };
}

export const WhyGrounds = ({ target, place, scope }: GroundsProps) => {
  const t = useWords();
  const { indicator, targetText, status, explanations, model, synthetic } = target;
  const path = `/targets/${encodeURIComponent(target.id)}`;
  return (
    <>
      <p className="what i2 s13">
        {t({
          zh: `${indicator.name.zh}${targetText.zh}，${place.zh}`,
          en: `${indicator.name.en} ${targetText.en}, ${place.en}`,
        })}
        {synthetic && <span className="syn">{t({ zh: "演示数据", en: "Synthetic data" })}</span>}
      </p>
      <p className="verdict">
        <Status status={status.class} size={18} />
        <Doubt standing={target} />
      </p>
      <p className="plan read">
        {t({ zh: `“${target.clause.zh}”`, en: `“${target.clause.en}”` })}
        <span className="cap">
          {t({ zh: "读作", en: "read as " })}
          {t(model.reading)}
        </span>
      </p>
      <Explained explanation={explanations.status} />
      <Explained explanation={explanations.forecast} />
      {explanations.variation && <Explained explanation={explanations.variation} />}
      <div className="oa noprint">
        <Link className="btn sm" path={path} search={{ ...scope }}>
          {t({ zh: "看判断与依据", en: "Judgement and grounds" })}
        </Link>
        <Link className="btn txt sm" path={`/indicators/${encodeURIComponent(indicator.id)}`} search={{ ...scope }}>
          {t({ zh: "看这个指标", en: "See the indicator" })}
        </Link>
      </div>
    </>
  );
};
