// A figure of an indicator on the screen: written as its indicator says, opening its own origin.
import { Figure } from "../../ui/sign/figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Figure as IndicatorFigureValue, IndicatorHead } from "./figure.ts";
import { toFigureId } from "./figure.ts";

interface IndicatorFigureProps {
  readonly indicator: IndicatorHead;
  readonly figure: IndicatorFigureValue | null | undefined;
  readonly isMarked?: boolean;
  readonly className?: string;
}

export const IndicatorFigure = ({ indicator, figure, isMarked = false, className = "" }: IndicatorFigureProps) => {
  const t = useWords();
  if (!figure) return <Figure figure={{ value: null, gap: "noFigures" }} writing={indicator} className={className} />;
  return (
    <Figure
      figure={figure}
      writing={indicator}
      origin={toFigureId(figure)}
      name={t(indicator.name)}
      marked={isMarked}
      className={className}
    />
  );
};
