// A definition is withdrawn with a reason; what stands against it is named.
import { useState } from "react";
import { call, UiProblem } from "../../ui/call.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import type { DefinitionView } from "../local/local.contract.ts";
import { withdrawLocalDefinition } from "../local/local.contract.ts";

interface WithdrawProps {
  readonly definition: DefinitionView;
  readonly onWithdrawn: (id: string) => void;
  readonly onClose: () => void;
}

export const WithdrawDialog = ({ definition, onWithdrawn, onClose }: WithdrawProps) => {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<UiProblem>();
  const { kind, content } = definition;
  const title = { zh: `撤销${content.id}`, en: `Withdraw ${content.id}` };
  const withdraw = async (): Promise<void> => {
    setRefusal(undefined);
    if (reason.trim() === "") {
      setRefusal(new UiProblem("ui/no-reason", 0, { zh: "写明为什么撤销。", en: "Say why it is withdrawn." }));
      return;
    }
    try {
      await call(withdrawLocalDefinition, { kind, id: content.id, reason });
      onWithdrawn(content.id);
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error);
    }
  };
  return (
    <Dialog label={t(title)} isOpen onClose={onClose}>
      <div className="pad">
        <h2 className="sec">{t(title)}</h2>
        <p className="i2">
          {t({
            zh: "撤销后不再出现在目录、报表和公式里。已经报的数都还在。",
            en: "It leaves the catalogue, the forms and the formulas. Figures that were reported stay.",
          })}
        </p>
        <label className="field">
          {t({ zh: "原因", en: "Reason" })}
          <textarea rows={2} value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        </label>
        {refusal && (
          <div role="alert">
            <p className="off">{t(refusal.texts)}</p>
            <ul>
              {refusal.findings.map(({ message }) => (
                <li key={message.en} className="s13">
                  {t(message)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="acts">
          <button type="button" className="btn pri" onClick={() => void withdraw()}>
            {t({ zh: "撤销", en: "Withdraw" })}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t({ zh: "不撤销", en: "Keep it" })}
          </button>
        </div>
      </div>
    </Dialog>
  );
};
