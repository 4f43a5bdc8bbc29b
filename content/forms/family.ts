// Forms on family and participation: Child Homes and parent schools, guidance, child-friendly communities, activities.
// Source: site registers of the women's federation, records of the federation and the youth league [M].
// [D] The village fills in its own Child Home and parent school, because only there the hours kept are known; township,
// federation and statistics bureau follow: the one form of four desks. Due 20 working days after the calendar year.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { withoutCorps } from "./clocks.ts";

export const familyForms: readonly Form[] = [
  defineForm("child-homes", {
    title: { zh: "村（社区）儿童之家和家长学校", en: "Child Homes and parent schools" },
    agency: "women",
    unit: "village",
    reportedAt: "village",
    route: ["village", "township", "agency", "statistics"],
    ...withoutCorps,
    sections: [
      {
        title: { zh: "有没有建", en: "Whether there is one" },
        elements: ["civil_communities_with_child_home", "civil_communities_with_parent_school"],
      },
      {
        title: { zh: "儿童之家的人员和开放", en: "Staff and hours of the Child Home" },
        elements: ["child_homes", "child_homes_staffed", "child_home_weekly_hours"],
      },
    ],
    note: {
      zh: "来源：儿童之家名录、家长学校名录。建有并正常运行的，在本村（社区）的城乡栏填1，另一栏填0；只挂牌没有开放的不计。每周开放时长填本村各儿童之家的合计。[M]",
      en: "Source: registers of Child Homes and parent schools. With one that works, give 1 in the community's own column, urban or rural, and 0 in the other; a sign without opening hours does not count. Hours are the sum over its homes. [M]",
    },
  }),
  defineForm("family-guidance", {
    title: { zh: "家庭教育指导服务", en: "Family-education guidance" },
    agency: "women",
    reportedAt: "county",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "中心和网上课程", en: "Centres and online courses" },
        elements: ["family_guidance_centres", "parent_online_courses"],
      },
    ],
    note: {
      zh: "来源：家庭教育指导服务中心名录、网上家长学校平台。[M]",
      en: "Source: register of centres and the online platform. [M]",
    },
  }),
  defineForm("federation-activities", {
    title: { zh: "妇联儿童活动和目标考核", en: "The federation's activities, and appraisal" },
    agency: "women",
    reportedAt: "county",
    sections: [
      {
        title: { zh: "活动和考核", en: "Activities and appraisal" },
        elements: ["participation_womens_federation", "child_health_in_appraisal"],
      },
    ],
    note: {
      zh: "来源：活动记录、考核文件。是填1，否填0。[M]",
      en: "Source: records and the appraisal document. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("child-friendly-communities", {
    title: { zh: "儿童友好社区", en: "Child-friendly communities" },
    agency: "women",
    sections: [{ title: { zh: "达标社区", en: "To standard" }, elements: ["child_friendly_communities"] }],
    note: { zh: "来源：建设标准检查评估。[M]", en: "Source: inspection by the standard. [M]" },
  }),
  defineForm("youth-activities", {
    title: { zh: "校外教育和少先队实践活动", en: "Out-of-school and Young Pioneers' activities" },
    agency: "youth",
    reportedAt: "county",
    sections: [
      {
        title: { zh: "活动次数", en: "Activities" },
        elements: ["offcampus_practice_activities", "participation_youth_league", "participation_young_pioneers"],
      },
    ],
    note: { zh: "来源：活动记录。同一场活动只计一次。[M]", en: "Source: records. One activity counts once. [M]" },
  }),
  defineForm("out-of-school-venues", {
    title: { zh: "公益性儿童校外活动场所", en: "Out-of-school venues" },
    agency: "youth",
    sections: [{ title: { zh: "场所数", en: "Venues" }, elements: ["out_of_school_venues"] }],
    note: { zh: "来源：场所名录，年末数。[M]", en: "Source: register at the end of the year. [M]" },
  }),
];
