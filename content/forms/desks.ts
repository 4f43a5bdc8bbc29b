// The desks that a form can pass, from where it is filled in to where it is accepted.
// Source: monitoring and evaluation section of the plan (agencies deliver, the statistics bureau leads and accepts).
import { defineDesk, type Desk } from "../../src/reporting/form/desk.ts";

export const desks: readonly Desk[] = [
  defineDesk("village", {
    name: { zh: "村（社区）", en: "Village or community" },
    duty: { zh: "填报", en: "fills in" },
    seat: { kind: "area", level: "village" },
  }),
  defineDesk("township", {
    name: { zh: "乡镇街道", en: "Township" },
    duty: { zh: "填报或审核", en: "fills in or checks" },
    seat: { kind: "area", level: "township" },
  }),
  defineDesk("agency", {
    name: { zh: "主责单位", en: "Lead agency" },
    duty: { zh: "填报或审核", en: "fills in or checks" },
    seat: { kind: "form-agency" },
  }),
  defineDesk("statistics", {
    name: { zh: "统计局", en: "Statistics bureau" },
    duty: { zh: "验收", en: "accepts" },
    seat: { kind: "role", role: "statistics" },
  }),
];
