// The middle of the page: the series with its path and gate, what does not add up, the areas below, the parts.
import { toFigureId } from "../../stats/indicator/figure.ts";
import type { IndicatorAnswer } from "../../stats/indicator/indicator.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { AreaRanking } from "./area-ranking.view.tsx";
import { Breakdown } from "./breakdown.view.tsx";
import { findOriginOf } from "./find-origin.ts";
import type { IndicatorQuestion } from "./indicator-question.ts";
import { IndicatorTrend } from "./indicator-trend.view.tsx";

interface FiguresProps {
  readonly answer: IndicatorAnswer;
  readonly question: IndicatorQuestion;
}

export const IndicatorFigures = ({ answer, question }: FiguresProps) => (
  <div className="main">
    <IndicatorTrend answer={answer} question={question} />
    <Findings answer={answer} />
    {answer.shown && <AreaRanking question={question} area={answer.series.area.code} />}
    {answer.shown && answer.indicator.by.length > 0 && <Breakdown answer={answer} />}
  </div>
);

const Findings = ({ answer: { findings } }: { readonly answer: IndicatorAnswer }) => {
  const t = useWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className="sec rule">{t({ zh: `${findings.length}处要核对`, en: `${findings.length} to check` })}</h2>
      <ul className="finds">
        {findings.map(({ rule, place, message }) => {
          const figure = findOriginOf(place.field);
          return (
            <li key={`${rule} ${place.field}`}>
              {t(message)}
              {figure && (
                <Link className="lk" search={{ origin: toFigureId(figure) }}>
                  {t({ zh: "看出处", en: "Open its origin" })}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
