// Forms of police, procuratorate, court, justice and labour: registration of births, cases, units, legal aid, labour.
// Source: case statistics and registers of these agencies [M]. Counts only: nothing about a person or a case.
// [D] By the agency for the whole district; births by township, on the health year of the births they are divided by, due
// 15 working days after it. The rest 20 working days after the calendar year.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { healthYear, withoutCorps } from "./clocks.ts";

const ofDistrict = { reportedAt: "county", ...withoutCorps } as const;

export const lawForms: readonly Form[] = [
  defineForm("birth-registration", {
    title: { zh: "出生登记", en: "Birth registration" },
    agency: "police",
    ...healthYear,
    sections: [{ title: { zh: "一年内登记户口", en: "Registered within a year" }, elements: ["births_registered"] }],
    note: {
      zh: "来源：公安户籍人口登记与出生医学证明比对。按卫生年度（10月1日至次年9月30日）的活产统计，含兵团团场。[M]",
      en: "Source: household register matched with birth certificates. Of the live births of the health year (1 October to 30 September), corps farms included. [M]",
    },
  }),
  defineForm("police-juvenile", {
    title: { zh: "公安涉未成年人案件办理", en: "Police cases with minors" },
    agency: "police",
    ...ofDistrict,
    sections: [
      {
        title: { zh: "一站式取证和专门机构", en: "One-stop evidence and specialised unit" },
        elements: ["onestop_cases_due", "onestop_cases", "juvenile_unit_police"],
      },
    ],
    note: {
      zh: "来源：案件记录、机构名册。是填1，否填0。[M]",
      en: "Source: case records and registers. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("procuratorate-juvenile", {
    title: { zh: "未成年人检察", en: "Juvenile procuratorial work" },
    agency: "procur",
    ...ofDistrict,
    sections: [
      {
        title: { zh: "专门机构和分别关押", en: "Specialised unit and separate custody" },
        elements: ["juvenile_unit_procuratorate", "minors_held", "minors_held_apart"],
      },
    ],
    note: {
      zh: "来源：检察机关监督检查、机构名册。是填1，否填0。[M]",
      en: "Source: supervision by the procuratorate and registers. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("court-juvenile", {
    title: { zh: "未成年人审判", en: "Juvenile courts" },
    agency: "court",
    ...ofDistrict,
    sections: [
      {
        title: { zh: "生效判决罪犯", en: "Offenders with an effective judgment" },
        elements: ["juv_offenders", "offenders_all"],
      },
      { title: { zh: "专门机构", en: "Specialised unit" }, elements: ["juvenile_unit_court"] },
    ],
    note: {
      zh: "来源：法院记录。未成年罪犯也计入罪犯总数。是填1，否填0。[M]",
      en: "Source: court records. Juvenile offenders are among all offenders. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("legal-aid", {
    title: { zh: "未成年人法律援助", en: "Legal aid for minors" },
    agency: "justice",
    ...ofDistrict,
    sections: [
      {
        title: { zh: "援助和专门机构", en: "Aid and specialised unit" },
        elements: ["legal_aid_minors", "juvenile_unit_justice"],
      },
    ],
    note: {
      zh: "来源：法律援助信息管理系统、机构名册。是填1，否填0。[M]",
      en: "Source: legal-aid system and registers. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("child-labour", {
    title: { zh: "查处童工和未成年工保护", en: "Child labour and young workers" },
    agency: "hrss",
    ...ofDistrict,
    sections: [
      {
        title: { zh: "检查结果", en: "Found by inspection" },
        elements: ["child_labour_cases", "minors_in_banned_work"],
      },
    ],
    note: { zh: "来源：劳动保障监察。[M]", en: "Source: labour inspection. [M]" },
  }),
];
