// Closing an intervention: its result, the conclusion and what shows it, signed.
import { useId, useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Refusal, useAct } from "../board/use-act.view.tsx";
import type { Intervention } from "../intervention/intervention.contract.ts";
import { closeIntervention } from "../intervention/intervention.contract.ts";
import type { InterventionResult } from "../intervention/intervention.ts";
import { resultNames, results } from "../intervention/intervention.ts";

export interface ActsProps {
  readonly intervention: Intervention;
  readonly say: (text: Label) => void;
}

export type DialogProps = ActsProps & { readonly onClose: () => void };

export const CloseDialog = ({ intervention: { id, title }, say, onClose }: DialogProps) => {
  const t = useWords();
  const field = useId();
  const { act, isBusy, problem } = useAct();
  const [result, setResult] = useState<InterventionResult>();
  const [conclusion, setConclusion] = useState("");
  const [evidence, setEvidence] = useState("");
  const [wanted, setWanted] = useState<Label>();
  const send = async (): Promise<void> => {
    const lacks: readonly Label[] = [
      ...(result ? [] : [{ zh: "选结果", en: "choose the result" }]),
      ...(conclusion.trim().length < 5 ? [{ zh: "写结论", en: "write the conclusion" }] : []),
      ...(evidence.trim().length < 5 ? [{ zh: "写依据", en: "name the evidence" }] : []),
    ];
    const lack = lacks.length > 0;
    setWanted(
      lack
        ? {
            zh: `关闭前：${lacks.map(({ zh }) => zh).join("，")}，各至少5个字。`,
            en: `First ${lacks.map(({ en }) => en).join(", ")}; five letters at least.`,
          }
        : undefined,
    );
    if (lack || !result) return;
    if (!(await act(() => call(closeIntervention, { id, result, conclusion, evidence })))) return;
    say({ zh: `已关闭，结果：${resultNames[result].zh}。`, en: `Closed: ${resultNames[result].en.toLowerCase()}.` });
    onClose();
  };
  return (
    <Dialog label={t({ zh: "写结论并关闭", en: "Conclude and close" })} isOpen onClose={onClose}>
      <form
        className="pad"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 className="sec">{t({ zh: "写结论并关闭", en: "Conclude and close" })}</h2>
        <p className="i2">{title}</p>
        <fieldset className="choice">
          <legend className="typelabel">{t({ zh: "结果", en: "Result" })}</legend>
          {results.map((one) => (
            <label key={one} className="ck">
              <input type="radio" name={field} checked={result === one} onChange={() => setResult(one)} />
              {t(resultNames[one])}
            </label>
          ))}
        </fieldset>
        <label className="typelabel" htmlFor={`${field}-c`}>
          {t({ zh: "结论", en: "Conclusion" })}
        </label>
        <textarea
          id={`${field}-c`}
          className="typein"
          rows={4}
          maxLength={2000}
          value={conclusion}
          onChange={(event) => setConclusion(event.target.value)}
        />
        <label className="typelabel" htmlFor={`${field}-e`}>
          {t({ zh: "依据（文件、清点、检查）", en: "Evidence (documents, counts, inspections)" })}
        </label>
        <textarea
          id={`${field}-e`}
          className="typein"
          rows={3}
          maxLength={2000}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        />
        {wanted && (
          <p className="off s13" role="alert">
            {t(wanted)}
          </p>
        )}
        <Refusal problem={problem} />
        <p className="cap">
          {t({
            zh: "关闭会以你的身份签字并留痕，以后可以重开。",
            en: "Closing signs it in your name and is kept; it can be reopened.",
          })}
        </p>
        <p className="acts">
          <button type="submit" className="btn pri" disabled={isBusy}>
            {t({ zh: "签字并关闭", en: "Sign and close" })}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t({ zh: "取消", en: "Cancel" })}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
