// The six classes of a judgement and their words; round is good, pointed asks for action, open is unknown.
import type { Label } from "./label.ts";

export const statusClasses = ["met", "onTrack", "atRisk", "offTrack", "noData", "notAssessable"] as const;
export type StatusClass = (typeof statusClasses)[number];

export const statusLabels: Readonly<Record<StatusClass, Label>> = {
  met: { zh: "达标", en: "Met" },
  onTrack: { zh: "按进度", en: "On track" },
  atRisk: { zh: "有风险", en: "At risk" },
  offTrack: { zh: "滞后", en: "Off track" },
  noData: { zh: "无数据", en: "No data" },
  notAssessable: { zh: "暂不评", en: "Not assessable" },
};
