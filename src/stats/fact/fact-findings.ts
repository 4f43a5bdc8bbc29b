// What is said when a fact cannot be stored: the value, the rule and what to do.
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { Finding, Place } from "../../kernel/finding.ts";
import type { Period, PeriodKind } from "../../kernel/period.ts";
import { printPlace } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Element } from "../element/element.ts";
import { factStates } from "./fact.ts";
import type { RawFact } from "./parse-fact-rows.ts";

const periodKindNames: Readonly<Record<PeriodKind, Label>> = {
  year: { zh: "公历年（如2024）", en: "calendar year (2024)" },
  "health-year": { zh: "卫生年度（如HY2024）", en: "health year (HY2024)" },
  "school-year": { zh: "学年（如SY2024）", en: "school year (SY2024)" },
  quarter: { zh: "季度（如2024Q3）", en: "quarter (2024Q3)" },
  month: { zh: "月（如2024-06）", en: "month (2024-06)" },
};

const unknownElement = (row: RawFact): Finding =>
  error(row, "unknown-element", "element", {
    zh: `“${row.element}”不是已定义的数据元。请改为目录中的编号。`,
    en: `“${row.element}” is no data element. Use an id of the catalogue.`,
  });

const unknownPeriod = (row: RawFact): Finding =>
  error(row, "unknown-period", "period", {
    zh: `“${row.period}”不是时期。请写成2024、HY2024、SY2024、2024Q3或2024-06。`,
    en: `“${row.period}” is no period. Write 2024, HY2024, SY2024, 2024Q3 or 2024-06.`,
  });

const wrongPeriodKind = (row: RawFact, { name, periodKind }: Element, { kind }: Period): Finding =>
  error(row, "wrong-period-kind", "period", {
    zh: `${row.period}是${periodKindNames[kind].zh}，“${name.zh}”按${periodKindNames[periodKind].zh}统计。请改正时期。`,
    en: `${row.period} is a ${periodKindNames[kind].en}; “${name.en}” is counted by the ${periodKindNames[periodKind].en}. Correct the period.`,
  });

const unknownArea = (row: RawFact): Finding =>
  error(row, "unknown-area", "area", {
    zh: `没有代码为“${row.area}”的地区。请核对区划代码。`,
    en: `There is no area with the code “${row.area}”. Check the code.`,
  });

const areaOutsidePeriod = (
  row: RawFact,
  { end }: Period,
  { versions, insteadOf }: { readonly versions: readonly Area[]; readonly insteadOf: readonly AreaCode[] },
): Finding => {
  const spans = versions.map(({ validFrom, validTo }) => `${validFrom}–${validTo ?? ""}`).join(", ");
  const advice =
    insteadOf.length > 0
      ? { zh: `请改用${insteadOf.join("、")}。`, en: `Use ${insteadOf.join(" or ")}.` }
      : { zh: "请改用该日有效的代码。", en: "Use a code that was valid on that day." };
  return error(row, "area-outside-period", "area", {
    zh: `地区${row.area}在${end}（${row.period}末日）无效，其有效期为${spans}。${advice.zh}`,
    en: `Area ${row.area} was not valid on ${end}, the last day of ${row.period}; it was on ${spans}. ${advice.en}`,
  });
};

const wrongLevel = (row: RawFact, { name, reportedAt }: Element, { level }: Area): Finding =>
  error(row, "wrong-level", "area", {
    zh: `地区${row.area}的层级是${level}，“${name.zh}”由${reportedAt}填报，上级由系统汇总。请改为填报层级的地区。`,
    en: `Area ${row.area} is a ${level}; “${name.en}” is reported by each ${reportedAt} and summed above it. Name an area of that level.`,
  });

const cellOutsideGrid = (row: RawFact, { name, by, acrossAreas }: Element): Finding => {
  const total = by.length === 0 || acrossAreas === "none";
  return error(row, "cell-outside-grid", "cell", {
    zh: `“${row.cell}”不是“${name.zh}”的分组单元。${total ? "该项不分组，请留空。" : `须按${by.join("、")}各取一类，用+连接。`}`,
    en: `“${row.cell}” is no cell of “${name.en}”. ${total ? "It has no breakdown: leave the cell empty." : `Take one category of each of ${by.join(", ")}, joined by +.`}`,
  });
};

const unknownState = (row: RawFact): Finding =>
  error(row, "unknown-state", "state", {
    zh: `“${row.state}”不是状态。请写${factStates.join("、")}之一，或留空。`,
    en: `“${row.state}” is no state. Write one of ${factStates.join(", ")}, or nothing.`,
  });

const valueBesideState = (row: RawFact): Finding =>
  error(row, "value-beside-state", "value", {
    zh: `状态是${row.state}，却有数值${row.value}。请删去数值或改正状态。`,
    en: `The state is ${row.state}, yet there is the value ${row.value}. Remove the value or correct the state.`,
  });

const missingReason = (row: RawFact): Finding =>
  error(row, "missing-without-reason", "reason", {
    zh: `没有数值，也没有说明原因。请填数值（零填0），或在reason中写明缺报原因。`,
    en: "There is neither a value nor a reason. Give the value (0 for none), or say in reason why it is missing.",
  });

const notANumber = (row: RawFact): Finding =>
  error(row, "not-a-number", "value", {
    zh: `“${row.value}”不是可保存的数（不用千分位，最多15位有效数字、10位小数）。请改正。`,
    en: `“${row.value}” is no number that can be kept (no group signs; at most 15 digits, 10 of them decimals). Correct it.`,
  });

const belowMinimum = (row: RawFact, minimum: number): Finding =>
  error(row, "value-below-minimum", "value", {
    zh: `数值${row.value}小于下限${minimum}。请核对。`,
    en: `The value ${row.value} is below the minimum ${minimum}. Check it.`,
  });

const aboveMaximum = (row: RawFact, maximum: number): Finding =>
  error(row, "value-above-maximum", "value", {
    zh: `数值${row.value}大于上限${maximum}。请核对。`,
    en: `The value ${row.value} is above the maximum ${maximum}. Check it.`,
  });

const notWhole = (row: RawFact): Finding =>
  error(row, "value-not-whole", "value", {
    zh: `数值${row.value}不是整数，该项只能是整数。请核对。`,
    en: `The value ${row.value} is not whole, and this element counts in whole numbers. Check it.`,
  });

const duplicate = (row: RawFact, first: Place): Finding =>
  error(row, "duplicate-fact", "element", {
    zh: `${row.element}在${row.area}、${row.period}、单元“${row.cell}”的数据重复（先见于${printPlace(first)}）。请只留一条。`,
    en: `${row.element} for ${row.area}, ${row.period}, cell “${row.cell}” was already given at ${printPlace(first)}. Keep one.`,
  });

const error = ({ place }: RawFact, reason: string, field: string, message: Label): Finding => ({
  rule: `stats/${reason}`,
  severity: "error",
  place: { ...place, field: place.field === undefined ? field : `${place.field}.${field}` },
  message,
});

export const factFindings = {
  unknownElement,
  unknownPeriod,
  wrongPeriodKind,
  unknownArea,
  areaOutsidePeriod,
  wrongLevel,
  cellOutsideGrid,
  unknownState,
  valueBesideState,
  missingReason,
  notANumber,
  belowMinimum,
  aboveMaximum,
  notWhole,
  duplicate,
};
