// The origin of a number as a ladder: the plan's clause, the formula with its summed numbers, the parts by area, the
// facts with their sources and revisions, what it all rests on (design, section 4).
import { Drawer } from "antd";
import { useEffect, useRef } from "react";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { getOrigin } from "../../stats/indicator/indicator.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link, useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { OriginLadder } from "./origin-ladder.view.tsx";
import { printCitation } from "./origin-words.ts";
import { useFocusBack, useOpenMark, usePanelTop } from "./use-panel-place.view.tsx";
import "./origin.css";

export const OriginPanel = ({ figure }: { readonly figure: string }) => {
  const t = useWords();
  const go = useGo();
  const top = usePanelTop();
  const isNarrow = useIsNarrow();
  const answer = useAnswer(getOrigin, { figure });
  useOpenMark();
  useFocusBack(figure);
  const close = (): void => go({ search: { origin: undefined } });
  const data = answer.isPrevious ? undefined : answer.data;
  return (
    <Drawer
      open
      mask={false}
      placement="right"
      size={isNarrow ? "100%" : 440}
      rootStyle={{ top: isNarrow ? 0 : top }}
      closable={false}
      keyboard={false}
      focusable={{ trap: false, focusTriggerAfterClose: false }}
      className="org"
      aria-label={t({ zh: "数的出处", en: "Origin of the number" })}
      onClose={close}
    >
      <PanelHead key={figure} origin={data} onClose={close} />
      {answer.problem && <ProblemState problem={answer.problem} onRetry={answer.retry} heading="h2" />}
      {!answer.problem && !data && (
        <p className="waiting i2" role="status">
          {t({ zh: "正在找它的出处……", en: "Looking for its origin…" })}
        </p>
      )}
      {data && !answer.problem && (
        <>
          <OriginLadder origin={data} />
          <PanelActions origin={data} figure={figure} />
        </>
      )}
    </Drawer>
  );
};

interface HeadProps {
  readonly origin: OriginAnswer | undefined;
  readonly onClose: () => void;
}

const PanelHead = ({ origin, onClose }: HeadProps) => {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const value =
    origin &&
    (origin.figure.value === null
      ? { zh: "缺数", en: "No figure" }
      : printLevel(origin.figure.value, origin.indicator));
  return (
    <>
      <div className="oh">
        <h2 className="sec" ref={heading} tabIndex={-1}>
          {value
            ? t({ zh: `${value.zh}的出处`, en: `Origin of ${value.en}` })
            : t({ zh: "数的出处", en: "Origin of the number" })}
        </h2>
        <span className="cap">
          <span className="hints">{t({ zh: "O打开　Esc关闭", en: "O opens, Esc closes" })}</span>
        </span>
        <button type="button" className="icon" onClick={onClose} aria-label={t({ zh: "关闭", en: "Close" })}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </div>
      {origin && (
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
      )}
    </>
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
