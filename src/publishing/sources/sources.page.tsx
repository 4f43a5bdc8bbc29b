// Where the public figures come from, what in them has to be checked, what is derived and what is made up.
import { printNumber } from "../../kernel/quantity.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { KnownDayStrip } from "../../ui/frame/known-day.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { listNatures } from "./source-words.ts";
import type { SourcesAnswer } from "./sources.contract.ts";
import { listSources } from "./sources.contract.ts";
import { SourcesTable } from "./sources-table.view.tsx";
import "./sources.css";

export const SourcesPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "来源", en: "Sources" }));
  const answer = useAnswer(listSources, {});
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取公开数据的来源……", en: "Loading the sources…" })}>
      {(sources) => <SourcesContent answer={sources} />}
    </Answered>
  );
};

const SourcesContent = ({ answer }: { readonly answer: SourcesAnswer }) => {
  const t = useWords();
  const { published, sources, findings, synthetic } = answer;
  return (
    <>
      <KnownDayStrip />
      <div className="wrap sources">
        <h1 className="vh">{t({ zh: "来源", en: "Sources" })}</h1>
        <p className="lede">
          {t({
            zh: `${published}个公开发布的数，出自${sources.length}份公开材料`,
            en: `${published} published figures from ${sources.length} public documents`,
          })}
          {findings.length > 0 && (
            <>
              {t({ zh: "，", en: "; " })}
              <span className="mid">
                {t({ zh: `${findings.length}处印数要核对`, en: `${findings.length} prints to be checked` })}
              </span>
            </>
          )}
          {t({ zh: "。", en: "." })}
        </p>
        <Findings findings={findings} />
        <Natures answer={answer} />
        <SourcesTable sources={sources} />
        <Foot isSynthetic={synthetic > 0}>
          {t({
            zh: "公开材料的链接指向原网站，内容以原网站为准。",
            en: "Links lead to the original sites, which are authoritative.",
          })}
        </Foot>
      </div>
    </>
  );
};

const Findings = ({ findings }: Pick<SourcesAnswer, "findings">) => {
  const t = useWords();
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t({ zh: `要核对的${findings.length}处`, en: `${findings.length} to check` })}</h2>
        <span className="cap">
          {t({
            zh: "照印保留，不改；核对原件之前不据此下结论",
            en: "Kept as printed; nothing is concluded before the original is checked",
          })}
        </span>
      </div>
      {findings.length === 0 ? (
        <p className="state">{t({ zh: "没有对不上的数。", en: "Nothing fails to add up." })}</p>
      ) : (
        <ul className="finds">
          {findings.map(({ rule, message, figure }) => (
            <li key={`${rule} ${figure}`}>
              <span>{t(message)}</span>
              {figure !== null && (
                <Link className="lk" search={{ origin: figure }} data-origin={figure}>
                  {t({ zh: "看出处", en: "Open its origin" })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Natures = ({ answer }: { readonly answer: SourcesAnswer }) => {
  const t = useWords();
  return (
    <section>
      <h2 className="sec rule">{t({ zh: "三种数", en: "Three kinds of figures" })}</h2>
      <dl className="natures">
        {listNatures(answer).map(({ id, name, count, text }) => (
          <div key={id}>
            <dt>{id === "synthetic" ? <span className="syn">{t(name)}</span> : t(name)}</dt>
            <dd>{printNumber(count, 0)}</dd>
            <dd className="cap">{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
