// The calculators there are, each with what it answers.
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { listCalculators } from "../calculator/calculator.contract.ts";
import "./calculator.css";

export const CalculatorsPage = () => {
  const t = useWords();
  const title = t({ zh: "计算器", en: "Calculators" });
  usePageTitle(title);
  const answer = useAnswer(listCalculators, {});
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取计算器……", en: "Loading the calculators…" })}>
      {({ calculators }) => (
        <div className="wrap calc">
          <h1 className="title">{title}</h1>
          <p className="i2">
            {t({
              zh: "本系统用的公开方法，任何人都可以拿自己的数来算、来核对。算过的数不保存。",
              en: "The published methods used here, for anyone to compute and check with their own figures. Nothing is kept.",
            })}
          </p>
          <ul className="list">
            {calculators.map(({ name, ...calculator }) => (
              <li key={name}>
                <h2 className="grp">
                  <Link className="lk" path={`/calc/${name}`}>
                    {t(calculator.title)}
                  </Link>
                </h2>
                <p>{t(calculator.summary)}</p>
                <p className="cap">{t(calculator.source)}</p>
              </li>
            ))}
          </ul>
          <Foot isSynthetic={false}>
            {t({ zh: "程序也可以调用：", en: "For programs: " })}
            <a className="lk" href="/open/v1/calc">
              /open/v1/calc
            </a>
          </Foot>
        </div>
      )}
    </Answered>
  );
};
