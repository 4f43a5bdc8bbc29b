// Data elements of family education: sites in communities, the guidance centre and online courses, from
// the registers of the women's federation. The list of communities is `civil_communities` (welfare.ts).
// [D] Without the corps farms, whose own line runs their sites.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const familyElements: readonly Element[] = [
  defineElement("civil_communities_with_parent_school", {
    name: {
      zh: "建有家长学校或家庭教育指导服务站点的村（社区）数",
      en: "Villages and communities with a parent school or guidance site",
    },
    unit: "count",
    agency: "women",
    reportedAt: "village",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("family_guidance_centres", {
    name: { zh: "家庭教育指导服务中心数", en: "Family-education guidance centres" },
    unit: "count",
    agency: "women",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("parent_online_courses", {
    name: { zh: "网上家长课程数", en: "Online courses for parents" },
    unit: "courses",
    agency: "women",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
];
