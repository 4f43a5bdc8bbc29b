// A target's series as a chart: the path it should walk, the gate at its deadline.
import { useLanguage, useWords } from "../../ui/language.tsx";
import { TrendChart } from "../../ui/chart/trend-chart.view.tsx";
import { toFigureId } from "../indicator/figure.ts";
import { printFinding } from "./print-finding.ts";
import { findOpenSide, printJudgedValue } from "./standing-view.ts";
import type { TargetStanding } from "./standing.contract.ts";

interface StandingChartProps {
  readonly standing: TargetStanding;
  /** The plan's last year: the deadline of targets that must hold every year. */
  readonly end: number;
  readonly width?: number;
  readonly height?: number;
}

export const StandingChart = ({ standing, end, width = 880, height = 300 }: StandingChartProps) => {
  const t = useWords();
  const language = useLanguage();
  const { indicator, series, path, targetText, targetValue, deadline, synthetic } = standing;
  const opens = findOpenSide(standing);
  const gateValue = path.at(-1)?.value ?? targetValue;
  const finding = t(printFinding(standing));
  const target =
    opens && gateValue !== null
      ? {
          year: typeof deadline === "number" ? deadline : end,
          value: gateValue,
          opens,
          text: `${t({ zh: "目标 ", en: "Target " })}${targetText[language]}`,
        }
      : null;
  return (
    <TrendChart
      title={finding}
      hint={t({
        zh: `${indicator.name.zh}，${indicator.suffix.zh}`,
        en: `${indicator.name.en}, ${indicator.suffix.en.trim()}`,
      })}
      caption={
        <>
          {synthetic && t({ zh: "空心点为演示数据。", en: "Hollow points are synthetic. " })}
          {path.length > 1 &&
            t({ zh: "虚线是从基线到目标应走的路。", en: "The dashed line is the due path from baseline to target." })}
        </>
      }
      sentence={`${t(indicator.name)}${t({ zh: "：", en: ": " })}${finding}${t({ zh: "，最新", en: ", latest " })}${t(printJudgedValue(standing))}`}
      fileName={standing.id}
      writing={indicator}
      width={width}
      height={height}
      parts={{
        lines: [
          {
            id: "observed",
            label: t(indicator.name),
            points: series.map((figure) => ({ ...figure, origin: toFigureId(figure) })),
          },
        ],
        path,
        target,
      }}
    />
  );
};
