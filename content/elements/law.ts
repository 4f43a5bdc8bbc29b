// Data elements of the law indicators. Source: court, procuratorate, police, justice and labour records.
// [D] Without the corps farms, which have their own courts, procuratorates and schools; only births
// registered, set against all live births, take in every resident.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const withoutCorps = { excludedKinds: ["production-corps farm"] } as const;
const districtCases = { unit: "cases", reportedAt: "county", ...withoutCorps } as const;
const districtPersons = { reportedAt: "county", ...withoutCorps } as const;
const schoolList = { unit: "count", agency: "edu", acrossTime: "last", ...withoutCorps } as const;
const dedicatedUnit = {
  unit: "yes/no",
  reportedAt: "county",
  acrossTime: "last",
  bounds: { minimum: 0, maximum: 1 },
  ...withoutCorps,
} as const;

export const lawElements: readonly Element[] = [
  defineElement("juv_offenders", {
    name: { zh: "未成年罪犯数", en: "Juvenile offenders" },
    agency: "court",
    by: ["sex"],
    ...districtPersons,
  }),
  defineElement("offenders_all", {
    name: { zh: "生效判决罪犯总数", en: "Offenders of all ages" },
    agency: "court",
    by: ["sex"],
    ...districtPersons,
  }),
  defineElement("minors_civil", {
    name: { zh: "常住未成年人数（不含兵团团场）", en: "Resident minors without the corps farms" },
    agency: "stat",
    by: ["sex"],
    acrossTime: "last",
    ...districtPersons,
  }),
  defineElement("legal_aid_minors", {
    name: { zh: "未成年人获得法律援助人次", en: "Minors served by legal aid" },
    unit: "person-times",
    agency: "justice",
    reportedAt: "county",
    ...withoutCorps,
  }),
  defineElement("onestop_cases_due", {
    name: { zh: "应适用一站式取证的未成年被害人案件数", en: "Cases with a minor victim due for one-stop evidence" },
    agency: "police",
    ...districtCases,
  }),
  defineElement("onestop_cases", {
    name: { zh: "在一站式场所办理的未成年被害人案件数", en: "Cases with a minor victim handled at a one-stop site" },
    agency: "police",
    ...districtCases,
  }),
  defineElement("law_vice_principal_schools_due", {
    name: { zh: "应配备法治副校长的中小学校数", en: "Schools due to have a legal vice-principal" },
    periodKind: "school-year",
    ...schoolList,
  }),
  defineElement("law_vice_principal_schools", {
    name: { zh: "已配备法治副校长的中小学校数", en: "Schools with a legal vice-principal" },
    periodKind: "school-year",
    ...schoolList,
  }),
  defineElement("juvenile_unit_police", {
    name: { zh: "公安机关是否有未成年人案件专门机构或人员", en: "Police: dedicated unit or person for minors" },
    agency: "police",
    ...dedicatedUnit,
  }),
  defineElement("juvenile_unit_procuratorate", {
    name: { zh: "检察机关是否有未成年人案件专门机构或人员", en: "Procuratorate: dedicated unit or person for minors" },
    agency: "procur",
    ...dedicatedUnit,
  }),
  defineElement("juvenile_unit_court", {
    name: { zh: "法院是否有未成年人案件专门机构或人员", en: "Court: dedicated unit or person for minors" },
    agency: "court",
    ...dedicatedUnit,
  }),
  defineElement("juvenile_unit_justice", {
    name: {
      zh: "司法行政部门是否有未成年人事务专门机构或人员",
      en: "Justice bureau: dedicated unit or person for minors",
    },
    agency: "justice",
    ...dedicatedUnit,
  }),
  defineElement("child_labour_cases", {
    name: { zh: "查处使用童工案件数", en: "Child-labour cases" },
    agency: "hrss",
    ...districtCases,
  }),
  defineElement("minors_in_banned_work", {
    name: { zh: "从事禁忌劳动的未成年工人数", en: "Workers under 18 in banned work" },
    agency: "hrss",
    ...districtPersons,
  }),
  defineElement("births_registered", {
    name: { zh: "出生后一年内登记户口的活产人数", en: "Live births registered within a year" },
    agency: "police",
    by: ["sex", "residence"],
    periodKind: "health-year",
  }),
  defineElement("foreign_teachers", {
    name: { zh: "学校和校外培训机构聘用外籍教师数", en: "Foreign teachers employed" },
    agency: "edu",
    periodKind: "school-year",
    acrossTime: "last",
    ...districtPersons,
  }),
  defineElement("foreign_teachers_filed", {
    name: { zh: "无犯罪记录证明已备案的外籍教师数", en: "Foreign teachers with a filed no-crime certificate" },
    agency: "edu",
    periodKind: "school-year",
    acrossTime: "last",
    ...districtPersons,
  }),
  defineElement("minors_held", {
    name: { zh: "被羁押或监禁的未成年人数", en: "Minors held" },
    agency: "procur",
    ...districtPersons,
  }),
  defineElement("minors_held_apart", {
    name: { zh: "与成年人分押分管分教的未成年人数", en: "Minors held and taught apart from adults" },
    agency: "procur",
    ...districtPersons,
  }),
  defineElement("abuse_prevention_units_due", {
    name: {
      zh: "应开展防性侵教育的学校和密切接触未成年人单位数",
      en: "Schools and units in close contact with minors",
    },
    ...schoolList,
  }),
  defineElement("abuse_prevention_units", {
    name: {
      zh: "年内开展防性侵教育的学校和密切接触未成年人单位数",
      en: "Schools and units in close contact with minors that held abuse-prevention education in the year",
    },
    ...schoolList,
  }),
];
