// Above the grid: what this form is, where it stands on its way and until when.
import { daysBetween } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAsOf } from "../../ui/use-as-of.ts";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { printDayOf } from "../progress/due-words.ts";
import { stateNames } from "../submission/submission.ts";

interface HeadProps {
  readonly opened: OpenedSubmission;
  readonly today: Day;
}

export const SubmissionHead = ({ opened: { view }, today }: HeadProps) => {
  const t = useWords();
  return (
    <div className="hdr">
      <div>
        <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
          <Link path="/reporting">{t({ zh: "填报", en: "Reporting" })}</Link>
          <span aria-hidden="true">/</span>
          <span>{t(view.periodLabel)}</span>
          <span aria-hidden="true">/</span>
          <span className="i2">{t(view.areaName)}</span>
        </nav>
        <h1 className="title">{t(view.formView.title)}</h1>
      </div>
      <Flow opened={view} />
      <Due view={view} today={today} />
    </div>
  );
};

const Flow = ({ opened: { formView, state, desk, release } }: { readonly opened: OpenedSubmission["view"] }) => {
  const t = useWords();
  const isDone = state === "accepted" || state === "locked";
  return (
    <ol className="flow" aria-label={t({ zh: "流程", en: "Steps" })}>
      {formView.route.map((step, position) => {
        const isHere = !isDone && position === desk;
        return (
          <li
            key={step.desk}
            className={isHere ? "on" : isDone || position < desk ? "done" : ""}
            {...(isHere ? { "aria-current": "step" } : {})}
          >
            {t(step.duty)}
            <span>{t(step.name)}</span>
          </li>
        );
      })}
      <li className={state === "locked" ? "on" : ""}>
        {t({ zh: "发布锁定", en: "released" })}
        <span>
          {release === null
            ? t({ zh: "还没有发布", en: "not yet" })
            : t({ zh: `第${release}次发布`, en: `release ${release}` })}
        </span>
      </li>
    </ol>
  );
};

const Due = ({
  view: { due, state, submittedAt },
  today,
}: {
  readonly view: OpenedSubmission["view"];
  readonly today: Day;
}) => {
  const t = useWords();
  const left = daysBetween(today, due as Day);
  const day = printDayOf(due as Day, today);
  const isOpen = state === "draft" || state === "returned";
  const count = Math.abs(left);
  return (
    <div className="dead">
      {!isOpen ? (
        <b>{t(stateNames[state])}</b>
      ) : left < 0 ? (
        <b className="off">{t({ zh: `逾期${count}天`, en: `${count} days late` })}</b>
      ) : left === 0 ? (
        <b>{t({ zh: "今天到期", en: "Due today" })}</b>
      ) : (
        <b>{t({ zh: `还有${count}天`, en: `${count} days left` })}</b>
      )}
      <span className="cap">
        {t({ zh: `${day.zh}截止，已算调休`, en: `due ${day.en}, shifted workdays counted` })}
        {submittedAt !== null &&
          t({ zh: `；${submittedAt.slice(0, 10)}提交`, en: `; handed in ${submittedAt.slice(0, 10)}` })}
      </span>
    </div>
  );
};

/** What the last desk wants changed. */
export const ReturnNote = ({ opened: { view, nameActor } }: { readonly opened: OpenedSubmission }) => {
  const t = useWords();
  const last = view.steps.at(-1);
  if (view.state !== "returned" || !last || last.reason === null) return null;
  const who = nameActor(last.by);
  return (
    <p className="closed back">
      {last.action === "reopen"
        ? t({ zh: `${who.zh}重新打开：`, en: `Reopened by ${who.en}: ` })
        : t({ zh: `${who.zh}退回：`, en: `Returned by ${who.en}: ` })}
      <span className="person">{last.reason}</span>
    </p>
  );
};

/** Why nothing can be typed here now, and whose turn it is. */
export const ClosedNote = ({ opened: { view, isOpen } }: { readonly opened: OpenedSubmission }) => {
  const t = useWords();
  const asOf = useAsOf();
  if (isOpen) return null;
  const step = view.formView.route[view.desk];
  const desk = step?.name ?? { zh: "", en: "" };
  const notes: Readonly<Record<typeof view.state, Label>> = {
    draft: { zh: `现在由${desk.zh}填报，这里只能看。`, en: `${desk.en} fills this in; here it can only be read.` },
    returned: { zh: `已退回${desk.zh}改正，这里只能看。`, en: `Returned to ${desk.en}; here it can only be read.` },
    submitted: {
      zh: `已提交，正等${desk.zh}${step?.duty.zh ?? ""}。要改数，请对方退回。`,
      en: `Handed in; it waits at ${desk.en}. To change a figure, ask them to return it.`,
    },
    accepted: {
      zh: "已验收，数不能再改。要改，请验收方写明原因重新打开。",
      en: "Accepted; figures stand. To change one, the accepting desk reopens it with a reason.",
    },
    locked: {
      zh: `已随第${view.release ?? ""}次发布锁定。要改，请验收方写明原因重新打开，改动进下一次发布。`,
      en: `Locked by release ${view.release ?? ""}. The accepting desk can reopen it; changes go into the next release.`,
    },
  };
  const past = { zh: "这是过去一天的样子，不能改。", en: "This is how it stood on a past day; it cannot be changed." };
  return (
    <p className="closed" role="status">
      {t(asOf === undefined ? notes[view.state] : past)}
    </p>
  );
};
