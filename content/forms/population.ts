// Population forms of the statistics bureau: residents and the age groups that other forms are divided by.
// Source: population sample survey and census [M]. The bureau fills in and accepts its own figures, so the route is
// one desk. [D] Due 30 working days after the year; age groups of schooling 30 after the school year begins, before the
// schools' counts that are divided by them.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { populationYear, withoutCorps } from "./clocks.ts";

export const populationForms: readonly Form[] = [
  defineForm("residents", {
    title: { zh: "常住人口和儿童人数", en: "Residents and children" },
    agency: "stat",
    ...populationYear,
    reportedAt: "village",
    route: ["statistics"],
    sections: [
      { title: { zh: "年末常住人口", en: "Residents at the end of the year" }, elements: ["residents"] },
      { title: { zh: "0—17岁常住儿童", en: "Resident children aged 0–17" }, elements: ["children_0_17"] },
    ],
    note: {
      zh: "来源：人口抽样调查、人口普查。含兵团团场。普查之间没有村级调查数，按户籍变动推算并说明。[M]",
      en: "Source: population sample survey and census. Corps farms included. Between censuses there is no survey by village: carry forward by the household register and say so. [M]",
    },
  }),
  defineForm("minors-civil", {
    title: { zh: "常住未成年人数（不含兵团团场）", en: "Resident minors without the corps farms" },
    agency: "stat",
    ...populationYear,
    reportedAt: "county",
    route: ["statistics"],
    ...withoutCorps,
    sections: [{ title: { zh: "常住未成年人", en: "Resident minors" }, elements: ["minors_civil"] }],
    note: {
      zh: "来源：人口抽样调查。供司法类指标作分母，范围与公检法司的办案范围一致。[M]",
      en: "Source: population sample survey. The denominator of the justice indicators, for the area their cases come from. [M]",
    },
  }),
  defineForm("school-age-population", {
    title: { zh: "学前和高中阶段学龄人口", en: "Population of preschool and senior-stage age" },
    agency: "stat",
    periodKind: "school-year",
    deadline: { from: "start", workingDays: 30 },
    route: ["statistics"],
    ...withoutCorps,
    sections: [
      {
        title: { zh: "学龄人口", en: "Population of school age" },
        elements: ["preschool_age_children", "senior_age_children"],
      },
    ],
    note: {
      zh: "来源：人口抽样调查、户籍登记。学年初的常住人口，供毛入园率、毛入学率作分母；换了来源要在批注里写明。[M]",
      en: "Source: sample survey and household register. Residents at the start of the school year, the denominators of gross enrolment; say in a comment when the source changes. [M]",
    },
  }),
];
