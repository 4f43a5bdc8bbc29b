// A warning (预警): a reason to look, derived from figures on every reading and never stored. What a person did about
// it is stored: acknowledged, passed on, muted until a day, or turned into an intervention.
import type { Label } from "../../kernel/label.ts";

export const warningKinds = [
  "worstUnit",
  "offPath",
  "unlikely",
  "wideGap",
  "volatile",
  "contradiction",
  "lateData",
] as const;
export type WarningKind = (typeof warningKinds)[number];

export const warningKindNames: Readonly<Record<WarningKind, Label>> = {
  worstUnit: { zh: "有单位不达标", en: "A unit below the line" },
  offPath: { zh: "低于应走的路", en: "Off the path" },
  unlikely: { zh: "难以达标", en: "Unlikely to be met" },
  wideGap: { zh: "差距扩大", en: "Gap widening" },
  volatile: { zh: "起伏异常", en: "Volatile" },
  contradiction: { zh: "数据矛盾", en: "Contradictory data" },
  lateData: { zh: "数据逾期", en: "Data late" },
};

/** urgent: certain, lasting, grave and asked for by the plan's own words; act: certain or lasting; watch: neither yet. */
export const severities = ["urgent", "act", "watch"] as const;
export type Severity = (typeof severities)[number];

export const severityNames: Readonly<Record<Severity, Label>> = {
  urgent: { zh: "紧急", en: "Urgent" },
  act: { zh: "要处理", en: "Act" },
  watch: { zh: "先看着", en: "Watch" },
};

/** What people made of it: new until somebody acknowledges, passes, mutes it or opens an intervention. */
export const warningStates = ["new", "acknowledged", "muted", "inHand"] as const;
export type WarningState = (typeof warningStates)[number];

export const markKinds = ["acknowledged", "passed", "muted", "cleared"] as const;
export type MarkKind = (typeof markKinds)[number];

/** `offPath~health.g9.t3~650502`: kind, target (or indicator, or form), area. Stays the same while the cause lasts. */
export type WarningKey = string;
