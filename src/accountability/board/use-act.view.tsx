// Runs an action: what the server refuses is said where it was asked for, what was done is told and the page asks anew.
import { useState } from "react";
import { UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useForgetAnswers } from "../../ui/use-answer.tsx";

export const useAct = () => {
  const forget = useForgetAnswers();
  const [problem, setProblem] = useState<UiProblem>();
  const [isBusy, setBusy] = useState(false);
  /** True when it was done. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await forget();
      return true;
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, isBusy, problem };
};

export const Refusal = ({ problem }: { readonly problem: UiProblem | undefined }) => {
  const t = useWords();
  if (!problem) return null;
  return (
    <div className="off s13 refusal" role="alert">
      <p>{t(problem.texts)}</p>
      {problem.findings.map(({ rule, place, message }) => (
        <p key={`${rule} ${place.field ?? ""}`}>{t(message)}</p>
      ))}
    </div>
  );
};
