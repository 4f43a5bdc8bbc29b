// Key figures in a row, hairlines between; a figure that has an origin opens it.
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import type { KeyFigure } from "./key-figures.ts";

interface StripProps {
  readonly figures: readonly KeyFigure[];
  readonly indicator: IndicatorHead;
}

export const KeyStrip = ({ figures, indicator }: StripProps) => {
  const t = useWords();
  if (figures.length === 0) return null;
  return (
    <dl className="facts">
      {figures.map(({ id, name, figure, text, note }) => (
        <div key={id}>
          <dt>{t(name)}</dt>
          <dd>{figure ? <IndicatorFigure indicator={indicator} figure={figure} isMarked /> : t(text)}</dd>
          <dd className="cap">{t(note)}</dd>
        </div>
      ))}
    </dl>
  );
};
