// The form of a calculator: the fields that its method asks for.
import { useId } from "react";
import { useWords } from "../../ui/language.tsx";
import type { FormField } from "./form-fields.ts";
import type { FormTexts } from "./form-texts.ts";
import { listAsked } from "./form-texts.ts";

interface FormPartProps {
  readonly fields: readonly FormField[];
  readonly texts: FormTexts;
  readonly onChange: (path: string, value: string) => void;
  readonly onReset: () => void;
}

export const FormPart = ({ fields, texts, onChange, onReset }: FormPartProps) => {
  const t = useWords();
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={t({ zh: "输入", en: "Input" })}>
      {listAsked(fields, texts).map((field) => (
        <FieldPart
          key={field.path}
          field={field}
          value={texts[field.path] ?? ""}
          onChange={(value) => onChange(field.path, value)}
        />
      ))}
      <p className="acts">
        <button type="button" className="btn sm" onClick={onReset}>
          {t({ zh: "换回例子", en: "Back to the example" })}
        </button>
      </p>
    </form>
  );
};

interface FieldPartProps {
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const FieldPart = ({ field: { kind, label, hint, choices = [] }, value, onChange }: FieldPartProps) => {
  const t = useWords();
  const id = useId();
  const own = {
    id,
    value,
    ...(hint ? { "aria-describedby": `${id}-hint` } : {}),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={kind === "series" || kind === "numbers" ? "field wide" : "field"}>
      <label htmlFor={id}>{t(label)}</label>
      {kind === "choice" && (
        <select {...own}>
          {!choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {t(choice.label)}
            </option>
          ))}
        </select>
      )}
      {kind === "number" && <input type="text" inputMode="decimal" autoComplete="off" {...own} />}
      {(kind === "series" || kind === "numbers") && (
        <textarea rows={kind === "series" ? 7 : 3} spellCheck={false} {...own} />
      )}
      {hint && (
        <p className="cap" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
    </div>
  );
};
