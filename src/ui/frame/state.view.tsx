// Empty, loading and error: what happened, where, what is safe, what to do (design, section 11).
import type { ReactNode } from "react";
import type { Label } from "../../kernel/label.ts";
import type { Answer } from "../use-answer.tsx";
import type { UiProblem } from "../call.ts";
import { useWords } from "../language.tsx";
import { Link } from "../navigation.tsx";

/** Shows a page's answer, or why it is not there. */
export const Answered = <Data,>({
  answer,
  waiting,
  children,
}: {
  readonly answer: Answer<Data>;
  readonly waiting: string;
  readonly children: (data: Data) => ReactNode;
}) => {
  if (answer.data !== undefined && answer.problem === undefined) {
    return (
      <div className={answer.isPrevious ? "stale" : undefined} aria-busy={answer.isPrevious}>
        {children(answer.data)}
      </div>
    );
  }
  if (answer.problem) return <ProblemState problem={answer.problem} onRetry={answer.retry} />;
  return <Waiting>{waiting}</Waiting>;
};

/** Appears after 0.4 s. */
export const Waiting = ({ children }: { readonly children: ReactNode }) => (
  <div className="wrap" role="status">
    <p className="state waiting">{children}</p>
  </div>
);

interface ProblemProps {
  readonly problem: UiProblem;
  readonly onRetry?: () => void;
  /** A part of a page or a panel has a heading of its own rank; the page keeps its one h1. */
  readonly heading?: "h1" | "h2";
}

const headings: Readonly<Record<number, Label>> = {
  403: { zh: "这里看不了", en: "Not open to you" },
  404: { zh: "没有这一页", en: "Nothing here" },
};

export const ProblemState = ({ problem, onRetry, heading: Heading = "h1" }: ProblemProps) => {
  const t = useWords();
  const isFinal = problem.status in headings;
  return (
    <div className="wrap">
      <div className="state" role="alert">
        <Heading className="sec">{t(headings[problem.status] ?? { zh: "没取到数", en: "Could not load" })}</Heading>
        <p>{t(problem.texts)}</p>
        {problem.findings.map(({ rule, message }) => (
          <p key={rule + message.en}>{t(message)}</p>
        ))}
        {problem.status !== 403 && <p className="cap">{problem.code}</p>}
        {isFinal && Heading === "h1" && (
          <p className="acts">
            <Link className="btn" path="/" search={{ area: undefined, year: undefined }}>
              {t({ zh: "回概览", en: "To the overview" })}
            </Link>
          </p>
        )}
        {onRetry && !isFinal && (
          <p className="acts">
            <button type="button" className="btn" onClick={onRetry}>
              {t({ zh: "再试一次", en: "Try again" })}
            </button>
          </p>
        )}
      </div>
    </div>
  );
};

export const Empty = ({ children }: { readonly children: ReactNode }) => <p className="state">{children}</p>;
