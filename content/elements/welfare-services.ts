// Data elements of childcare, rehabilitation, rescue, adoption, insurance and other services to children.
// [D] Childcare, insurance and fares count all residents of the area; civil affairs, the disabled
// persons' federation and schooling are without the corps farms, which report through their own line.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const welfareChildcareElements: readonly Element[] = [
  defineElement("childcare_units", {
    name: { zh: "托育服务机构数", en: "Childcare institutions" },
    unit: "count",
    agency: "health",
    by: ["residence"],
    acrossTime: "last",
  }),
  defineElement("childcare_places", {
    name: { zh: "3岁以下婴幼儿托位数", en: "Childcare places for children under 3" },
    unit: "count",
    agency: "health",
    by: ["residence"],
    acrossTime: "last",
  }),
  defineElement("childcare_enrolled", {
    name: { zh: "3岁以下婴幼儿在托人数", en: "Children under 3 enrolled in childcare" },
    agency: "health",
    by: ["residence"],
    acrossTime: "last",
  }),
  defineElement("kindergartens_taking_2_3", {
    name: { zh: "招收2—3岁幼儿的幼儿园数", en: "Kindergartens that take children aged 2-3" },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
];

export const welfareCareElements: readonly Element[] = [
  defineElement("rehab_children_in_need", {
    name: { zh: "有康复需求的残疾儿童数", en: "Disabled children in need of rehabilitation" },
    agency: "dpf",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("rehab_children_served", {
    name: { zh: "接受康复救助的残疾儿童数", en: "Disabled children who received rehabilitation assistance" },
    agency: "dpf",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("adoptions_followup_due", {
    name: { zh: "应回访收养件数", en: "Adoptions due for follow-up" },
    unit: "cases",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("adoptions_followed_up", {
    name: { zh: "已回访收养件数", en: "Adoptions followed up" },
    unit: "cases",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("street_children_found", {
    name: { zh: "发现符合救助条件的流浪儿童人次", en: "Street children found who qualify for rescue" },
    unit: "person-times",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("street_children_rescued", {
    name: { zh: "救助流浪儿童人次", en: "Street children rescued" },
    unit: "person-times",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
];

export const welfareBenefitsElements: readonly Element[] = [
  defineElement("insured_children", {
    name: { zh: "0—17岁常住儿童参加基本医疗保险人数", en: "Resident children 0-17 with basic medical insurance" },
    agency: "med",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("fare_sites_listed", {
    name: { zh: "列入票价优惠清单的场所和线路数", en: "Sites and lines listed for fare concessions" },
    unit: "count",
    agency: "ndrc",
    reportedAt: "county",
    acrossTime: "last",
  }),
  defineElement("fare_sites_age_first", {
    name: { zh: "执行年龄优先标准的场所和线路数", en: "Listed sites and lines that apply the age-first rule" },
    unit: "count",
    agency: "ndrc",
    reportedAt: "county",
    acrossTime: "last",
  }),
  defineElement("holiday_care_actions", {
    name: { zh: "寒暑假儿童关爱行动次数", en: "Winter and summer holiday care actions" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("purchased_child_service_items", {
    name: { zh: "列入政府购买服务目录的儿童服务项目数", en: "Child services in the government purchase directory" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
];
