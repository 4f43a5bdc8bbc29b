// Forms of the health commission for the calendar year: primary care, childcare, injuries, teeth, campaigns.
// Source: registers, cause-of-death register, injury surveillance, oral survey [M].
// [D] Due 20 working days after the year; by the commission, which holds these registers, for all townships.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";

export const healthServicesForms: readonly Form[] = [
  defineForm("primary-child-care", {
    title: { zh: "基层儿童医疗保健力量", en: "Primary care for children" },
    agency: "health",
    sections: [
      {
        title: { zh: "机构和人员", en: "Facilities and staff" },
        elements: ["primary_care_facilities", "child_care_gps", "child_health_doctors"],
      },
    ],
    note: {
      zh: "来源：医疗卫生机构和人员名册。按年末在岗人数，一名医生只计一次。[M]",
      en: "Source: registers of facilities and staff. In post at the end of the year, each doctor once. [M]",
    },
  }),
  defineForm("childcare-places", {
    title: { zh: "3岁以下婴幼儿托育服务", en: "Childcare under 3" },
    agency: "health",
    sections: [
      {
        title: { zh: "机构、托位和在托", en: "Institutions, places and children" },
        elements: ["childcare_units", "childcare_places", "childcare_enrolled"],
      },
    ],
    note: {
      zh: "来源：托育机构备案信息系统。只计已备案的机构；幼儿园托班的托位计入托位数。[M]",
      en: "Source: filing system of childcare institutions. Filed institutions only; nursery classes of kindergartens count in places. [M]",
    },
  }),
  defineForm("child-injury", {
    title: { zh: "儿童伤害", en: "Injuries of children" },
    agency: "health",
    sections: [
      {
        title: { zh: "伤害死亡和就诊", en: "Deaths and first visits" },
        elements: ["deaths_injury_0_17", "deaths_drowning_0_17", "visits_fall_burn_poison_0_17"],
      },
    ],
    note: {
      zh: "来源：死因登记报告（ICD-10 V01—Y98）、伤害监测报告卡。溺水死亡也计入伤害死亡。登记增加可能是报告改善，不作排名。[R]",
      en: "Source: cause-of-death register (ICD-10 V01–Y98) and injury cards. Drowning is part of deaths by injury. More cards may mean better reporting: no ranking. [R]",
    },
  }),
  defineForm("oral-survey", {
    title: { zh: "12岁儿童口腔健康调查", en: "Oral survey at age 12" },
    agency: "health",
    reportedAt: "county",
    sections: [
      {
        title: { zh: "检查和患龋", en: "Examined and with caries" },
        elements: ["children_12_teeth_examined", "children_12_with_caries"],
      },
    ],
    note: {
      zh: "来源：口腔健康调查。没有调查的年份填缺数并写原因。[R]",
      en: "Source: oral health survey. A year without a survey is missing with a reason. [R]",
    },
  }),
  defineForm("child-health-activities", {
    title: { zh: "儿童健康服务和宣传", en: "Services and campaigns for child health" },
    agency: "health",
    reportedAt: "county",
    sections: [
      { title: { zh: "服务", en: "Services" }, elements: ["newborn_screening_diseases", "sexual_health_hotlines"] },
      { title: { zh: "宣传活动", en: "Campaigns" }, elements: ["health_campaigns", "nutrition_campaigns"] },
    ],
    note: {
      zh: "来源：项目实施文件、服务热线登记、活动记录。[M]",
      en: "Source: programme documents, hotline register, records of activities. [M]",
    },
  }),
];
