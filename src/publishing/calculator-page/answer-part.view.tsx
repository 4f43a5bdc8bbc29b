// The answer of a calculator: its class, sentences and years, and beside them the JSON that programs get.
import type { Answer } from "../../ui/use-answer.tsx";
import { useWords } from "../../ui/language.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import type { PresentedAnswer } from "./present-answer.ts";
import { presentAnswer } from "./present-answer.ts";

interface Results {
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

export const AnswerPart = ({ answer: { data, problem, isPrevious } }: { readonly answer: Answer<Results> }) => {
  const t = useWords();
  const result = data?.results[0];
  return (
    <section className="answer" aria-label={t({ zh: "结果", en: "Answer" })}>
      <div aria-live="polite" aria-busy={isPrevious}>
        {problem && <p className="off">{t(problem.texts)}</p>}
        {!problem && result && <Presented answer={presentAnswer(result)} />}
      </div>
      {!problem && result && (
        <pre tabIndex={0} aria-label="JSON">
          {JSON.stringify(result, null, 2)}
        </pre>
      )}
    </section>
  );
};

const Presented = ({ answer: { status, isProblem, lines, rows } }: { readonly answer: PresentedAnswer }) => {
  const t = useWords();
  return (
    <>
      {status && (
        <p className="class">
          <Status status={status} size={18} />
        </p>
      )}
      {lines.map((line) => (
        <p key={line.en} className={isProblem === true ? "off" : "line"}>
          {t(line)}
        </p>
      ))}
      {rows && rows.length > 0 && (
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "年", en: "Year" })}</th>
              <th scope="col" className="r">
                {t({ zh: "预测", en: "Forecast" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "区间", en: "Interval" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, value, range }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="r">{value}</td>
                <td className="r">{range}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
