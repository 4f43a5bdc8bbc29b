// What needs action: every target at risk or off track with its reason, the furthest behind first.
import type { Figure as IndicatorFigureValue } from "../../stats/indicator/figure.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import {
  compareUrgency,
  findJudgedFigure,
  findOpenSide,
  isUrgent,
  toItemPath,
  toSparkPoints,
} from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { describeProspect } from "../target/people-gap.ts";
import { Doubt } from "../why/doubt.view.tsx";
import { WhyLink } from "../why/why-link.view.tsx";
import type { Overview } from "./overview.contract.ts";

export const AttentionTable = ({ overview: { domains, plan } }: { readonly overview: Overview }) => {
  const t = useWords();
  const urgent = domains.flatMap(({ standings }) => standings.filter(isUrgent)).sort(compareUrgency);
  return (
    <section className="rule">
      <div className="sechead">
        <h2 className="sec">{t({ zh: `需要处理的${urgent.length}项`, en: `${urgent.length} need action` })}</h2>
        <span className="cap">
          {t({ zh: "先看滞后，再看离应走的路多远", en: "Off track first, then by distance from the path" })}
        </span>
      </div>
      {urgent.length === 0 ? (
        <Empty>{t({ zh: "这里没有要处理的事。", en: "Nothing needs you here." })}</Empty>
      ) : (
        <div className="scroll">
          <table className="t att">
            <thead>
              <tr>
                <th scope="col" className="w1">
                  {t({ zh: "判断", en: "Status" })}
                </th>
                <th scope="col">{t({ zh: "指标和原因", en: "Indicator and reason" })}</th>
                <th scope="col" className="r w2">
                  {t({ zh: "最新值", en: "Latest" })}
                </th>
                <th scope="col" className="w3 deskonly">{`${plan.start - 1}–${plan.end}`}</th>
                <th scope="col" className="w4">
                  {t({ zh: "主责", en: "Lead" })}
                </th>
              </tr>
            </thead>
            <tbody>
              {urgent.map((standing) => (
                <AttentionRow key={standing.id} standing={standing} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

const AttentionRow = ({ standing }: { readonly standing: TargetStanding }) => {
  const t = useWords();
  const { indicator, status, targetText, lead } = standing;
  const figure: IndicatorFigureValue | undefined = findJudgedFigure(standing);
  const opens = findOpenSide(standing);
  const prospect = describeProspect(standing);
  return (
    <tr>
      <td>
        <WhyLink target={standing.id}>
          <Status status={status.class} />
        </WhyLink>
      </td>
      <td>
        <Link path={toItemPath(standing)} className="strong name">
          {t(indicator.name)}
        </Link>
        <p className="i2 s13">{t(status.reason)}</p>
        {prospect && <p className="s13">{t(prospect)}</p>}
        <Doubt standing={standing} />
      </td>
      <td className="r">
        <IndicatorFigure indicator={indicator} figure={figure} className="big" />
        <p className="cap">
          {t({ zh: "目标", en: "target " })}
          {t(targetText)}
        </p>
      </td>
      <td className="deskonly">
        <Spark
          points={toSparkPoints(standing)}
          path={standing.path}
          status={status.class}
          {...(opens ? { opens } : {})}
          width={96}
          height={32}
        />
      </td>
      <td className="s13 i2">{lead.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }))}</td>
    </tr>
  );
};
