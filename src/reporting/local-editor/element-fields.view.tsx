// An element: what is counted, by whom, in which unit, when, where, how broken down, and how it adds up.
import type { PeriodKind } from "../../kernel/period.ts";
import { periodKinds } from "../../kernel/period.ts";
import type { Element } from "../../stats/element/element.ts";
import { labelClock } from "../form/form-words.ts";
import type { Choices } from "../local/local.contract.ts";
import { namings } from "../local/local-definition.ts";
import { Choice, IdField, Many, NumberField, TextPair } from "./definition-fields.view.tsx";

export interface FieldsProps<Content> {
  readonly content: Content;
  readonly choices: Choices;
  readonly isSaved: boolean;
  readonly onChange: (part: Partial<Content>) => void;
}

export const ElementFields = ({ content, choices, isSaved, onChange }: FieldsProps<Element>) => {
  const { id, name, unit, agency, periodKind, reportedAt, by, acrossAreas, acrossTime, bounds, decimals } = content;
  return (
    <>
      <TextPair
        label={{ zh: "名称", en: "Name" }}
        field="name"
        value={name}
        onChange={(next) => onChange({ name: next })}
      />
      <IdField
        prefix={namings.element.prefix}
        value={id}
        isSaved={isSaved}
        onChange={(next) => onChange({ id: next as Element["id"] })}
      />
      <div className="row">
        <Choice
          label={{ zh: "报数单位", en: "Agency" }}
          field="agency"
          options={choices.agencies}
          value={agency}
          onChange={(next) => onChange({ agency: next })}
        />
        <Choice
          label={{ zh: "计量单位", en: "Unit" }}
          field="unit"
          options={choices.units}
          value={unit}
          onChange={(next) => onChange({ unit: next })}
        />
        <Choice
          label={{ zh: "统计时期", en: "Period" }}
          field="periodKind"
          options={periodKinds.map((kind) => ({ id: kind, name: labelClock({ periodKind: kind }) }))}
          value={periodKind}
          onChange={(next) => onChange({ periodKind: next as PeriodKind })}
        />
        <Choice
          label={{ zh: "填报层级", en: "Level" }}
          field="reportedAt"
          options={choices.levels}
          value={reportedAt}
          onChange={(next) => onChange({ reportedAt: next })}
        />
      </div>
      <Many
        label={{ zh: "分组", en: "Breakdowns" }}
        field="by"
        hint={{ zh: "不选就只填合计。", en: "Without one only the total is asked for." }}
        options={choices.dimensions}
        value={by}
        onChange={(next) => onChange({ by: next })}
      />
      <div className="row">
        <Choice
          label={{ zh: "各地的数", en: "Over areas" }}
          field="acrossAreas"
          options={areaSums}
          value={acrossAreas}
          onChange={(next) => onChange({ acrossAreas: next as Element["acrossAreas"] })}
        />
        <Choice
          label={{ zh: "各月各季的数", en: "Over time" }}
          field="acrossTime"
          options={timeSums}
          value={acrossTime}
          onChange={(next) => onChange({ acrossTime: next as Element["acrossTime"] })}
        />
        <Many
          label={{ zh: "不计入上级合计的地区", en: "Areas outside totals" }}
          field="excludedKinds"
          options={choices.kinds}
          value={content.excludedKinds}
          onChange={(next) => onChange({ excludedKinds: next })}
        />
      </div>
      <div className="row">
        <NumberField
          label={{ zh: "最小值", en: "Least" }}
          field="bounds"
          value={bounds.minimum}
          onChange={(minimum) => onChange({ bounds: toBounds(minimum, bounds.maximum) })}
        />
        <NumberField
          label={{ zh: "最大值", en: "Greatest" }}
          field="bounds.maximum"
          value={bounds.maximum}
          onChange={(maximum) => onChange({ bounds: toBounds(bounds.minimum, maximum) })}
        />
        <DecimalsChoice value={decimals} onChange={(next) => onChange({ decimals: next })} />
      </div>
    </>
  );
};

export const DecimalsChoice = ({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) => (
  <Choice
    label={{ zh: "小数位数", en: "Decimals" }}
    field="decimals"
    options={[0, 1, 2, 3, 4].map((count) => ({
      id: String(count),
      name: count === 0 ? { zh: "整数", en: "whole" } : { zh: `${count}位`, en: String(count) },
    }))}
    value={String(value)}
    onChange={(next) => onChange(Number(next))}
  />
);

const toBounds = (minimum: number | undefined, maximum: number | undefined): Element["bounds"] => ({
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});

const areaSums = [
  { id: "sum", name: { zh: "加起来", en: "add up" } },
  { id: "none", name: { zh: "不能相加", en: "do not add up" } },
];

const timeSums = [
  { id: "sum", name: { zh: "加起来", en: "add up" } },
  { id: "last", name: { zh: "取最后一期", en: "the last counts" } },
  { id: "mean", name: { zh: "取平均", en: "their mean counts" } },
];
