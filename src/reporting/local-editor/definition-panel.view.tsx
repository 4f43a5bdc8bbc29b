// One definition while it is made or changed: checked as it is typed, saved when nothing stands against it.
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { Choices } from "../local/local.contract.ts";
import { checkLocalDefinition, saveLocalDefinition } from "../local/local.contract.ts";
import type { LocalDefinition, LocalKind } from "../local/local-definition.ts";
import { FindingsOf } from "./definition-fields.view.tsx";
import { completeDraft } from "./draft.ts";
import { ElementFields } from "./element-fields.view.tsx";
import { FormFields } from "./form-fields.view.tsx";
import { IndicatorFields } from "./indicator-fields.view.tsx";
import { findField, isUnfilled } from "./place-findings.ts";

interface PanelProps {
  readonly start: LocalDefinition;
  /** 0 for a new one. */
  readonly baseVersion: number;
  readonly choices: Choices;
  readonly onSaved: (id: string, version: number) => void;
  readonly onClose: () => void;
}

export const DefinitionPanel = ({ start, baseVersion, choices, onSaved, onClose }: PanelProps) => {
  const t = useWords();
  const [draft, setDraft] = useState(start);
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<UiProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const definition = completeDraft(draft, choices);
  const findings = useFindings(definition).filter((finding) => isAsked || !isUnfilled(finding));
  const { kind } = draft;
  const findingsOf = (field: string): readonly Finding[] =>
    findings.filter((finding) => findField(finding, kind) === field);
  const save = async (): Promise<void> => {
    setAsked(true);
    setRefusal(undefined);
    try {
      const { version } = await call(saveLocalDefinition, { definition, baseVersion });
      onSaved(definition.content.id, version);
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error);
    }
  };
  return (
    <form
      className="editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="sec rule" tabIndex={-1} ref={heading}>
        {t(titles[kind][baseVersion === 0 ? "add" : "change"])}
      </h2>
      <FindingsOf value={findingsOf}>
        <Fields draft={draft} choices={choices} isSaved={baseVersion > 0} onChange={setDraft} />
      </FindingsOf>
      <div aria-live="polite">
        {findings
          .filter((finding) => findField(finding, kind) === undefined)
          .map(({ rule, message }) => (
            <p key={rule + message.en} className="off s13">
              {t(message)}
            </p>
          ))}
        {refusal && (
          <p className="off" role="alert">
            {t(refusal.texts)}
          </p>
        )}
      </div>
      <div className="acts">
        <button type="submit" className="btn pri">
          {t({ zh: "保存", en: "Save" })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t({ zh: "不保存", en: "Discard" })}
        </button>
      </div>
    </form>
  );
};

interface DraftProps {
  readonly draft: LocalDefinition;
  readonly choices: Choices;
  readonly isSaved: boolean;
  readonly onChange: (draft: LocalDefinition) => void;
}

const Fields = ({ draft: { kind, content }, onChange, ...rest }: DraftProps) => {
  switch (kind) {
    case "element":
      return (
        <ElementFields
          {...rest}
          content={content}
          onChange={(part) => onChange({ kind, content: { ...content, ...part } })}
        />
      );
    case "indicator":
      return (
        <IndicatorFields
          {...rest}
          content={content}
          onChange={(part) => onChange({ kind, content: { ...content, ...part } })}
        />
      );
    case "form":
      return (
        <FormFields
          {...rest}
          content={content}
          onChange={(part) => onChange({ kind, content: { ...content, ...part } })}
        />
      );
  }
};

/** [D] Long enough not to ask at every letter, short enough to seem at once. */
const pause = 400;

/** Of the definition as it stood when the typing last paused. */
const useFindings = (definition: LocalDefinition): readonly Finding[] => {
  const [asked, setAsked] = useState(definition);
  const text = JSON.stringify(definition);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(text) as LocalDefinition), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAnswer(checkLocalDefinition, { definition: asked });
  return (data?.findings ?? []) as readonly Finding[];
};

const titles: Readonly<Record<LocalKind, Readonly<Record<"add" | "change", Label>>>> = {
  element: { add: { zh: "加数据元", en: "Add an element" }, change: { zh: "改数据元", en: "Change the element" } },
  indicator: { add: { zh: "加指标", en: "Add an indicator" }, change: { zh: "改指标", en: "Change the indicator" } },
  form: { add: { zh: "加报表", en: "Add a form" }, change: { zh: "改报表", en: "Change the form" } },
};
