// Forms on safety: schools, mandatory reports, road deaths, food and advertising, water hazards, the network, plans.
// Source: registers of the education, civil affairs, police, market, water, cyberspace and emergency agencies [M].
// [D] Due 20 working days after the calendar year; the agency that holds the register fills in for all townships.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { withoutCorps } from "./clocks.ts";

export const safetyForms: readonly Form[] = [
  defineForm("school-safety", {
    title: { zh: "学校安全教育和演练", en: "Safety education and drills" },
    agency: "edu",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "应急疏散演练", en: "Emergency drills" },
        elements: ["schools_and_kindergartens", "schools_with_drill"],
      },
      {
        title: { zh: "安全教育和防性侵教育", en: "Safety and abuse-prevention education" },
        elements: [
          "safety_education_units_due",
          "safety_education_units",
          "abuse_prevention_units_due",
          "abuse_prevention_units",
        ],
      },
    ],
    note: {
      zh: "来源：演练记录、学校记录。年内开展一次及以上即计；托育机构、校外培训机构由有关部门提供名单。[M]",
      en: "Source: drill and school records. Once in the year is enough; other agencies give the lists of nurseries and training institutions. [M]",
    },
  }),
  defineForm("mandatory-reports", {
    title: { zh: "侵害未成年人强制报告", en: "Mandatory reports" },
    agency: "civil",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "受理和按时处置", en: "Received and acted on in time" },
        elements: ["mandatory_reports", "mandatory_reports_in_time"],
      },
    ],
    note: {
      zh: "来源：未成年人保护个案平台，与公安局核对。只填件数，不填任何个人情况；件数上升可能是报告制度起作用，不作排名。[M]",
      en: "Source: case platform, compared with the police. Counts only, nothing about a person; a rise may mean that reporting works: no ranking. [M]",
    },
  }),
  defineForm("road-deaths", {
    title: { zh: "儿童道路交通事故死亡", en: "Deaths of children in road traffic" },
    agency: "police",
    reportedAt: "county",
    sections: [{ title: { zh: "死亡人数", en: "Deaths" }, elements: ["deaths_road_0_17"] }],
    note: {
      zh: "来源：道路交通事故统计。事故发生后7日内死亡的计入。[R]",
      en: "Source: accident statistics. Deaths within 7 days of the accident. [R]",
    },
  }),
  defineForm("child-products", {
    title: { zh: "涉儿童食品抽检和广告监管", en: "Food samples and advertising" },
    agency: "market",
    reportedAt: "county",
    sections: [
      {
        title: { zh: "食品抽检", en: "Food samples" },
        elements: ["formula_samples", "formula_samples_passed", "child_food_samples"],
      },
      { title: { zh: "广告监管", en: "Advertising" }, elements: ["banned_advertisements"] },
    ],
    note: {
      zh: "来源：食品安全监督抽检通告、案件记录。[M]",
      en: "Source: sampling notices and case records. [M]",
    },
  }),
  defineForm("water-hazards", {
    title: { zh: "危险水体排查整治", en: "Water hazards" },
    agency: "water",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "台账和整治", en: "Listed and fixed" },
        elements: ["water_hazards_listed", "water_hazards_fixed"],
      },
    ],
    note: {
      zh: "来源：危险水体排查台账，年末数。[M]",
      en: "Source: hazard register at the end of the year. [M]",
    },
  }),
  defineForm("livestream-accounts", {
    title: { zh: "未成年人网络直播检查", en: "Livestream accounts of minors" },
    agency: "cyber",
    reportedAt: "county",
    sections: [{ title: { zh: "检查结果", en: "Found" }, elements: ["livestream_accounts_under16"] }],
    note: { zh: "来源：网信部门检查通报。[M]", en: "Source: bulletins of the cyberspace office. [M]" },
  }),
  defineForm("emergency-plans", {
    title: { zh: "应急预案中的儿童保护", en: "Children in emergency plans" },
    agency: "emerg",
    reportedAt: "county",
    sections: [{ title: { zh: "预案数", en: "Plans" }, elements: ["emergency_plans", "emergency_plans_child"] }],
    note: {
      zh: "来源：应急预案库，年末现行。[M]",
      en: "Source: library of plans, in force at the end of the year. [M]",
    },
  }),
];
