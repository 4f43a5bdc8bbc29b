// The form with its draft, what is wrong with it and how it is sent; a change that came in between is shown beside
// what was typed, which stays.
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { getPlan } from "../../plan/plan.contract.ts";
import type { Label } from "../../kernel/label.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { Refusal } from "../board/use-act.view.tsx";
import type { Draft, DraftProblems } from "./draft.ts";
import { findDraftProblems } from "./draft.ts";
import { InterventionForm, ProblemsContext } from "./intervention-form.view.tsx";
import { listMeasures } from "./measure-choice.ts";

interface EditorProps {
  readonly start: Draft;
  readonly indicator: IndicatorHead | null;
  readonly plan: string | undefined;
  /** The goal at hand. */
  readonly item: string | undefined;
  readonly verb: Label;
  readonly onSend: (draft: Draft) => Promise<void>;
  readonly onCancel: () => void;
  /** Shown when somebody else changed it in the meantime. */
  readonly conflict?: ReactNode;
}

/** A finding of the server names its field as `steps[0].due` or `steps.0.due`. */
const toFieldProblems = (problem: UiProblem): DraftProblems =>
  Object.fromEntries(
    problem.findings.flatMap(({ place, message }) =>
      place.field === undefined
        ? []
        : [[place.field.replaceAll(/\[(\d+)\]/g, ".$1").replace("effect.", ""), message] as const],
    ),
  );

export const DraftEditor = ({ start, indicator, plan, item, verb, onSend, onCancel, conflict }: EditorProps) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const { data: planned } = useAnswer(getPlan, { plan: plan ?? "" }, { when: plan !== undefined });
  const measures = listMeasures(planned?.plan.domains.flatMap((domain) => domain.measures) ?? [], item);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [refused, setRefused] = useState<UiProblem>();
  const [isBusy, setBusy] = useState(false);
  const change = (next: Draft): void => {
    setDraft(next);
    if (Object.keys(problems).length > 0) setProblems(findDraftProblems(next));
  };
  const lead = (found: DraftProblems): void => {
    setProblems(found);
    const first = Object.keys(found)[0];
    form.current?.querySelector<HTMLElement>(`[data-field="${first}"] .typein`)?.focus();
  };
  const send = async (): Promise<void> => {
    const found = findDraftProblems(draft);
    lead(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    setRefused(undefined);
    try {
      await onSend(draft);
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefused(error);
      lead(toFieldProblems(error));
      if (error.status === 409) await forget();
    } finally {
      setBusy(false);
    }
  };
  const count = Object.keys(problems).length;
  return (
    <form
      ref={form}
      className="drafting"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemsContext value={problems}>
        <InterventionForm draft={draft} onDraft={change} indicator={indicator} measures={measures} />
      </ProblemsContext>
      {count > 0 && (
        <p className="off s13" role="alert">
          {t({ zh: `还有${count}处要改，已在旁边写明。`, en: `${count} to put right; each is told beside it.` })}
        </p>
      )}
      <Refusal problem={refused} />
      {refused?.status === 409 && conflict}
      <p className="acts">
        <button type="submit" className="btn pri" disabled={isBusy}>
          {refused?.status === 409 ? t({ zh: "仍按我写的保存", en: "Save mine all the same" }) : t(verb)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {t({ zh: "取消", en: "Cancel" })}
        </button>
      </p>
    </form>
  );
};
