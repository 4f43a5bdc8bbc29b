// Indicators of family education; source: the district's indicator catalogue.
// [D] Without the corps farms, whose own line runs their sites; urban and rural by the statistical
// urban-rural code of each community (1xx urban, 2xx rural).
import { defineIndicator, type Indicator } from "../../src/stats/indicator/indicator.ts";

const corps = ["production-corps farm"];
const siteRegister = { zh: "家长学校和家庭教育指导服务站点名录", en: "site register" };

export const familyIndicators: readonly Indicator[] = [
  defineIndicator("family", "f.parent_school_urban", {
    name: { zh: "城市社区家长学校覆盖率", en: "Urban parent-school coverage" },
    short: { zh: "城市家长学校", en: "Parent schools, urban" },
    unit: "%",
    better: "higher",
    definition: {
      zh: "年末建有正常运行的家长学校或家庭教育指导服务站点的城市社区数与城市社区总数之比。",
      en: "Urban communities with a working parent school or guidance site as a share of all urban communities.",
    },
    numerator: {
      zh: "建有家长学校或指导服务站点的城市社区数",
      en: "urban communities with a parent school or guidance site",
    },
    denominator: { zh: "城市社区数", en: "urban communities" },
    formula: {
      numerator: "#{civil_communities_with_parent_school.urban}",
      denominator: "#{civil_communities.urban}",
      factor: 100,
    },
    bounds: { minimum: 0, maximum: 100 },
    owners: ["women", "edu"],
    source: siteRegister,
    national: { zh: "95", en: "95" },
    note: { zh: "按各社区统计用城乡分类代码划分。", en: "Use the statistical urban-rural code of each community." },
    excludedKinds: corps,
    finestLevel: "village",
  }),
  defineIndicator("family", "f.parent_school_rural", {
    name: { zh: "农村社区家长学校覆盖率", en: "Rural parent-school coverage" },
    short: { zh: "农村家长学校", en: "Parent schools, rural" },
    unit: "%",
    better: "higher",
    definition: {
      zh: "年末建有正常运行的家长学校或家庭教育指导服务站点的农村社区（村）数与农村社区（村）总数之比。",
      en: "Villages with a working parent school or guidance site as a share of all villages.",
    },
    numerator: { zh: "建有家长学校或指导服务站点的农村社区（村）数", en: "villages with a site" },
    denominator: { zh: "农村社区（村）数", en: "villages" },
    formula: {
      numerator: "#{civil_communities_with_parent_school.rural}",
      denominator: "#{civil_communities.rural}",
      factor: 100,
    },
    bounds: { minimum: 0, maximum: 100 },
    owners: ["women", "edu"],
    source: siteRegister,
    national: { zh: "85", en: "85" },
    note: { zh: "村庄合并会改变分母。", en: "Village mergers change the denominator." },
    excludedKinds: corps,
    finestLevel: "village",
  }),
  defineIndicator("family", "f.guidance_centre", {
    name: { zh: "家庭教育指导服务中心数", en: "Guidance centres" },
    unit: "count",
    decimals: 0,
    better: "higher",
    definition: {
      zh: "年末设立的家庭教育指导服务中心个数。",
      en: "Family-education guidance centres at the end of the year.",
    },
    formula: { numerator: "#{family_guidance_centres}", factor: 1 },
    owners: ["women"],
    source: { zh: "家庭教育指导服务中心名录", en: "register" },
    national: { zh: "≥1", en: ">=1" },
    excludedKinds: corps,
    finestLevel: "county",
  }),
  defineIndicator("family", "f.guidance_activities", {
    name: { zh: "指导服务场次与人次", en: "Guidance sessions" },
    unit: "count",
    decimals: 0,
    better: "higher",
    frequency: { zh: "每季", en: "quarterly" },
    definition: {
      zh: "期内组织的家庭教育指导服务场次；参加人次另行记录。",
      en: "Sessions of family-education guidance in the period; the persons who took part are recorded beside them.",
    },
    owners: ["women"],
    source: { zh: "活动记录", en: "record" },
    national: { zh: "每个站点每年2次（通常要求）", en: "2 a year per site (usual)" },
    excludedKinds: corps,
    finestLevel: "township",
  }),
  defineIndicator("family", "f.school_parent_school", {
    name: { zh: "学校家长学校建校率", en: "School parent-school rate" },
    unit: "%",
    better: "higher",
    periodKind: "school-year",
    frequency: { zh: "每学年", en: "each school year" },
    definition: {
      zh: "学年内建有家长学校的中小学校、幼儿园数与中小学校、幼儿园总数之比。",
      en: "Schools and kindergartens with a parent school as a share of all schools and kindergartens.",
    },
    numerator: { zh: "建有家长学校的学校（幼儿园）数", en: "schools with a parent school" },
    denominator: { zh: "中小学校和幼儿园数", en: "schools and kindergartens" },
    bounds: { minimum: 0, maximum: 100 },
    owners: ["edu"],
    source: { zh: "家长学校名录", en: "register" },
    availability: "in-progress",
    excludedKinds: corps,
    finestLevel: "township",
  }),
  defineIndicator("family", "f.online_course", {
    name: { zh: "网上家长课程数", en: "Online courses" },
    unit: "count",
    decimals: 0,
    better: "higher",
    definition: {
      zh: "年末网上家长学校提供的家庭教育课程门数。",
      en: "Family-education courses offered by the online parent school at the end of the year.",
    },
    formula: { numerator: "#{parent_online_courses}", factor: 1 },
    owners: ["women"],
    source: { zh: "网上家长学校平台", en: "platform" },
    excludedKinds: corps,
    finestLevel: "county",
  }),
];
