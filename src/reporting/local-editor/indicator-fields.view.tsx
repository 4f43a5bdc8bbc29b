// An indicator: its name and meaning, its formula, who answers for it. The formula is shown as a fraction meanwhile.
import type { Indicator } from "../../stats/indicator/indicator.ts";
import { useWords } from "../../ui/language.tsx";
import { namings } from "../local/local-definition.ts";
import { Choice, IdField, Many, TextPair } from "./definition-fields.view.tsx";
import type { FieldsProps } from "./element-fields.view.tsx";
import { DecimalsChoice } from "./element-fields.view.tsx";
import { FormulaFields } from "./formula-fields.view.tsx";

export const IndicatorFields = ({ content, choices, isSaved, onChange }: FieldsProps<Indicator>) => {
  const t = useWords();
  const { id, name, group, unit, decimals, better, definition, formula, owners, source } = content;
  return (
    <>
      <TextPair
        label={{ zh: "名称", en: "Name" }}
        field="name"
        value={name}
        onChange={(next) => onChange({ name: next })}
      />
      <IdField
        prefix={namings.indicator.prefix}
        value={id}
        isSaved={isSaved}
        onChange={(next) => onChange({ id: next as Indicator["id"] })}
      />
      <TextPair
        label={{ zh: "口径", en: "Definition" }}
        field="definition"
        rows={3}
        value={definition}
        onChange={(next) => onChange({ definition: next })}
      />
      <FormulaFields
        formula={formula ?? { numerator: "", factor: 100 }}
        choices={choices}
        onChange={(next) => onChange({ formula: next })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={content.mayExceedDenominator}
          onChange={({ target }) => onChange({ mayExceedDenominator: target.checked })}
        />
        {t({ zh: "分子可以大于分母", en: "The numerator may exceed the denominator" })}
      </label>
      <div className="row">
        <Choice
          label={{ zh: "计量单位", en: "Unit" }}
          field="unit"
          options={choices.units}
          value={unit}
          onChange={(next) => onChange({ unit: next })}
        />
        <DecimalsChoice value={decimals} onChange={(next) => onChange({ decimals: next })} />
        <Choice
          label={{ zh: "怎样算好", en: "Which way is good" }}
          field="better"
          options={directions}
          value={better}
          onChange={(next) => onChange({ better: next as Indicator["better"] })}
        />
        <Choice
          label={{ zh: "类别", en: "Group" }}
          field="group"
          options={choices.groups}
          value={group}
          onChange={(next) => onChange({ group: next })}
        />
      </div>
      <Many
        label={{ zh: "负责单位", en: "Owners" }}
        field="owners"
        hint={{ zh: "第一个为主责。", en: "The first one leads." }}
        options={choices.agencies}
        value={owners}
        onChange={(next) => onChange({ owners: next })}
      />
      <TextPair
        label={{ zh: "来源", en: "Source" }}
        field="source"
        value={source}
        onChange={(next) => onChange({ source: next })}
      />
    </>
  );
};

const directions = [
  { id: "higher", name: { zh: "越高越好", en: "higher is better" } },
  { id: "lower", name: { zh: "越低越好", en: "lower is better" } },
  { id: "context", name: { zh: "只作背景", en: "context only" } },
];
