// Forms on welfare: posts and training, communities, rescue and adoption, services, disability, insurance, fares.
// Source: civil-affairs registers (post holders, institutions, rescue system), rehabilitation system,
// insurance platform, fare lists [M].
// [D] Due 20 working days after the calendar year. The list of villages is filled in by the township, whose child
// supervisor keeps it; the rest by the agency.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { byTownship, withoutCorps } from "./clocks.ts";

const civil = { agency: "civil", ...withoutCorps } as const;

export const welfareForms: readonly Form[] = [
  defineForm("community-directors", {
    title: { zh: "村（社区）儿童主任配备", en: "Child directors of villages and communities" },
    ...civil,
    ...byTownship,
    reportedAt: "village",
    sections: [
      {
        title: { zh: "村（社区）和儿童主任", en: "Communities and directors" },
        elements: ["civil_communities", "civil_communities_with_director"],
      },
    ],
    note: {
      zh: "来源：儿童主任名册。每个村（社区）在自己的城乡栏填1，另一栏填0。[M]",
      en: "Source: register of directors. A community gives 1 in its own column, urban or rural, and 0 in the other. [M]",
    },
  }),
  defineForm("grassroots-posts", {
    title: { zh: "乡镇街道儿童工作岗位和培训", en: "Posts and training in townships" },
    ...civil,
    sections: [
      {
        title: { zh: "督导员和社会工作服务站", en: "Supervisors and social-work stations" },
        elements: ["civil_townships", "civil_townships_with_supervisor", "civil_townships_with_social_work_station"],
      },
      {
        title: { zh: "人员和培训", en: "Staff and training" },
        elements: [
          "new_post_holders",
          "new_post_holders_trained",
          "child_welfare_workers",
          "child_welfare_workers_trained",
        ],
      },
    ],
    note: {
      zh: "来源：儿童督导员和儿童主任名册、培训记录。乡镇（街道）有则填1，功能区不是民政单位，填0。[M]",
      en: "Source: registers and training records. A township with the post gives 1; functional zones are no civil units and give 0. [M]",
    },
  }),
  defineForm("protection-bodies", {
    title: { zh: "儿童福利和未成年人保护机构", en: "Bodies of welfare and protection" },
    ...civil,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "指导中心和救助保护平台", en: "Guidance centre and rescue platform" },
        elements: [
          "child_welfare_guidance_centres",
          "rescue_platform_levels_due",
          "rescue_platform_levels_working",
          "rescue_platform_upgraded",
        ],
      },
    ],
    note: {
      zh: "来源：民政机构名录、救助保护平台名录。是填1，否填0。[M]",
      en: "Source: registers of institutions and platforms. Yes is 1, no is 0. [M]",
    },
  }),
  defineForm("adoption-rescue", {
    title: { zh: "收养回访和流浪儿童救助", en: "Adoption follow-up and street children" },
    ...civil,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "收养回访", en: "Adoption follow-up" },
        elements: ["adoptions_followup_due", "adoptions_followed_up"],
      },
      {
        title: { zh: "流浪儿童救助", en: "Street children" },
        elements: ["street_children_found", "street_children_rescued"],
      },
    ],
    note: {
      zh: "来源：收养登记档案、全国救助管理信息系统。只填件数和人次，不填任何个人情况。[M]",
      en: "Source: adoption files and the national rescue system. Counts only, nothing about a person. [M]",
    },
  }),
  defineForm("child-services", {
    title: { zh: "儿童关爱服务和社会力量", en: "Care services and social organisations" },
    ...civil,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "服务和培训", en: "Services and training" },
        elements: ["holiday_care_actions", "purchased_child_service_items", "grassroots_training_sessions"],
      },
      {
        title: { zh: "社会组织和社会工作者", en: "Organisations and social workers" },
        elements: ["child_social_organisations", "child_social_workers"],
      },
    ],
    note: {
      zh: "来源：活动和培训记录、政府购买服务指导性目录、社会组织和社会工作者登记名册。[M]",
      en: "Source: records of activities and training, purchase directory, registers of organisations and social workers. [M]",
    },
  }),
  defineForm("disabled-children", {
    title: { zh: "残疾儿童康复和伤害致残", en: "Rehabilitation, and disability by injury" },
    agency: "dpf",
    ...withoutCorps,
    sections: [
      { title: { zh: "康复", en: "Rehabilitation" }, elements: ["rehab_children_in_need", "rehab_children_served"] },
      { title: { zh: "新增伤害致残", en: "New disability by injury" }, elements: ["children_disabled_by_injury"] },
    ],
    note: {
      zh: "来源：残疾儿童康复救助信息系统、残疾人证核发记录。[M]",
      en: "Source: rehabilitation system and records of certificates. [M]",
    },
  }),
  defineForm("child-insurance", {
    title: { zh: "儿童参加基本医疗保险", en: "Medical insurance of children" },
    agency: "med",
    sections: [{ title: { zh: "参保儿童", en: "Insured children" }, elements: ["insured_children"] }],
    note: {
      zh: "来源：医保信息平台，年末参保状态。按居住地归到乡镇街道，含兵团团场。[M]",
      en: "Source: insurance platform at the end of the year. By place of residence, corps farms included. [M]",
    },
  }),
  defineForm("fare-concessions", {
    title: { zh: "儿童票价优惠", en: "Fare concessions for children" },
    agency: "ndrc",
    reportedAt: "county",
    sections: [
      { title: { zh: "场所和线路", en: "Sites and lines" }, elements: ["fare_sites_listed", "fare_sites_age_first"] },
    ],
    note: { zh: "来源：票价优惠清单、检查记录。[M]", en: "Source: list of concessions and inspection. [M]" },
  }),
];
