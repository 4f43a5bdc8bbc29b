// What can be done about findings: explain one, give it to somebody, check everything again.
import { Input } from "antd";
import { useState } from "react";
import { call, UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useForgetAnswers } from "../../ui/use-answer.tsx";
import type { ListedFinding } from "./finding.contract.ts";
import { answerFinding, assignFinding, sweepFindings } from "./finding.contract.ts";

/** Runs an action; what the server refuses is said where it was asked for. */
const useAct = () => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [problem, setProblem] = useState<UiProblem>();
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const refusal = problem && (
    <p className="off s13" role="alert">
      {t(problem.texts)}
    </p>
  );
  return { act, isBusy, refusal };
};

interface FindingProps {
  readonly finding: ListedFinding;
}

export const AnswerForm = ({
  finding: { key, period, area },
  onClose,
}: FindingProps & { readonly onClose: () => void }) => {
  const t = useWords();
  const { act, isBusy, refusal } = useAct();
  const [text, setText] = useState("");
  return (
    <form
      className="answering"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => call(answerFinding, { key, period, area, text }));
      }}
    >
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={1000}
        value={text}
        aria-label={t({ zh: "答复", en: "Answer" })}
        placeholder={t({ zh: "查过什么，为什么没有错", en: "What was checked, and why it is right" })}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="acts">
        <button type="submit" className="btn sm pri" disabled={isBusy || text.trim().length < 2}>
          {t({ zh: "保存答复", en: "Save" })}
        </button>
        <button type="button" className="btn sm" onClick={onClose}>
          {t({ zh: "取消", en: "Cancel" })}
        </button>
      </span>
      {refusal}
    </form>
  );
};

export const Owner = ({ finding, mayAssign }: FindingProps & { readonly mayAssign: boolean }) => {
  const t = useWords();
  const { act, isBusy, refusal } = useAct();
  const { key, period, area, agencyName, owner, state } = finding;
  const [text, setText] = useState<string>();
  const save = (): Promise<void> =>
    act(async () => {
      await call(assignFinding, { key, period, area, owner: text?.trim() || null });
      setText(undefined);
    });
  return (
    <>
      <span>{t(agencyName)}</span>
      {owner !== null && text === undefined && <span className="cap where">{owner}</span>}
      {mayAssign && state !== "gone" && text === undefined && (
        <button type="button" className="btn txt sm" onClick={() => setText(owner ?? "")}>
          {owner === null ? t({ zh: "交给……", en: "Assign" }) : t({ zh: "改交", en: "Reassign" })}
        </button>
      )}
      {text !== undefined && (
        <form
          className="answering"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Input
            autoFocus
            maxLength={100}
            value={text}
            aria-label={t({ zh: "交给谁", en: "Whom to give it to" })}
            placeholder={t({ zh: "科室或姓名，留空收回", en: "Desk or person; empty takes it back" })}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="acts">
            <button type="submit" className="btn sm pri" disabled={isBusy}>
              {t({ zh: "保存", en: "Save" })}
            </button>
            <button type="button" className="btn sm" onClick={() => setText(undefined)}>
              {t({ zh: "取消", en: "Cancel" })}
            </button>
          </span>
          {refusal}
        </form>
      )}
    </>
  );
};

/** Every rule over six years of stored figures. */
export const Sweep = ({ area }: { readonly area: string }) => {
  const t = useWords();
  const { act, isBusy, refusal } = useAct();
  const [done, setDone] = useState<{ readonly found: number; readonly opened: number; readonly gone: number }>();
  return (
    <span className="sweep">
      {done && (
        <span className="cap" role="status">
          {t({
            zh: `查到${done.found}条，新增${done.opened}条，消除${done.gone}条`,
            en: `${done.found} found, ${done.opened} new, ${done.gone} gone`,
          })}
        </span>
      )}
      {refusal}
      <button
        type="button"
        className="btn"
        disabled={isBusy}
        onClick={() => void act(async () => setDone(await call(sweepFindings, { area })))}
      >
        {isBusy ? t({ zh: "正在检查……", en: "Checking…" }) : t({ zh: "全面检查", en: "Check everything" })}
      </button>
    </span>
  );
};
