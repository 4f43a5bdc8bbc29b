// A target's series as a chart: the path it should walk, the gate at its deadline, where its trend leads.
import { printJudgedValue } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { TrendChart } from "../../ui/chart/trend-chart.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { findOutlookPhrase } from "../target/people-gap.ts";
import { explainSigns } from "./chart-signs.ts";
import { printFinding } from "./print-finding.ts";
import type { ChartDetail } from "./trend-parts.ts";
import { toTrendParts } from "./trend-parts.ts";

interface StandingChartProps {
  readonly standing: TargetStanding;
  /** The plan's last year: the deadline of targets that must hold every year. */
  readonly end: number;
  readonly detail?: ChartDetail;
  readonly width?: number;
  readonly height?: number;
}

export const StandingChart = ({ standing, end, detail, width = 880, height = 300 }: StandingChartProps) => {
  const t = useWords();
  const { indicator } = standing;
  const finding = t(printFinding(standing));
  const outlook = findOutlookPhrase(standing);
  const parts = toTrendParts({ standing, end, detail }, t);
  return (
    <TrendChart
      title={finding}
      hint={t({
        zh: `${indicator.name.zh}，${indicator.suffix.zh}`,
        en: `${indicator.name.en}, ${indicator.suffix.en.trim()}`,
      })}
      caption={t(explainSigns(parts, detail?.model.breaks ?? []))}
      sentence={t({
        zh: `${indicator.name.zh}：${finding}，最新${printJudgedValue(standing).zh}${outlook ? `；${outlook.zh}` : ""}`,
        en: `${indicator.name.en}: ${finding}, latest ${printJudgedValue(standing).en}${outlook ? `; ${outlook.en}` : ""}`,
      })}
      fileName={standing.id}
      writing={indicator}
      width={width}
      height={height}
      parts={parts}
    />
  );
};
