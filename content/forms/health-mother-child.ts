// Maternal and child health forms of the health commission and the vaccination form of the disease-control centre.
// Source: national maternal and child health annual forms 41 (maternal) and 42 (children under 7), death cards,
// screening and vaccination systems [M]; the districts' own sheets have other rows, only what indicators need is here.
// [D] Figures by village, and child checks, are filled in by the township (its clinic); births in hospitals, screening
// and deaths by the commission, which has them from the delivering hospitals and the cards.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { byTownship, healthYear } from "./clocks.ts";

export const healthMotherChildForms: readonly Form[] = [
  defineForm("mch-child-care", {
    title: { zh: "7岁以下儿童保健年报（分村）", en: "Child health care under 7, by village" },
    agency: "health",
    ...healthYear,
    ...byTownship,
    reportedAt: "village",
    sections: [
      {
        title: { zh: "活产和新生儿访视", en: "Births and newborn visits" },
        elements: ["live_births", "newborns_visited"],
      },
      {
        title: { zh: "3岁以下儿童系统管理", en: "Systematic care under 3" },
        elements: ["children_under_3", "children_under_3_managed"],
      },
      {
        title: { zh: "7岁以下儿童健康管理", en: "Health management under 7" },
        elements: [
          "children_under_7",
          "children_under_7_managed",
          "children_under_7_disability_screened",
          "children_under_7_eyes_checked",
        ],
      },
    ],
    note: {
      zh: "对应妇幼健康统计年报42表（7岁以下儿童保健和健康情况）、基本公共卫生服务登记。按10月1日至次年9月30日统计，只计本地居住的儿童；新生儿访视不计入系统管理的体检次数。[R]",
      en: "Follows maternal and child health form 42 (children under 7) and the public-health register. From 1 October to 30 September; resident children only; newborn visits do not count as checks of systematic care. [R]",
    },
  }),
  defineForm("mch-nutrition", {
    title: { zh: "5岁以下儿童营养年报", en: "Nutrition under 5" },
    agency: "health",
    ...healthYear,
    ...byTownship,
    sections: [
      {
        title: { zh: "6个月内母乳喂养", en: "Breastfeeding under 6 months" },
        elements: ["infants_under_6m_surveyed", "infants_under_6m_breastfed_only"],
      },
      {
        title: { zh: "贫血和生长迟缓", en: "Anaemia and stunting" },
        elements: [
          "children_under_5_hb_tested",
          "children_under_5_anaemic",
          "children_under_5_measured",
          "children_under_5_stunted",
        ],
      },
    ],
    note: {
      zh: "对应妇幼健康统计年报42表的营养部分。贫血按血红蛋白低于110g/L（按海拔校正），生长迟缓按年龄别身高（长）低于中位数减2个标准差；“未开展”填缺数并写原因，不填0。[R]",
      en: "Follows the nutrition part of form 42. Anaemia: haemoglobin under 110 g/L, adjusted for altitude; stunting: below the median minus 2 SD. Work not done is missing with a reason, not 0. [R]",
    },
  }),
  defineForm("mch-screening", {
    title: { zh: "产前和新生儿疾病筛查年报", en: "Antenatal and newborn screening" },
    agency: "health",
    ...healthYear,
    sections: [
      {
        title: { zh: "产前筛查", en: "Antenatal screening" },
        elements: ["women_delivered", "women_antenatal_screened"],
      },
      {
        title: { zh: "新生儿疾病筛查", en: "Newborn screening" },
        elements: ["newborns_metabolic_screened", "newborns_hearing_screened"],
      },
    ],
    note: {
      zh: "对应妇幼健康统计年报41表（孕产妇）和新生儿疾病筛查信息系统。按产妇居住地归到乡镇街道，不按分娩医院。[R]",
      en: "Follows form 41 (maternal) and the newborn-screening system. Counted where the mother lives, not at the hospital. [R]",
    },
  }),
  defineForm("mch-child-deaths", {
    title: { zh: "5岁以下儿童死亡年报", en: "Deaths under 5" },
    agency: "health",
    ...healthYear,
    sections: [
      {
        title: { zh: "死亡人数", en: "Deaths" },
        elements: ["deaths_0_27d", "deaths_infant", "deaths_u5"],
      },
    ],
    note: {
      zh: "来源：5岁以下儿童死亡报告卡、妇幼健康统计年报42表。三行逐行包含：新生儿死亡也计入婴儿死亡，婴儿死亡也计入5岁以下死亡。[R]",
      en: "Source: under-5 death cards and form 42. Each row includes the one before: neonatal deaths are infant deaths, infant deaths are deaths under 5. [R]",
    },
  }),
  defineForm("neonatal-death-review", {
    title: { zh: "新生儿死亡评审", en: "Review of neonatal deaths" },
    agency: "health",
    ...healthYear,
    reportedAt: "county",
    sections: [{ title: { zh: "死亡评审", en: "Reviews" }, elements: ["neonatal_deaths_reviewed"] }],
    note: { zh: "来源：死亡评审会议记录。[M]", en: "Source: minutes of the review meetings. [M]" },
  }),
  defineForm("immunisation", {
    title: { zh: "免疫规划疫苗接种", en: "Vaccination" },
    agency: "cdc",
    sections: [
      {
        title: { zh: "应种和实种", en: "Doses due and given" },
        elements: ["vaccine_doses_due", "vaccine_doses_given"],
      },
    ],
    note: {
      zh: "来源：免疫规划信息系统的常规接种率监测报表。各疫苗各剂次合计。[R]",
      en: "Source: routine coverage report of the immunisation system. All vaccines and doses together. [R]",
    },
  }),
];
