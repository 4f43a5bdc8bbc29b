// Why a target is judged as it is, beside whatever page asked: status, forecast, variation in plain words. Not modal;
// Esc closes it and the focus returns to the sign that opened it.
import { Drawer } from "antd";
import { useEffect, useRef } from "react";
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo, useScope } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useFocusBack, useOpenMark, usePanelTop } from "../origin/use-panel-place.view.tsx";
import { WhyGrounds } from "./why-grounds.view.tsx";
import { parseWhyKey } from "./why-key.ts";
import "../origin/origin.css";
import "./why.css";

export const WhyPanel = ({ why }: { readonly why: string }) => {
  const t = useWords();
  const go = useGo();
  const top = usePanelTop();
  const isNarrow = useIsNarrow();
  const question = { ...useScope(), ...parseWhyKey(why) };
  const answer = useAnswer(getTarget, question);
  useOpenMark();
  useFocusBack(why, "data-why");
  const close = (): void => go({ search: { why: undefined } });
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
      className="org whypanel"
      aria-label={t({ zh: "为什么这样判断", en: "Why it is judged so" })}
      onClose={close}
    >
      <PanelHead key={why} onClose={close} />
      {answer.problem && <ProblemState problem={answer.problem} onRetry={answer.retry} heading="h2" />}
      {!answer.problem && !data && (
        <p className="waiting i2" role="status">
          {t({ zh: "正在取判断的依据……", en: "Loading the grounds…" })}
        </p>
      )}
      {data && !answer.problem && (
        <WhyGrounds
          target={data.target}
          place={{ zh: `${data.area.name.zh}，${data.year}年`, en: `${data.area.name.en}, ${data.year}` }}
          scope={{
            area: question.area ?? undefined,
            year: question.year === undefined ? undefined : `${question.year}`,
          }}
        />
      )}
    </Drawer>
  );
};

const PanelHead = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="oh">
      <h2 className="sec" ref={heading} tabIndex={-1}>
        {t({ zh: "为什么这样判断", en: "Why it is judged so" })}
      </h2>
      <span className="cap">
        <span className="hints">{t({ zh: "Esc关闭", en: "Esc closes" })}</span>
      </span>
      <button type="button" className="icon" onClick={onClose} aria-label={t({ zh: "关闭", en: "Close" })}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
    </div>
  );
};
