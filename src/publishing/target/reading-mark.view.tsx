// Who confirmed how the wording is read; who may, confirms it here.
import { Input } from "antd";
import { useState } from "react";
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import { confirmReading } from "../../plan/plan.contract.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { useForgetAnswers } from "../../ui/use-answer.tsx";

export const ReadingMark = ({ target: { id, model } }: { readonly target: TargetDetail }) => {
  const t = useWords();
  const mayConfirm = useMayAsk(confirmReading) === true;
  const [isOpen, setOpen] = useState(false);
  const nameActor = useActorNames();
  const { confirmation } = model;
  if (confirmation) {
    const [name, day] = [nameActor(confirmation.by), toDayInBeijing(confirmation.at)];
    return (
      <p className="s13 i2">
        {t({ zh: `这个读法已由${name.zh}于${day}确认`, en: `This reading was confirmed by ${name.en} on ${day}` })}
        {t(confirmation.note === "" ? { zh: "。", en: "." } : { zh: "：", en: ": " })}
        {confirmation.note !== "" && <span className="person">{confirmation.note}</span>}
      </p>
    );
  }
  return (
    <div className="s13 i2 unread">
      <span>{t({ zh: "这个读法还没有人确认。", en: "Nobody has confirmed this reading yet." })}</span>
      {mayConfirm && !isOpen && (
        <button type="button" className="btn sm noprint" onClick={() => setOpen(true)}>
          {t({ zh: "确认读法", en: "Confirm the reading" })}
        </button>
      )}
      {isOpen && <ConfirmForm target={id} onClose={() => setOpen(false)} />}
    </div>
  );
};

const ConfirmForm = ({ target, onClose }: { readonly target: string; readonly onClose: () => void }) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<UiProblem>();
  const send = async (): Promise<void> => {
    try {
      await call(confirmReading, { target, note });
      await forget();
      onClose();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    }
  };
  const words = t({ zh: "依据：文件、会议或正式文本", en: "What it rests on: a letter, a meeting, the official text" });
  return (
    <form
      className="confirming noprint"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Input
        autoFocus
        maxLength={500}
        value={note}
        placeholder={words}
        aria-label={words}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="btn pri sm">
        {t({ zh: "确认", en: "Confirm" })}
      </button>
      <button type="button" className="btn txt sm" onClick={onClose}>
        {t({ zh: "先不", en: "Not now" })}
      </button>
      {problem && (
        <p className="off" role="alert">
          {t(problem.texts)}
        </p>
      )}
    </form>
  );
};
