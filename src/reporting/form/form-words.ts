// How a form is described in words: its clock, its deadline, how many copies there are.
import type { Label } from "../../kernel/label.ts";
import type { FormHead, FormView } from "./form.contract.ts";

const clocks: Readonly<Record<string, Label>> = {
  year: { zh: "全年", en: "Calendar year" },
  "health-year": { zh: "卫生年度（10月—次年9月）", en: "Health year (October to September)" },
  "school-year": { zh: "学年（9月起）", en: "School year (from September)" },
  quarter: { zh: "每季", en: "Quarterly" },
  month: { zh: "每月", en: "Monthly" },
};

export const labelClock = ({ periodKind }: Pick<FormHead, "periodKind">): Label =>
  clocks[periodKind] ?? { zh: periodKind, en: periodKind };

const starts: Readonly<Record<string, Label>> = {
  year: { zh: "1月1日", en: "1 January" },
  "health-year": { zh: "10月1日", en: "1 October" },
  "school-year": { zh: "9月1日", en: "1 September" },
  quarter: { zh: "季初", en: "the quarter begins" },
  month: { zh: "月初", en: "the month begins" },
};
const ends: Readonly<Record<string, Label>> = {
  year: { zh: "12月31日", en: "31 December" },
  "health-year": { zh: "9月30日", en: "30 September" },
  "school-year": { zh: "8月31日", en: "31 August" },
  quarter: { zh: "季末", en: "the quarter ends" },
  month: { zh: "月末", en: "the month ends" },
};

/** 9月30日后15个工作日 */
export const describeDeadline = ({ periodKind, deadline }: Pick<FormHead, "periodKind" | "deadline">): Label => {
  const days = deadline.workingDays;
  const from = (deadline.from === "start" ? starts : ends)[periodKind] ?? { zh: "", en: "" };
  return { zh: `${from.zh}后${days}个工作日`, en: `${days} working days after ${from.en}` };
};

/** 乡级，数字到村级 */
export const describeLevels = ({
  unit,
  unitName,
  reportedAt,
  reportedAtName,
}: Pick<FormHead, "unit" | "unitName" | "reportedAt" | "reportedAtName">): Label =>
  unit === reportedAt
    ? { zh: unitName.zh, en: unitName.en.toLowerCase() }
    : {
        zh: `${unitName.zh}，数字到${reportedAtName.zh}`,
        en: `${unitName.en.toLowerCase()}, figures by ${reportedAtName.en.toLowerCase()}`,
      };

/** 性别（女、男）× 城乡（城镇、乡村） */
export const describeGrid = (
  dimensions: readonly { readonly name: Label; readonly categories: readonly { readonly name: Label }[] }[],
): Label =>
  dimensions.length === 0
    ? { zh: "不分组，只填合计", en: "no breakdown, the total only" }
    : {
        zh: dimensions
          .map(({ name, categories }) => `${name.zh}（${categories.map((each) => each.name.zh).join("、")}）`)
          .join("×"),
        en: dimensions
          .map(({ name, categories }) => `${name.en} (${categories.map((each) => each.name.en).join(", ")})`)
          .join(" × "),
      };

/** 整数，不小于0 */
export const describeBounds = ({
  decimals,
  minimum,
  maximum,
}: Pick<FormView["sections"][number]["elements"][number], "decimals" | "minimum" | "maximum">): Label => {
  const parts: readonly Label[] = [
    decimals === 0 ? { zh: "整数", en: "whole" } : { zh: `最多${decimals}位小数`, en: `up to ${decimals} decimals` },
    ...(minimum === null ? [] : [{ zh: `不小于${minimum}`, en: `at least ${minimum}` }]),
    ...(maximum === null ? [] : [{ zh: `不大于${maximum}`, en: `at most ${maximum}` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
};
