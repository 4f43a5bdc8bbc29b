// Data elements of births and of deaths under 5: maternal and child health annual forms, death cards.
// [D] Health counts all residents, corps farms included; deaths are reported by the township of residence.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const healthMortalityElements: readonly Element[] = [
  defineElement("live_births", {
    name: { zh: "活产数", en: "Live births" },
    unit: "births",
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex", "residence"],
  }),
  defineElement("deaths_0_27d", {
    name: { zh: "新生儿死亡数（0—27天）", en: "Neonatal deaths (0-27 days)" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex", "residence"],
  }),
  defineElement("deaths_infant", {
    name: { zh: "婴儿死亡数（不满1周岁）", en: "Infant deaths (before the first birthday)" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex", "residence"],
  }),
  defineElement("deaths_u5", {
    name: { zh: "5岁以下儿童死亡数", en: "Deaths before the fifth birthday" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex", "residence"],
  }),
  defineElement("neonatal_deaths_reviewed", {
    name: { zh: "经评审的新生儿死亡数", en: "Neonatal deaths reviewed" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "county",
    by: ["sex", "residence"],
  }),
];
