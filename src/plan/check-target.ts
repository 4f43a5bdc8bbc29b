// Whether one target can be judged: its indicator, unit, value, direction and deadline.
import type { Finding } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import type { Header } from "./plan.ts";
import type { PlanReferences, Report } from "./check-plan.ts";
import type { Comparator, Target } from "./target.ts";
import { comparators } from "./target.ts";

type Rule = readonly [applies: boolean, rule: Finding["rule"], message: Label];

export const checkTarget = (
  target: Target,
  header: Header | undefined,
  references: PlanReferences,
  report: Report,
): readonly Finding[] => {
  const { id, comparator, value, unit } = target;
  const { zh, en, needsValue } = comparators[comparator];
  const indicator = references.indicators.get(target.indicator);
  const measure = references.units.get(unit)?.measure;
  const rules: readonly Rule[] = [
    [
      measure === undefined,
      "plan/unknown-unit",
      {
        zh: `${id}的单位“${unit}”不在单位表里。`,
        en: `${id} has the unit “${unit}”, which is not in the table of units.`,
      },
    ],
    [
      needsValue && value === undefined && !setLocally.includes(measure ?? ""),
      "plan/value-missing",
      { zh: `${id}的比较符“${comparator}”要有数值。`, en: `${id}: the comparator “${comparator}” needs a value.` },
    ],
    [
      !needsValue && comparator !== "maintain" && value !== undefined,
      "plan/value-unused",
      {
        zh: `${id}的比较符“${comparator}”只说方向，数值${value}用不上。换用带数值的比较符，或删去数值。`,
        en: `${id}: “${comparator}” gives a direction only, so the value ${value} has no use. Choose a comparator with a value or remove it.`,
      },
    ],
    [
      indicator?.better === "context" && !needsValue,
      "plan/target-without-direction",
      {
        zh: `${id}的指标${target.indicator}没有好坏方向，不能只说“${zh}”。给出数值，或在目录里定方向。`,
        en: `${id}: ${target.indicator} has no better direction, so “${en}” alone cannot be judged. Give a value or set the direction in the catalogue.`,
      },
    ],
  ];
  const unlike =
    indicator && value !== undefined && target.judged_as === undefined && isLevel(comparator) && measure !== undefined;
  const other = unlike ? references.units.get(indicator.unit)?.measure : measure;
  return [
    ...(indicator ? [] : [unknownIndicator(id, target.indicator, report)]),
    ...[...rules, ...checkDeadline(target, header), ...checkCourse(target, header)].flatMap(
      ([applies, rule, message]) => (applies ? [report(rule, id, message)] : []),
    ),
    ...(other === measure ? [] : [unlikeUnits(target, indicator?.unit ?? "", report)]),
  ];
};

const checkDeadline = ({ id, deadline }: Target, header: Header | undefined): readonly Rule[] => [
  [
    header !== undefined &&
      typeof deadline === "number" &&
      (deadline < header.period.start || deadline > header.period.end),
    "plan/deadline-outside-period",
    {
      zh: `${id}的期限${deadline}不在规划期${header?.period.start}–${header?.period.end}内。`,
      en: `${id}: the deadline ${deadline} lies outside the plan period ${header?.period.start}–${header?.period.end}.`,
    },
  ],
];

/** The path to the target, its milestones, and the rule for changes. */
const checkCourse = (target: Target, header: Header | undefined): readonly Rule[] => {
  const { id, milestones = [], path, change, limits } = target;
  const first = typeof target.baseline_year === "number" ? target.baseline_year : header?.period.baseline_year;
  const last = typeof target.deadline === "number" ? target.deadline : header?.period.end;
  const outside = milestones.find(
    ({ year }) => (first !== undefined && year <= first) || (last !== undefined && year >= last),
  );
  const levels = [...milestones.map(({ value }) => value), target.baseline_value, toLevel(target)].filter(
    (level) => level !== undefined,
  );
  const isUnordered = milestones.some(({ year }, index) => index > 0 && year <= (milestones[index - 1]?.year ?? year));
  return [
    [
      outside !== undefined,
      "plan/milestone-outside-period",
      {
        zh: `${id}的阶段目标${outside?.year}年要在基期${first ?? ""}与期限${last ?? ""}之间。`,
        en: `${id}: the milestone of ${outside?.year} must lie between the base year ${first ?? ""} and the deadline ${last ?? ""}.`,
      },
    ],
    [
      isUnordered,
      "plan/milestones-unordered",
      {
        zh: `${id}的阶段目标要按年份先后写，每年一个。`,
        en: `${id}: milestones stand in the order of years, one a year.`,
      },
    ],
    [
      path === "geometric" && levels.some((level) => level <= 0),
      "plan/path-impossible",
      {
        zh: `${id}的等比路径不能经过0或负数。换直线路径。`,
        en: `${id}: a geometric path cannot pass zero or a negative value. Choose the linear path.`,
      },
    ],
    [
      path === "logit" && (limits?.minimum === undefined || limits.maximum === undefined),
      "plan/path-without-limits",
      {
        zh: `${id}的S形路径要写明上下界限（limits）。`,
        en: `${id}: a logit path needs its limits, minimum and maximum.`,
      },
    ],
    [
      limits?.minimum !== undefined && limits.maximum !== undefined && limits.minimum >= limits.maximum,
      "plan/limits-unordered",
      { zh: `${id}的下界要小于上界。`, en: `${id}: the minimum must be below the maximum.` },
    ],
    [
      (change?.rule === "by") !== (change?.by !== undefined),
      "plan/change-without-size",
      {
        zh: `${id}的变化规则“by”要写变化多少才算，别的规则不写。`,
        en: `${id}: the change rule “by” needs the size from which a change counts; the other rules have none.`,
      },
    ],
  ];
};

/** The value that a path ends at, where the target prints one. */
const toLevel = ({ comparator, value, judged_as }: Target): number | undefined =>
  comparator.includes("baseline") || comparator.includes("per-year") ? undefined : (judged_as ?? value);

/** Measures whose number the plan may leave to the place: opening hours, closing times. */
const setLocally: readonly string[] = ["clock-time", "hours-per-week"];

/** A percentage of the base is no level of the indicator. */
const isLevel = (comparator: Comparator): boolean =>
  !comparator.includes("percent") && !comparator.startsWith("compound");

export const unknownIndicator = (id: string, indicator: string, report: Report): Finding =>
  report("plan/unknown-indicator", id, {
    zh: `${id}用到的指标${indicator}不在指标目录里。检查编号，或先在目录里加上。`,
    en: `${id} uses the indicator ${indicator}, which the catalogue does not have. Check the id or add it first.`,
  });

const unlikeUnits = ({ id, indicator, unit }: Target, other: string, report: Report): Finding =>
  report("plan/unit-differs", id, {
    zh: `${id}以“${unit}”计，指标${indicator}以“${other}”计，数值不能直接相比。用judged_as写明相当于指标的多少。`,
    en: `${id} counts in “${unit}”, its indicator ${indicator} in “${other}”: the numbers cannot be compared directly. Say with judged_as what it amounts to.`,
  });
