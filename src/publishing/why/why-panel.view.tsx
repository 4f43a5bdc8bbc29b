// Why a target is judged as it is, beside whatever page asked: status, forecast, variation in plain words. Not modal;
// Esc closes it and the focus returns to the sign that opened it.
import { Drawer } from "antd";
import { useEffect, useRef } from "react";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope } from "../../ui/navigation.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useFocusBack, useOpenMark, usePanelTop } from "../origin/use-panel-place.view.tsx";
import { Doubt } from "./doubt.view.tsx";
import { Explained } from "./explained.view.tsx";
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
        <Grounds
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

interface GroundsProps {
  readonly target: TargetDetail;
  readonly place: { readonly zh: string; readonly en: string };
  /** Of the judgement, which may be another than the page's. */
  readonly scope: { readonly area: string | undefined; readonly year: string | undefined };
}

const Grounds = ({ target, place, scope }: GroundsProps) => {
  const t = useWords();
  const { indicator, targetText, status, explanations, model, synthetic } = target;
  const path = `/targets/${encodeURIComponent(target.id)}`;
  return (
    <>
      <p className="what i2 s13">
        {t({
          zh: `${indicator.name.zh}${targetText.zh}，${place.zh}`,
          en: `${indicator.name.en} ${targetText.en}, ${place.en}`,
        })}
        {synthetic && <span className="syn">{t({ zh: "演示数据", en: "Synthetic data" })}</span>}
      </p>
      <p className="verdict">
        <Status status={status.class} size={18} />
        <Doubt standing={target} />
      </p>
      <p className="plan read">
        {t({ zh: `“${target.clause.zh}”`, en: `“${target.clause.en}”` })}
        <span className="cap">
          {t({ zh: "读作", en: "read as " })}
          {t(model.reading)}
        </span>
      </p>
      <Explained explanation={explanations.status} />
      <Explained explanation={explanations.forecast} />
      {explanations.variation && <Explained explanation={explanations.variation} />}
      <div className="oa noprint">
        <Link className="btn sm" path={path} search={{ ...scope }}>
          {t({ zh: "看判断与依据", en: "Judgement and grounds" })}
        </Link>
        <Link className="btn txt sm" path={`/indicators/${encodeURIComponent(indicator.id)}`} search={{ ...scope }}>
          {t({ zh: "看这个指标", en: "See the indicator" })}
        </Link>
      </div>
    </>
  );
};
