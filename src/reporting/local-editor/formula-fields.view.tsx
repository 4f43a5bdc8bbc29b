// Numerator, denominator and factor; elements are put in from a list, and the whole is read back as a fraction.
import { Select } from "antd";
import type { Label } from "../../kernel/label.ts";
import { printFactor, printFormula } from "../../stats/expression/print-formula.ts";
import type { Formula } from "../../stats/indicator/indicator.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import type { Choices } from "../local/local.contract.ts";
import { Choice, Field, FieldFindings } from "./definition-fields.view.tsx";
import { nameReferences } from "./name-references.ts";

interface FormulaProps {
  readonly formula: Formula;
  readonly choices: Choices;
  readonly onChange: (formula: Formula) => void;
}

export const FormulaFields = ({ formula, choices, onChange }: FormulaProps) => {
  const { numerator, denominator = "", factor } = formula;
  return (
    <fieldset>
      <Side
        label={{ zh: "分子", en: "Numerator" }}
        text={numerator}
        choices={choices}
        onChange={(next) => onChange({ ...formula, numerator: next })}
      />
      <Side
        label={{ zh: "分母", en: "Denominator" }}
        text={denominator}
        choices={choices}
        onChange={(next) => onChange({ ...formula, denominator: next })}
      />
      <FieldFindings field="formula" />
      <div className="row">
        <Choice
          label={{ zh: "乘以", en: "Times" }}
          field="factor"
          options={[1, 100, 1000, 10_000, 100_000].map((each) => ({
            id: String(each),
            name: { zh: each.toLocaleString("en"), en: each.toLocaleString("en") },
          }))}
          value={String(factor)}
          onChange={(next) => onChange({ ...formula, factor: Number(next) })}
        />
        <Fraction formula={formula} choices={choices} />
      </div>
    </fieldset>
  );
};

interface SideProps {
  readonly label: Label;
  readonly text: string;
  readonly choices: Choices;
  readonly onChange: (text: string) => void;
}

const Side = ({ label, text, choices, onChange }: SideProps) => {
  const t = useWords();
  const put = (word: string): void => onChange(text.trim() === "" ? word : `${text.trimEnd()} ${word}`);
  return (
    <div className="side">
      <Field label={label} field={`formula.${label.en}`}>
        <textarea
          rows={2}
          value={text}
          spellCheck={false}
          maxLength={2000}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
      <Select
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: `在${label.zh}里加数据元或指标`, en: `Put into the ${label.en.toLowerCase()}` })}
        placeholder={t({ zh: "加数据元或指标", en: "Put in an element or indicator" })}
        value={null}
        options={[
          ...choices.elements.map(({ id, name }) => ({ value: `#{${id}}`, label: `${t(name)} ${id}` })),
          ...choices.indicators.map(({ id, name }) => ({ value: `N{${id}}`, label: `${t(name)} ${id}` })),
        ]}
        onChange={(word: string | null) => word !== null && put(word)}
      />
    </div>
  );
};

const Fraction = ({ formula, choices }: Omit<FormulaProps, "onChange">) => {
  const t = useWords();
  const language = useLanguage();
  const { numerator, denominator = "", factor } = formula;
  if (numerator.trim() === "") {
    return (
      <p className="cap">
        {t({
          zh: "没有公式的指标只显示公开发布的数。",
          en: "Without a formula only published figures are shown.",
        })}
      </p>
    );
  }
  const print = (side: string): string => printFormula(side, nameReferences(side, choices), language);
  return (
    <div className="frac" aria-live="polite">
      <div className="over">
        <span>{print(numerator)}</span>
        {denominator.trim() !== "" && <span>{print(denominator)}</span>}
      </div>
      {printFactor(factor) && <span className="i2 nw">{printFactor(factor)}</span>}
    </div>
  );
};
