// Data elements of grassroots posts, Child Homes and the protection network, from the post registers
// of civil affairs and the site register of the women's federation.
// [D] Corps farms are outside the civil-affairs list, so they are left out of every total. A township or
// village counts as 1 in the lists of places; functional zones, which are no civil units, report 0.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const welfarePostsElements: readonly Element[] = [
  defineElement("civil_townships", {
    name: { zh: "乡镇（街道）数", en: "Townships and subdistricts" },
    unit: "count",
    agency: "civil",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("civil_townships_with_supervisor", {
    name: { zh: "配备儿童督导员的乡镇（街道）数", en: "Townships and subdistricts with a child supervisor" },
    unit: "count",
    agency: "civil",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("civil_townships_with_social_work_station", {
    name: { zh: "建有社会工作服务站的乡镇（街道）数", en: "Townships and subdistricts with a social-work station" },
    unit: "count",
    agency: "civil",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("civil_communities", {
    name: { zh: "村（社区）数", en: "Villages and communities" },
    unit: "count",
    agency: "civil",
    reportedAt: "village",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("civil_communities_with_director", {
    name: { zh: "配备儿童主任的村（社区）数", en: "Villages and communities with a child director" },
    unit: "count",
    agency: "civil",
    reportedAt: "village",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("new_post_holders", {
    name: { zh: "新任职儿童督导员和儿童主任数", en: "Newly appointed child supervisors and child directors" },
    agency: "civil",
    excludedKinds: corps,
  }),
  defineElement("new_post_holders_trained", {
    name: {
      zh: "接受任职培训的新任职儿童督导员和儿童主任数",
      en: "Newly appointed child supervisors and child directors who were trained",
    },
    agency: "civil",
    excludedKinds: corps,
  }),
  defineElement("child_welfare_workers", {
    name: { zh: "儿童福利工作人员数", en: "Child-welfare workers" },
    agency: "civil",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("child_welfare_workers_trained", {
    name: { zh: "年内参加培训的儿童福利工作人员数", en: "Child-welfare workers trained in the year" },
    agency: "civil",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("grassroots_training_sessions", {
    name: { zh: "基层儿童工作者培训次数", en: "Training sessions for grassroots child workers" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("child_social_organisations", {
    name: { zh: "服务儿童的社会组织数", en: "Social organisations that serve children" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("child_social_workers", {
    name: { zh: "儿童社会工作者数", en: "Child social workers" },
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
];

export const welfareSitesElements: readonly Element[] = [
  defineElement("civil_communities_with_child_home", {
    name: { zh: "建有正常运行儿童之家的村（社区）数", en: "Villages and communities with a working Child Home" },
    unit: "count",
    agency: "women",
    reportedAt: "village",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("child_homes", {
    name: { zh: "儿童之家数", en: "Child Homes" },
    unit: "count",
    agency: "women",
    reportedAt: "village",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("child_homes_staffed", {
    name: { zh: "配备工作人员的儿童之家数", en: "Child Homes with at least one worker" },
    unit: "count",
    agency: "women",
    reportedAt: "village",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("child_home_weekly_hours", {
    name: { zh: "儿童之家每周开放时长合计", en: "Weekly opening hours of all Child Homes" },
    unit: "hours/week",
    agency: "women",
    reportedAt: "village",
    acrossTime: "mean",
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("child_welfare_guidance_centres", {
    name: { zh: "儿童福利指导中心数", en: "Child-welfare guidance centres" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("rescue_platform_levels_due", {
    name: { zh: "应建未成年人救助保护平台的层级数", en: "Levels due to have a rescue-protection platform" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("rescue_platform_levels_working", {
    name: { zh: "救助保护平台正常运行的层级数", en: "Levels with a working rescue-protection platform" },
    unit: "count",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("rescue_platform_upgraded", {
    name: { zh: "救助保护平台是否完成升级", en: "Rescue-protection platform upgraded" },
    unit: "yes/no",
    agency: "civil",
    reportedAt: "county",
    acrossTime: "last",
    bounds: { minimum: 0, maximum: 1 },
    excludedKinds: corps,
  }),
];
