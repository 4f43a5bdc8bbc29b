// As it goes and as tried, side by side: the level now and at the end, the chance, the people left, the class.
import { printNumber } from "../../kernel/quantity.ts";
import { printProbability } from "../../stats/forecast/print-probability.ts";
import type { ScenarioAnswer } from "../../stats/scenario/scenario.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { useWords } from "../../ui/language.tsx";
import { Status } from "../../ui/sign/status.view.tsx";

export const ScenarioResult = ({ scenario }: { readonly scenario: ScenarioAnswer }) => {
  const t = useWords();
  const { trend, tried, indicator, to, year, counted } = scenario;
  if (!trend || !tried) return null;
  const none = t({ zh: "—", en: "—" });
  const rows = [
    { name: t({ zh: "照趋势", en: "As it goes" }), at: trend },
    { name: t({ zh: "试算", en: "As tried" }), at: tried },
  ];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t({ zh: "试算结果", en: "Results" })}>
      <table className="t">
        <caption className="vh">{t({ zh: "试算结果", en: "Results" })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="r">
              {year}
            </th>
            <th scope="col" className="r">
              {to}
            </th>
            <th scope="col" className="r">
              {t({ zh: "达标可能性", en: "Chance" })}
            </th>
            <th scope="col" className="r">
              {t({ zh: `还差${counted ? `（${counted.word.zh}）` : ""}`, en: "Missing" })}
            </th>
            <th scope="col">{t({ zh: "判断", en: "Status" })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, at }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="r">{t(printLevel(at.now, indicator))}</td>
              <td className="r strong">{at.end === null ? none : t(printLevel(at.end, indicator))}</td>
              <td className="r">{at.probability === null ? none : t(printProbability(at.probability))}</td>
              <td className="r">{at.people === null ? none : printNumber(at.people, 0)}</td>
              <td>
                <Status status={at.class} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
