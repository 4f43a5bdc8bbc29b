// The figures of an area, group by group: the last years as a line, the value, the area above, the rank.
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import type { AreaProfile } from "./area-profile.contract.ts";
import { compareAbove, findFigure, isComparable } from "./describe-profile.ts";

interface IndicatorsProps {
  readonly profile: AreaProfile;
}

export const AreaIndicators = ({ profile }: IndicatorsProps) => {
  const t = useWords();
  const { indicators, groups } = profile;
  if (indicators.length === 0) return <NoFigures profile={profile} />;
  return (
    <div className="main">
      {groups
        .map((group) => ({ ...group, rows: indicators.filter((row) => row.group === group.id) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, name, rows }) => (
          <section key={id}>
            <h2 className="sec rule">
              {t(name)} <span className="cap">{rows.length}</span>
            </h2>
            <div className="scroll" tabIndex={0} role="region" aria-label={t(name)}>
              <table className="t work">
                <caption className="vh">{t(name)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t({ zh: "指标", en: "Indicator" })}</th>
                    <th scope="col" className="w1">
                      {t({ zh: "近几年", en: "Recent years" })}
                    </th>
                    <th scope="col" className="r w2">
                      {t({ zh: "数值", en: "Value" })}
                    </th>
                    <th scope="col" className="w3">
                      {t({ zh: "年", en: "Year" })}
                    </th>
                    <th scope="col" className="r w4">
                      {t({ zh: "上级", en: "Above" })}
                    </th>
                    <th scope="col" className="r w3">
                      {t({ zh: "名次", en: "Rank" })}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <IndicatorRow key={row.indicator.id} row={row} profile={profile} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
    </div>
  );
};

interface RowProps extends IndicatorsProps {
  readonly row: AreaProfile["indicators"][number];
}

const sideWords = {
  better: { zh: "好于上级", en: "better" },
  worse: { zh: "差于上级", en: "worse" },
  level: { zh: "持平", en: "level" },
} as const;

const IndicatorRow = ({ row, profile: { year, area, ancestors } }: RowProps) => {
  const t = useWords();
  const { indicator, series, above, rank } = row;
  const figure = findFigure(row, year);
  const side = compareAbove(row, year);
  return (
    <tr>
      <th scope="row" className="name">
        <Link path={`/indicators/${indicator.id}`} search={{ area: area.code }}>
          {t(indicator.name)}
        </Link>
      </th>
      <td className="sp1">
        <Spark points={series.map((each) => ({ year: each.year, value: each.value }))} width={84} />
      </td>
      <td className="r val">
        <IndicatorFigure indicator={indicator} figure={figure} isMarked />
      </td>
      <td className={figure && figure.year < year ? "i3 yr" : "i2 yr"}>{figure?.year ?? ""}</td>
      <td className="r ab">
        {above && above.value !== null && isComparable(row) && (
          <>
            <IndicatorFigure indicator={indicator} figure={above} />
            <span className="cap where">
              {t(ancestors.find(({ code }) => code === above.area)?.name ?? { zh: "", en: "" })} {above.year}
              {side && `${t({ zh: "，", en: ", " })}${t(sideWords[side])}`}
            </span>
          </>
        )}
      </td>
      <td className="r rk">{rank ? `${rank.place}/${rank.of}` : <span className="i3">—</span>}</td>
    </tr>
  );
};

const NoFigures = ({ profile: { area, ancestors } }: IndicatorsProps) => {
  const t = useWords();
  const [above] = ancestors;
  return (
    <div className="main">
      <div className="state rule">
        <h2 className="sec">{t({ zh: "这里还没有数", en: "No figures here yet" })}</h2>
        <p>
          {t({
            zh: `${area.name.zh}没有填报，也没有公开发布的数；人数太少的指标只列到上级。`,
            en: `${area.name.en} has neither reports nor published figures; indicators with too few events stop at a level above.`,
          })}
        </p>
        {above && (
          <p className="acts">
            <Link className="btn" path={`/areas/${above.code}`} search={{ area: above.code }}>
              {t({ zh: `看${above.name.zh}`, en: `See ${above.name.en}` })}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
};
