// How fresh the figures are: agencies with and without the year's figures, townships that are late.
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { UnitStrip } from "../../ui/sign/unit-strip.view.tsx";
import { toAgencyFill } from "./overview-words.ts";
import type { Overview } from "./overview.contract.ts";

const mostListed = 8;

export const FreshnessAside = ({ overview: { freshness, year } }: { readonly overview: Overview }) => {
  const t = useWords();
  const { late, lastChange } = freshness;
  const agencies = freshness.agencies.filter(({ indicators }) => indicators > 0);
  const behind = agencies
    .filter(({ indicators, current }) => current < indicators)
    .sort((a, b) => b.indicators - b.current - (a.indicators - a.current));
  const complete = agencies.length - behind.length;
  return (
    <aside>
      <section className="rule">
        <h2 className="sec">{t({ zh: `${year}年的数到了多少`, en: `Figures of ${year}` })}</h2>
        <p className="s13 i2">
          {t({
            zh: `${agencies.length}家牵头单位：${complete}家齐了，${behind.length}家还缺。`,
            en: `${agencies.length} lead agencies: ${complete} complete, ${behind.length} not.`,
          })}
        </p>
        <UnitStrip
          label={t({
            zh: `${complete}家齐了，${behind.length}家还缺`,
            en: `${complete} complete, ${behind.length} not`,
          })}
          units={agencies.map((agency) => ({
            id: agency.id,
            fill: toAgencyFill(agency),
            title: `${t(agency.name)} ${agency.current}/${agency.indicators}`,
          }))}
        />
        <table className="t mini">
          <thead className="vh">
            <tr>
              <th scope="col">{t({ zh: "单位", en: "Agency" })}</th>
              <th scope="col">{t({ zh: "有数的指标", en: "Indicators with a figure" })}</th>
            </tr>
          </thead>
          <tbody>
            {behind.slice(0, mostListed).map(({ id, name, indicators, current }) => (
              <tr key={id}>
                <td>{t(name)}</td>
                <td className="r nw i2">
                  {t({ zh: `缺${indicators - current}项`, en: `${indicators - current} missing` })}{" "}
                  <span className="cap">/ {indicators}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {lastChange !== null && (
          <p className="cap">
            {t({ zh: `最近一次变更：${lastChange.slice(0, 10)}`, en: `Last change: ${lastChange.slice(0, 10)}` })}
          </p>
        )}
      </section>
      <section className="rule">
        <h2 className="sec">
          {late.length === 0
            ? t({ zh: "乡镇都报齐了", en: "Every township has reported" })
            : t({ zh: `${late.length}个乡镇还没报齐`, en: `${late.length} townships are late` })}
        </h2>
        <ul className="late">
          {late.slice(0, mostListed).map(({ area, missing }) => (
            <li key={area.code}>
              <Link className="lk" path={`/areas/${area.code}`}>
                {t(area.name)}
              </Link>
              <span className="i2 nw">{t({ zh: `缺${missing}个数`, en: `${missing} figures missing` })}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
};
