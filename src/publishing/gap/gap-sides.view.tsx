// Town against country, girls against boys: the difference, its interval, whether it narrows.
import { printNumber } from "../../kernel/quantity.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { Gaps } from "../../stats/gap/gap.contract.ts";
import { printDifference } from "../../stats/standing/print-difference.ts";
import { useWords } from "../../ui/language.tsx";

export const GapSides = ({ gaps: { sides, indicator } }: { readonly gaps: Gaps }) => {
  const t = useWords();
  return (
    <div className="sides">
      <h3 className="strong">{t({ zh: "分组的差距", en: "Between groups" })}</h3>
      <ul>
        {sides.map((side) => (
          <li key={side.dimension.id}>
            <span className="strong">{t(side.dimension.name)}</span>
            <span>
              {t(side.one.name)} <IndicatorFigure indicator={indicator} figure={side.one.figure} />
              {t({ zh: "，", en: ", " })}
              {t(side.other.name)} <IndicatorFigure indicator={indicator} figure={side.other.figure} />
            </span>
            <span>{t(describeSide(side, indicator))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const describeSide = (side: Gaps["sides"][number], indicator: Gaps["indicator"]) => {
  const { difference, interval, isDistinct, widening, before } = side;
  const size = printDifference(difference, indicator);
  const limits = interval
    ? [interval.lower, interval.upper].map((end) => printNumber(end, indicator.decimals)).join(" – ")
    : null;
  const chance =
    isDistinct === false
      ? { zh: "，可能只是偶然", en: ", may be chance" }
      : isDistinct
        ? { zh: "，不是偶然", en: ", more than chance" }
        : { zh: "", en: "" };
  const moved =
    widening === null || before === null
      ? { zh: "", en: "" }
      : widening === 0
        ? { zh: `；与${before.year}年一样`, en: `; as in ${before.year}` }
        : {
            zh: `；比${before.year}年${widening > 0 ? "拉大" : "缩小"}${printDifference(widening, indicator).zh}`,
            en: `; ${printDifference(widening, indicator).en} ${widening > 0 ? "wider" : "narrower"} than in ${before.year}`,
          };
  return {
    zh: `相差${size.zh}${limits ? `（95%区间${limits}）` : ""}${chance.zh}${moved.zh}`,
    en: `${size.en} apart${limits ? ` (95% interval ${limits})` : ""}${chance.en}${moved.en}`,
  };
};
