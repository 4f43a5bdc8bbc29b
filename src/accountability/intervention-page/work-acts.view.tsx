// What can be done with an intervention: say how it goes, block and resume it, look at its effect, reopen it.
import { useId, useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import { Refusal, useAct } from "../board/use-act.view.tsx";
import { moveIntervention, reportProgress } from "../intervention/intervention.contract.ts";
import type { InterventionState } from "../intervention/intervention.ts";
import { moves } from "../intervention/intervention.ts";
import type { ActsProps, DialogProps } from "./close-dialog.view.tsx";
import { CloseDialog } from "./close-dialog.view.tsx";
import { listOpenSteps } from "./print-steps.ts";

/** A word on how it goes, with the step that is done with it. */
export const ProgressForm = ({ intervention, say }: ActsProps) => {
  const t = useWords();
  const id = useId();
  const { act, isBusy, problem } = useAct();
  const [text, setText] = useState("");
  const [step, setStep] = useState("");
  const [doneOn, setDoneOn] = useState<string>(readToday());
  const [wanted, setWanted] = useState<Label>();
  const send = async (): Promise<void> => {
    const isShort = text.trim().length < 2;
    setWanted(isShort ? { zh: "写一句做到了哪里。", en: "Say how far it has come." } : undefined);
    if (isShort) return;
    const done = step === "" ? {} : { step: Number(step), doneOn };
    if (!(await act(() => call(reportProgress, { id: intervention.id, text, ...done })))) return;
    say(
      step === ""
        ? { zh: "进展已记下。", en: "Progress is noted." }
        : { zh: `第${step}步已完成。`, en: `Step ${step} is done.` },
    );
    setText("");
    setStep("");
  };
  return (
    <form
      className="progress noprint"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="typelabel" htmlFor={`${id}-text`}>
        {t({ zh: "做到了哪里", en: "How far it has come" })}
      </label>
      <textarea
        id={`${id}-text`}
        className="typein"
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="line">
        <select
          className="typein"
          aria-label={t({ zh: "这次完成的步骤", en: "The step done with it" })}
          value={step}
          onChange={(event) => setStep(event.target.value)}
        >
          <option value="">{t({ zh: "没有完成哪一步", en: "No step is done with it" })}</option>
          {listOpenSteps(intervention).map(({ number, title }) => (
            <option key={number} value={number}>
              {t({ zh: `完成第${number}步：${title}`, en: `Step ${number} done: ${title}` })}
            </option>
          ))}
        </select>
        {step !== "" && (
          <input
            className="typein"
            type="date"
            aria-label={t({ zh: "哪天完成的", en: "Done on" })}
            max={readToday()}
            value={doneOn}
            onChange={(event) => setDoneOn(event.target.value)}
          />
        )}
        <button type="submit" className="btn pri" disabled={isBusy}>
          {t({ zh: "更新进展", en: "Report progress" })}
        </button>
      </div>
      {wanted && (
        <p className="off s13" role="alert">
          {t(wanted)}
        </p>
      )}
      <Refusal problem={problem} />
    </form>
  );
};

type Goal = Parameters<typeof toMoveWords>[1];

/** The same move reads differently by where it starts. */
const toMoveWords = (from: InterventionState, to: "active" | "blocked" | "reviewing") => {
  const verbs: Readonly<Record<typeof to, Label>> = {
    active: activeWords[from] ?? { zh: "恢复", en: "Resume" },
    blocked: { zh: "受阻", en: "Blocked" },
    reviewing: { zh: "看效果", en: "Look at the effect" },
  };
  const asks: Readonly<Record<typeof to, Label>> = {
    active: { zh: "说明情况", en: "What has changed" },
    blocked: { zh: "卡在哪里，等谁", en: "What blocks it, who is waited for" },
    reviewing: { zh: "为什么现在看效果", en: "Why look at it now" },
  };
  return { verb: verbs[to], ask: asks[to] };
};

const activeWords: Readonly<Partial<Record<InterventionState, Label>>> = {
  planned: { zh: "开始做", en: "Begin" },
  reviewing: { zh: "再做一期", en: "Go on for a period" },
  closed: { zh: "重开", en: "Reopen" },
};

const isGoal = (state: InterventionState): state is Goal =>
  state === "active" || state === "blocked" || state === "reviewing";

export const WorkActs = ({ intervention, say }: ActsProps) => {
  const t = useWords();
  const [open, setOpen] = useState<Goal | "close">();
  const { state, may } = intervention;
  const goals = may.report ? moves[state].filter(isGoal) : [];
  const close = (): void => setOpen(undefined);
  return (
    <div className="wacts noprint">
      {may.manage && state !== "closed" && (
        <button
          type="button"
          className={state === "reviewing" ? "btn sm pri" : "btn sm"}
          onClick={() => setOpen("close")}
        >
          {t({ zh: "写结论并关闭", en: "Conclude and close" })}
        </button>
      )}
      {goals.map((to) => (
        <button key={to} type="button" className="btn sm" onClick={() => setOpen(to)}>
          {t(toMoveWords(state, to).verb)}
        </button>
      ))}
      {open !== undefined && open !== "close" && (
        <MoveDialog key={open} intervention={intervention} say={say} to={open} onClose={close} />
      )}
      {open === "close" && <CloseDialog intervention={intervention} say={say} onClose={close} />}
    </div>
  );
};

const MoveDialog = ({ intervention: { id, state }, say, to, onClose }: DialogProps & { readonly to: Goal }) => {
  const t = useWords();
  const field = useId();
  const { act, isBusy, problem } = useAct();
  const [reason, setReason] = useState("");
  const [isWanted, setWanted] = useState(false);
  const { verb, ask } = toMoveWords(state, to);
  const send = async (): Promise<void> => {
    setWanted(reason.trim().length < 2);
    if (reason.trim().length < 2) return;
    if (!(await act(() => call(moveIntervention, { id, to, reason })))) return;
    say({ zh: `已记下：${verb.zh}。`, en: `Noted: ${verb.en.toLowerCase()}.` });
    onClose();
  };
  return (
    <Dialog label={t(verb)} isOpen onClose={onClose}>
      <form
        className="pad"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 className="sec">{t(verb)}</h2>
        <label className="typelabel" htmlFor={field}>
          {t(ask)}
        </label>
        <textarea
          id={field}
          className="typein"
          rows={4}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {isWanted && (
          <p className="off s13" role="alert">
            {t({ zh: "写明原因，至少2个字。", en: "Give the reason." })}
          </p>
        )}
        <Refusal problem={problem} />
        <p className="acts">
          <button type="submit" className="btn pri" disabled={isBusy}>
            {t(verb)}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t({ zh: "取消", en: "Cancel" })}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
