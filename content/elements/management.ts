// Data elements of the plan-management indicators: documents and campaigns known to one district agency.
// Source: records of the committee office, health commission and culture and sports bureau.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const managementElements: readonly Element[] = [
  defineElement("child_health_in_appraisal", {
    name: { zh: "儿童健康主要指标是否纳入政府目标考核", en: "Child health indicators in the government appraisal" },
    unit: "yes/no",
    agency: "women",
    reportedAt: "county",
    acrossTime: "last",
    bounds: { minimum: 0, maximum: 1 },
  }),
  defineElement("health_campaigns", {
    name: { zh: "儿童健康知识宣传活动次数", en: "Campaigns on child health" },
    unit: "count",
    agency: "health",
    reportedAt: "county",
  }),
  defineElement("nutrition_campaigns", {
    name: { zh: "儿童营养性疾病防治宣传活动次数", en: "Campaigns on nutritional disease of children" },
    unit: "count",
    agency: "health",
    reportedAt: "county",
  }),
  defineElement("child_sports_events", {
    name: { zh: "儿童体育赛事活动次数", en: "Sports events for children" },
    unit: "count",
    agency: "culture",
    reportedAt: "county",
  }),
];
