// Signs of submissions: their state, their due day, how much is filled in, how far many of them are.
import type { Day } from "../../kernel/period.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import { useWords } from "../../ui/language.tsx";
import { StatusGlyph, statusFamilies } from "../../ui/sign/status.view.tsx";
import type { SubmissionHead, Tally } from "../round/round.contract.ts";
import type { SubmissionState } from "../submission/submission.ts";
import { stateNames } from "../submission/submission.ts";
import { listParts, partNames } from "./describe-round.ts";
import { describeDue } from "./due-words.ts";

/** Round and full is done, pointed asks for action, dashed is not there yet: the shapes of judgements. */
const shapes: Readonly<Record<SubmissionState, StatusClass>> = {
  draft: "noData",
  submitted: "onTrack",
  returned: "atRisk",
  accepted: "met",
  locked: "met",
};

export const StateMark = ({ state }: { readonly state: SubmissionState }) => {
  const t = useWords();
  return (
    <span className={`st ${statusFamilies[shapes[state]]}`}>
      <StatusGlyph status={shapes[state]} size={13} />
      {t(stateNames[state])}
    </span>
  );
};

interface DueMarkProps {
  readonly head: Pick<SubmissionHead, "state" | "due" | "daysLate">;
  readonly today: Day;
}

export const DueWordsMark = ({ head, today }: DueMarkProps) => {
  const t = useWords();
  const { label, isLate } = describeDue(head, today);
  return isLate ? <LateMark text={t(label)} /> : <span className="i2">{t(label)}</span>;
};

/** What is left or gone, and below it the day. */
export const DueMark = ({ head, today }: DueMarkProps) => (
  <span className="due">
    <DueWordsMark head={head} today={today} />
    <span className="cap">{head.due}</span>
  </span>
);

const LateMark = ({ text }: { readonly text: string | number }) => (
  <span className="st off">
    <StatusGlyph status="offTrack" size={13} />
    {text}
  </span>
);

/** A number of late ones with its shape; a plain 0 when there is none. */
export const LateCount = ({ count }: { readonly count: number }) => (count > 0 ? <LateMark text={count} /> : <>0</>);

/** On the phone a row has no head; each number says what it is. */
export const Named = ({ word, value }: { readonly word: string; readonly value: number }) => (
  <>
    <span className="onphone">{word}</span>
    {value}
  </>
);

export const FilledBar = ({ filled, cells }: { readonly filled: number; readonly cells: number }) => (
  <span className="filled">
    <span className="bar" aria-hidden="true">
      <i className="done" style={{ width: `${cells === 0 ? 0 : Math.min(100, (filled / cells) * 100)}%` }} />
    </span>
    <span className="nw">
      {printNumber(filled, 0)}/{printNumber(cells, 0)}
    </span>
  </span>
);

/** Parts by fill: full is accepted, upright stripes wait, empty is open, slanted is late. */
export const TallyBar = ({ tally }: { readonly tally: Tally }) => {
  const t = useWords();
  const parts = listParts(tally).filter(({ count }) => count > 0);
  const words = parts.map(({ part, count }) => `${t(partNames[part])} ${count}`).join(t({ zh: "，", en: ", " }));
  return (
    <span className="bar tally" role="img" aria-label={words} title={words}>
      {parts.map(({ part, count }) => (
        <i key={part} className={part} style={{ flexGrow: count }} />
      ))}
    </span>
  );
};

export const TallyLegend = () => {
  const t = useWords();
  return (
    <span className="legend cap" aria-hidden="true">
      {(["accepted", "pending", "open", "late"] as const).map((part) => (
        <span key={part}>
          <span className="bar">
            <i className={part} />
          </span>
          {t(partNames[part])}
        </span>
      ))}
    </span>
  );
};
