// The fields that definitions are made of: a label, what is typed or chosen, and under it what is wrong with it.
import { Select } from "antd";
import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import { useWords } from "../../ui/language.tsx";

/** The findings beside a field. */
export const FindingsOf = createContext<(field: string) => readonly Finding[]>(() => []);

interface FieldProps {
  readonly label: Label;
  /** As findings name it. */
  readonly field: string;
  readonly hint?: Label;
  readonly children: ReactNode;
}

export const Field = ({ label, field, hint, children }: FieldProps) => {
  const t = useWords();
  return (
    <div className="field">
      <label>
        <span className="name">{t(label)}</span>
        {children}
      </label>
      {hint && <p className="cap">{t(hint)}</p>}
      <FieldFindings field={field} />
    </div>
  );
};

export const FieldFindings = ({ field }: { readonly field: string }) => {
  const t = useWords();
  const findings = useContext(FindingsOf)(field);
  return findings.map(({ rule, message }) => (
    <p key={rule + message.en} className="off s13">
      {t(message)}
    </p>
  ));
};

interface TextPairProps {
  readonly label: Label;
  readonly field: string;
  readonly value: Label;
  readonly rows?: number;
  readonly onChange: (value: Label) => void;
}

/** Chinese and English of one text. */
export const TextPair = ({ label, field, value, rows = 1, onChange }: TextPairProps) => (
  <div className="pair">
    {languages.map(({ language, suffix }) => {
      const own = {
        value: value[language],
        lang: language,
        maxLength: 2000,
        onChange: (event: { readonly target: { readonly value: string } }) =>
          onChange({ ...value, [language]: event.target.value }),
      };
      return (
        <Field
          key={language}
          field={`${field}.${language}`}
          label={{ zh: `${label.zh}${suffix.zh}`, en: `${label.en}${suffix.en}` }}
        >
          {rows === 1 ? <input type="text" {...own} /> : <textarea rows={rows} {...own} />}
        </Field>
      );
    })}
  </div>
);

const languages = [
  { language: "zh", suffix: { zh: "（中文）", en: " (Chinese)" } },
  { language: "en", suffix: { zh: "（英文）", en: " (English)" } },
] as const;

interface NumberFieldProps {
  readonly label: Label;
  readonly field: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export const NumberField = ({ label, field, value, onChange }: NumberFieldProps) => (
  <Field label={label} field={field}>
    <input
      type="number"
      step="any"
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.valueAsNumber)}
    />
  </Field>
);

export interface Option {
  readonly id: string;
  readonly name: Label;
}

interface ChoiceProps {
  readonly label: Label;
  readonly field: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly hint?: Label;
  readonly onChange: (value: string) => void;
}

/** One of a list; searched by typing. */
export const Choice = ({ options, value, label, field, hint, onChange }: ChoiceProps) => {
  const t = useWords();
  return (
    <Field label={label} field={field} {...(hint ? { hint } : {})}>
      <Select
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t(label)}
        placeholder={t({ zh: "选择", en: "Choose" })}
        value={value === "" ? null : value}
        options={options.map(({ id, name }) => ({ value: id, label: t(name) }))}
        onChange={(next: string | null) => onChange(next ?? "")}
      />
    </Field>
  );
};

interface ManyProps extends Omit<ChoiceProps, "value" | "onChange"> {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list, in the order in which they were chosen. */
export const Many = ({ options, value, label, field, hint, onChange }: ManyProps) => {
  const t = useWords();
  return (
    <Field label={label} field={field} {...(hint ? { hint } : {})}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t(label)}
        placeholder={t({ zh: "不选", en: "None" })}
        value={[...value]}
        options={options.map(({ id, name }) => ({ value: id, label: t(name) }))}
        onChange={(next: readonly string[]) => onChange(next)}
      />
    </Field>
  );
};

/** The id behind its prefix; it stays for good once it was saved. */
export const IdField = ({
  prefix,
  value,
  isSaved,
  onChange,
}: {
  readonly prefix: string;
  readonly value: string;
  readonly isSaved: boolean;
  readonly onChange: (value: string) => void;
}) => (
  <Field
    label={{ zh: "编号", en: "Id" }}
    field="id"
    hint={
      isSaved
        ? { zh: "保存过的编号不改。", en: "An id that was saved stays." }
        : { zh: "公式、导入文件里用它，保存后不能改。", en: "Used in formulas and files; it stays once saved." }
    }
  >
    <span className="prefixed">
      <span className="i3">{prefix}</span>
      <input
        type="text"
        value={value.slice(prefix.length)}
        readOnly={isSaved}
        spellCheck={false}
        onChange={({ target }) => onChange(prefix + target.value)}
      />
    </span>
  </Field>
);
