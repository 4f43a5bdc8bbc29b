// The origin of a number as a ladder: the plan's clause, the formula with its summed numbers, the parts by area, the
// facts with their sources and revisions, what it all rests on (design, section 4).
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { getOrigin } from "../../stats/indicator/indicator.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link, useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { SidePanel } from "../side-panel/side-panel.view.tsx";
import { OriginLadder } from "./origin-ladder.view.tsx";
import { printCitation } from "./origin-words.ts";
import "./origin.css";

export const OriginPanel = ({ figure }: { readonly figure: string }) => {
  const t = useWords();
  const go = useGo();
  const answer = useAnswer(getOrigin, { figure });
  const value = answer.data && !answer.isPrevious ? printOwn(answer.data) : undefined;
  return (
    <SidePanel
      opened={figure}
      attribute="data-origin"
      title={t({ zh: "数的出处", en: "Origin of the number" })}
      heading={value && t({ zh: `${value.zh}的出处`, en: `Origin of ${value.en}` })}
      hint={t({ zh: "O打开　Esc关闭", en: "O opens, Esc closes" })}
      waiting={t({ zh: "正在找它的出处……", en: "Looking for its origin…" })}
      className="org"
      answer={answer}
      onClose={() => go({ search: { origin: undefined } })}
    >
      {(origin) => (
        <>
          <What origin={origin} />
          <OriginLadder origin={origin} />
          <PanelActions origin={origin} figure={figure} />
        </>
      )}
    </SidePanel>
  );
};

const printOwn = ({ figure: { value }, indicator }: OriginAnswer) =>
  value === null ? { zh: "缺数", en: "No figure" } : printLevel(value, indicator);

const What = ({ origin }: { readonly origin: OriginAnswer }) => {
  const t = useWords();
  return (
    <p className="what i2 s13">
      {[
        t(origin.area.name),
        t(origin.indicator.name),
        t(origin.periodLabel),
        ...(origin.figure.cell === "" ? [] : [t(origin.cellLabel)]),
      ].join(t({ zh: "，", en: ", " }))}
      {origin.figure.source === "synthetic" && (
        <span className="syn">{t({ zh: "演示数据", en: "Synthetic data" })}</span>
      )}
    </p>
  );
};

const PanelActions = ({ origin, figure }: { readonly origin: OriginAnswer; readonly figure: string }) => {
  const t = useWords();
  const language = useLanguage();
  const { indicator, area } = origin;
  const evidence = (): void =>
    saveFile(`${figure.replaceAll("~", "-")}.json`, JSON.stringify(origin, null, 2), "application/json");
  const cite = (): void => void navigator.clipboard.writeText(printCitation(origin, language, location.href));
  return (
    <div className="oa noprint">
      <button type="button" className="btn sm" onClick={cite}>
        {t({ zh: "复制引用", en: "Copy citation" })}
      </button>
      <button type="button" className="btn sm" onClick={evidence}>
        {t({ zh: "下载证据", en: "Download evidence" })}
      </button>
      <Link className="btn txt sm" path={`/indicators/${indicator.id}`} search={{ area: area.code }}>
        {t({ zh: "看这个指标", en: "See the indicator" })}
      </Link>
    </div>
  );
};
