// Data elements of maternal care: maternal and child health annual form 41, by the mother's residence.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const healthMaternalElements: readonly Element[] = [
  defineElement("women_delivered", {
    name: { zh: "产妇数", en: "Women who gave birth" },
    agency: "health",
    periodKind: "health-year",
    by: ["residence"],
  }),
  defineElement("women_antenatal_screened", {
    name: { zh: "产前筛查产妇数", en: "Women giving birth who had prenatal screening" },
    agency: "health",
    periodKind: "health-year",
    by: ["residence"],
  }),
];
