// Why a warning stands there: the sentences, the formula with its figures, the published method.
import type { Explanation } from "../../stats/standing/explanation.ts";
import { useWords } from "../../ui/language.tsx";

export const Explained = ({ explanation }: { readonly explanation: Explanation }) => {
  const t = useWords();
  const { title, sentences, formula, figures, source } = explanation;
  return (
    <div className="why">
      <h4>{t(title)}</h4>
      {sentences.map((sentence) => (
        <p key={sentence.en}>{t(sentence)}</p>
      ))}
      {formula !== null && <p className="formula">{formula}</p>}
      {figures.length > 0 && (
        <dl>
          {figures.map(({ name, text }) => (
            <div key={name.en + text.en}>
              <dt>{t(name)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {source && <p className="cap">{t({ zh: `方法：${source.zh}`, en: `Method: ${source.en}` })}</p>}
    </div>
  );
};
