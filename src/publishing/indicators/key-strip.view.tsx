// Key figures in a row, hairlines between; a figure that has an origin opens it.
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import type { KeyQuestion } from "./key-figures.ts";
import { listKeyFigures } from "./key-figures.ts";

export const KeyStrip = ({ question }: { readonly question: KeyQuestion }) => {
  const t = useWords();
  const figures = listKeyFigures(question);
  if (figures.length === 0) return null;
  return (
    <dl className="facts">
      {figures.map(({ id, name, figure, text, note }) => (
        <div key={id}>
          <dt>{t(name)}</dt>
          <dd>{figure ? <IndicatorFigure indicator={question.indicator} figure={figure} isMarked /> : t(text)}</dd>
          <dd className="cap">{t(note)}</dd>
        </div>
      ))}
    </dl>
  );
};
