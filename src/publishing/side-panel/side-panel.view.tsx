// A panel beside the page that explains one thing on it: not modal, below the dateline, the whole window on a phone.
// Its heading takes the focus; on closing, what opened it has the focus again.
import { Drawer } from "antd";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Answer } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useFocusBack, useOpenMark, usePanelTop } from "./use-panel-place.view.tsx";
import "./side-panel.css";

interface SidePanelProps<Data> {
  /** What is open, as the opener carries it in `attribute`. */
  readonly opened: string;
  readonly attribute: "data-origin" | "data-why";
  readonly title: string;
  /** The heading once the answer is there; the title until then. */
  readonly heading?: string | undefined;
  readonly hint: string;
  readonly waiting: string;
  readonly className?: string;
  readonly answer: Answer<Data>;
  readonly onClose: () => void;
  readonly children: (data: Data) => ReactNode;
}

export const SidePanel = <Data,>({ opened, attribute, answer, onClose, children, ...words }: SidePanelProps<Data>) => {
  const top = usePanelTop();
  const isNarrow = useIsNarrow();
  useOpenMark();
  useFocusBack(opened, attribute);
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
      className={`sidepanel ${words.className ?? ""}`}
      aria-label={words.title}
      onClose={onClose}
    >
      <Head key={opened} heading={words.heading ?? words.title} hint={words.hint} onClose={onClose} />
      {answer.problem && <ProblemState problem={answer.problem} onRetry={answer.retry} heading="h2" />}
      {!answer.problem && !data && (
        <p className="waiting i2" role="status">
          {words.waiting}
        </p>
      )}
      {data && !answer.problem && children(data)}
    </Drawer>
  );
};

interface HeadProps {
  readonly heading: string;
  readonly hint: string;
  readonly onClose: () => void;
}

const Head = ({ heading, hint, onClose }: HeadProps) => {
  const t = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="oh">
      <h2 className="sec" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      <span className="cap">
        <span className="hints">{hint}</span>
      </span>
      <button type="button" className="icon" onClick={onClose} aria-label={t({ zh: "关闭", en: "Close" })}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
    </div>
  );
};
