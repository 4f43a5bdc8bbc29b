// A judgement in plain words: the sentences, the formula with its figures in it, the figures by name, the source.
import type { Explanation } from "../../stats/standing/explanation.ts";
import { useWords } from "../../ui/language.tsx";
import "./why.css";

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly heading?: "h2" | "h3";
}

export const Explained = ({ explanation, heading: Heading = "h3" }: ExplainedProps) => {
  const t = useWords();
  const { title, sentences, formula, figures, source } = explanation;
  return (
    <section className="explained">
      <Heading className="grp">{t(title)}</Heading>
      {sentences.map((sentence) => (
        <p key={sentence.en}>{t(sentence)}</p>
      ))}
      {formula !== null && <p className="formula">{formula}</p>}
      {figures.length > 0 && (
        <dl className="rests">
          {figures.map(({ name, text }) => (
            <div key={name.en}>
              <dt>{t(name)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {source && (
        <p className="cap">
          {t({ zh: "方法：", en: "Method: " })}
          {t(source)}
        </p>
      )}
    </section>
  );
};
