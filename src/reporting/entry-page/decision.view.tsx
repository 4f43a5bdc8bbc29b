// The step that can be taken now: hand in, pass on or accept, return with reasons, reopen; and the way so far.
import { Select } from "antd";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { RoleId } from "../../access/role.ts";
import { roles } from "../../access/role.ts";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import type { StepAction } from "../submission/submission.ts";
import { passSubmission, reopenSubmission, returnSubmission, submitForm } from "../submission/submission.contract.ts";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import type { Task } from "../task/list-tasks.ts";
import { tellOpenTasks } from "../task/list-tasks.ts";

interface StepProps {
  readonly opened: OpenedSubmission;
}

/** Takes a step and shows what came of it; a refusal names what to do. */
export const useStep = ({ refresh, autosave }: OpenedSubmission) => {
  const [problem, setProblem] = useState<UiProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (step: () => Promise<unknown>): Promise<void> => {
    setProblem(null);
    setBusy(true);
    try {
      await autosave.flush();
      await step();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    } finally {
      await refresh().catch(() => undefined);
      setBusy(false);
    }
  };
  return { problem, isBusy, take };
};

interface SubmitProps {
  readonly tasks: readonly Task[];
  readonly step: ReturnType<typeof useStep>;
  readonly onSubmit: () => void;
}

export const takeSubmit = ({ view }: OpenedSubmission): Promise<unknown> =>
  call(submitForm, { form: view.form, period: view.period, area: view.area });

/** Stays live: with something open it leads there. */
export const SubmitBar = ({ tasks, step, onSubmit }: SubmitProps) => {
  const t = useWords();
  const open = tellOpenTasks(tasks);
  return (
    <div className="sub2">
      <button type="button" className="btn pri" onClick={onSubmit}>
        {step.isBusy ? t({ zh: "正在提交", en: "Handing in" }) : t({ zh: "提交", en: "Hand in" })}
      </button>
      <span className="cap" aria-live="polite">
        {open ? (
          <>
            {t(open)}
            <br />
            {t({ zh: "点提交会带你逐个处理。", en: "The button leads you through them." })}
          </>
        ) : (
          t({ zh: "都填好了，可以提交。", en: "Everything is there." })
        )}
      </span>
      <Refusal problem={step.problem} />
    </div>
  );
};

const Refusal = ({ problem }: { readonly problem: UiProblem | null }) => {
  const t = useWords();
  if (!problem) return null;
  return (
    <div role="alert" className="off s13 refusal">
      <p>{t(problem.texts)}</p>
      {problem.findings.slice(0, 5).map(({ rule, place, message }) => (
        <p key={`${rule} ${place.field ?? ""}`}>{t(message)}</p>
      ))}
    </div>
  );
};

export const CheckBar = ({ opened }: StepProps) => {
  const t = useWords();
  const { view } = opened;
  const key = { form: view.form, period: view.period, area: view.area };
  const step = useStep(opened);
  const [note, setNote] = useState("");
  const [reason, setReason] = useState("");
  const [to, setTo] = useState(0);
  const isLast = view.desk === view.formView.route.length - 1;
  return (
    <div className="decide">
      {view.may.pass && (
        <>
          <TextField label={t({ zh: "意见（可以不写）", en: "Remark (optional)" })} text={note} onText={setNote} />
          <button
            type="button"
            className="btn pri"
            onClick={() => void step.take(() => call(passSubmission, { ...key, note }))}
          >
            {isLast ? t({ zh: "验收", en: "Accept" }) : t({ zh: "审核通过", en: "Pass on" })}
          </button>
        </>
      )}
      {view.may.return && (
        <>
          <TextField label={t({ zh: "退回理由", en: "Reasons for returning" })} text={reason} onText={setReason} />
          {view.desk > 1 && (
            <Select
              aria-label={t({ zh: "退给", en: "Return to" })}
              value={to}
              options={view.formView.route.slice(0, view.desk).map(({ name }, position) => ({
                value: position,
                label: t({ zh: `退给${name.zh}`, en: `to ${name.en}` }),
              }))}
              onChange={setTo}
            />
          )}
          <ReasonedButton
            reason={reason}
            word={t({ zh: "退回", en: "Return" })}
            onStep={() => void step.take(() => call(returnSubmission, { ...key, reason, to }))}
          />
        </>
      )}
      {view.may.reopen && (
        <>
          <TextField label={t({ zh: "为什么重开", en: "Why it is reopened" })} text={reason} onText={setReason} />
          <ReasonedButton
            reason={reason}
            word={t({ zh: "重新打开", en: "Reopen" })}
            onStep={() => void step.take(() => call(reopenSubmission, { ...key, reason }))}
          />
        </>
      )}
      <Refusal problem={step.problem} />
    </div>
  );
};

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const TextField = ({ label, text, onText }: TextFieldProps) => {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="cap">
        {label}
      </label>
      <textarea
        id={id}
        className="person"
        rows={2}
        maxLength={1000}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </>
  );
};

/** Live without its reason too: then it says that one is wanted. */
const ReasonedButton = ({
  reason,
  word,
  onStep,
}: {
  readonly reason: string;
  readonly word: string;
  readonly onStep: () => void;
}) => {
  const t = useWords();
  const [isWanted, setWanted] = useState(false);
  const hasReason = reason.trim().length >= 2;
  return (
    <>
      <button type="button" className="btn" onClick={() => (hasReason ? onStep() : setWanted(true))}>
        {word}
      </button>
      {isWanted && !hasReason && (
        <p role="alert" className="off s13">
          {t({
            zh: "先写理由，对方才知道改什么。",
            en: "Give the reason first, so that the others know what to change.",
          })}
        </p>
      )}
    </>
  );
};

const stepWords: Readonly<Record<StepAction, Label>> = {
  submit: { zh: "提交", en: "handed in" },
  pass: { zh: "审核通过", en: "passed on" },
  accept: { zh: "验收", en: "accepted" },
  return: { zh: "退回", en: "returned" },
  reopen: { zh: "重新打开", en: "reopened" },
  lock: { zh: "随发布锁定", en: "locked by a release" },
};

export const Trace = ({ opened: { view, nameActor } }: StepProps): ReactNode => {
  const t = useWords();
  if (view.steps.length === 0) return null;
  const nameRole = (id: string): Label => roles.find((role) => role.id === (id as RoleId))?.name ?? { zh: id, en: id };
  return (
    <section className="trace">
      <h2 className="sec">{t({ zh: "经过", en: "The way so far" })}</h2>
      <ol>
        {[...view.steps].reverse().map((step) => (
          <li key={step.number}>
            <b>{t(stepWords[step.action])}</b>{" "}
            <span className="cap">
              {t(nameActor(step.by))}（{t(nameRole(step.role))}）{" "}
              {new Date(step.at).toLocaleString("zh-CN", { hour12: false })}
            </span>
            {step.reason !== null && <p className="person">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
