// How earlier forecasts did: what was foreseen a year ahead beside what came, and the mean error.
import { printNumber } from "../../kernel/quantity.ts";
import { printLimits } from "../../stats/standing/print-difference.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { describeEarlier } from "./describe-earlier.ts";
import { subtractPrinted } from "./people-gap.ts";

export const EarlierForecasts = ({ target }: { readonly target: TargetDetail }) => {
  const t = useWords();
  const { earlier, indicator } = target;
  if (earlier.length === 0) return null;
  const write = (value: number): string => printNumber(value, indicator.decimals);
  const title = t({ zh: "以前的预测准不准", en: "How earlier forecasts did" });
  return (
    <section id="earlier">
      <h2 className="sec rule">{title}</h2>
      <p className="i2 s13">{t(describeEarlier(target))}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "哪年预测", en: "Made in" })}</th>
              <th scope="col">{t({ zh: "预测哪年", en: "For" })}</th>
              <th scope="col" className="r">
                {t({ zh: `预测${indicator.suffix.zh}`, en: `Foreseen${indicator.suffix.en}` })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "90%区间", en: "90% interval" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "实际", en: "Came" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "相差", en: "Off by" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {earlier.map(({ madeIn, year, value, lower, upper, actual }) => (
              <tr key={`${madeIn} ${year}`}>
                <td>{madeIn}</td>
                <td>{year}</td>
                <td className="r">
                  {write(value)}
                  <abbr className="mk" title={t({ zh: "预测", en: "forecast" })}>
                    {t({ zh: "预", en: "f" })}
                  </abbr>
                </td>
                <td className="r">
                  {lower === null || upper === null ? "—" : printLimits({ lower, upper }, indicator.decimals)}
                </td>
                <td className="r">{write(actual)}</td>
                <td className="r">{write(Math.abs(subtractPrinted(value, actual, indicator.decimals)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
