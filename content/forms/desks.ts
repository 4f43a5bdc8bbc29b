// The desks that a form can pass, from where it is filled in to where it is accepted; what each does follows from its
// place on the route.
// Source: monitoring and evaluation section of the plan (agencies deliver, the statistics bureau leads and accepts).
import { defineDesk, type Desk } from "../../src/reporting/form/desk.ts";

export const desks: readonly Desk[] = [
  defineDesk("village", {
    name: { zh: "村（社区）", en: "Village or community" },
    seat: { kind: "area", level: "village" },
  }),
  defineDesk("township", {
    name: { zh: "乡镇街道", en: "Township" },
    seat: { kind: "area", level: "township" },
  }),
  defineDesk("agency", {
    name: { zh: "主责单位", en: "Lead agency" },
    seat: { kind: "form-agency" },
  }),
  defineDesk("statistics", {
    name: { zh: "统计局", en: "Statistics bureau" },
    seat: { kind: "role", role: "statistics" },
  }),
];
