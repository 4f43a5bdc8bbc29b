// Data elements of the environment indicators. Source: water, rural, urban construction and culture reports.
// Quantities in ten thousands (万) name their physical unit; days and households are plain counts.
// [D] Rural water and toilets leave out the corps farms, which report them through the corps.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const withoutCorps = ["production-corps farm"];
const ruralPeople = {
  agency: "water",
  reportedAt: "village",
  acrossTime: "last",
  excludedKinds: withoutCorps,
} as const;
const ruralHouseholds = { unit: "count", agency: "agri", reportedAt: "village", excludedKinds: withoutCorps } as const;
const waterSupply = { unit: "count", agency: "water", excludedKinds: withoutCorps } as const;
const cityYearbook = { unit: "10k", agency: "house", reportedAt: "county", decimals: 2 } as const;
const districtCount = { unit: "count", reportedAt: "county" } as const;

export const environmentElements: readonly Element[] = [
  defineElement("rural_residents_civil", {
    name: { zh: "农村常住人口（不含兵团团场）", en: "Rural residents without the corps farms" },
    ...ruralPeople,
  }),
  defineElement("rural_tap_people", {
    name: { zh: "农村自来水受益人口", en: "Rural residents with tap water from central works" },
    ...ruralPeople,
  }),
  defineElement("rural_central_supply_people", {
    name: { zh: "农村集中供水受益人口", en: "Rural residents on central supply" },
    ...ruralPeople,
  }),
  defineElement("rural_scale_supply_people", {
    name: { zh: "农村规模化供水工程受益人口", en: "Rural residents on large-scale works" },
    ...ruralPeople,
  }),
  defineElement("rural_water_samples", {
    name: { zh: "农村供水水质检测水样数", en: "Rural water samples tested" },
    ...waterSupply,
  }),
  defineElement("rural_water_samples_passed", {
    name: { zh: "农村供水水质达标水样数", en: "Rural water samples passed" },
    ...waterSupply,
  }),
  defineElement("rural_supply_days_due", {
    name: { zh: "农村供水工程应供水天数", en: "Days on which rural works should have supplied" },
    ...waterSupply,
  }),
  defineElement("rural_supply_days_met", {
    name: { zh: "农村供水工程按要求供水天数", en: "Days on which rural works met their supply" },
    ...waterSupply,
  }),
  defineElement("rural_households", {
    name: { zh: "农村户数（不含兵团团场）", en: "Rural households without the corps farms" },
    ...ruralHouseholds,
    acrossTime: "last",
  }),
  defineElement("rural_households_sanitary_toilet", {
    name: { zh: "使用卫生厕所的农村户数", en: "Rural households with a sanitary toilet" },
    ...ruralHouseholds,
    acrossTime: "last",
  }),
  defineElement("toilets_rechecked", {
    name: { zh: "改厕复查座数", en: "Upgraded toilets re-checked" },
    ...ruralHouseholds,
  }),
  defineElement("toilets_rechecked_passed", {
    name: { zh: "改厕复查合格座数", en: "Upgraded toilets passing the re-check" },
    ...ruralHouseholds,
  }),
  defineElement("sewage_discharged", {
    name: { zh: "城市污水排放量（万立方米）", en: "Urban sewage discharged (10,000 m³)" },
    ...cityYearbook,
  }),
  defineElement("sewage_treated", {
    name: { zh: "城市污水处理量（万立方米）", en: "Urban sewage treated (10,000 m³)" },
    ...cityYearbook,
  }),
  defineElement("waste_collected", {
    name: { zh: "生活垃圾清运量（万吨）", en: "Household waste collected (10,000 tonnes)" },
    ...cityYearbook,
  }),
  defineElement("waste_treated_harmless", {
    name: { zh: "生活垃圾无害化处理量（万吨）", en: "Household waste treated harmlessly (10,000 tonnes)" },
    ...cityYearbook,
  }),
  defineElement("park_green_area", {
    name: { zh: "公园绿地面积（万平方米）", en: "Park area (10,000 m²)" },
    ...cityYearbook,
    acrossTime: "last",
  }),
  defineElement("city_population", {
    name: { zh: "城区人口（含城区暂住人口）", en: "City population with temporary residents" },
    agency: "house",
    reportedAt: "county",
    acrossTime: "last",
  }),
  defineElement("built_up_area", {
    name: { zh: "建成区面积（万平方米）", en: "Built-up area (10,000 m²)" },
    ...cityYearbook,
    acrossTime: "last",
  }),
  defineElement("built_up_green_area", {
    name: { zh: "建成区绿化覆盖面积（万平方米）", en: "Green cover in the built-up area (10,000 m²)" },
    ...cityYearbook,
    acrossTime: "last",
  }),
  defineElement("out_of_school_venues", {
    name: { zh: "公益性儿童校外活动场所数", en: "Public out-of-school venues" },
    unit: "count",
    agency: "youth",
    acrossTime: "last",
  }),
  defineElement("venue_child_visits", {
    name: { zh: "儿童进入校外活动场所人次", en: "Visits of children to out-of-school venues" },
    unit: "person-times",
    agency: "culture",
    reportedAt: "county",
    by: ["sex"],
  }),
  defineElement("public_libraries", {
    name: { zh: "公共图书馆数", en: "Public libraries" },
    ...districtCount,
    agency: "culture",
    acrossTime: "last",
  }),
  defineElement("public_libraries_child_area", {
    name: {
      zh: "设有少儿（含盲童）阅览区的公共图书馆数",
      en: "Public libraries with an area for children, blind children included",
    },
    ...districtCount,
    agency: "culture",
    acrossTime: "last",
  }),
  defineElement("public_venues", {
    name: { zh: "公共文化、体育、科普场所数", en: "Public venues for culture, sport and science" },
    unit: "count",
    agency: "culture",
    acrossTime: "last",
  }),
  defineElement("public_venues_free", {
    name: { zh: "对儿童免费或优惠开放的公共场所数", en: "Public venues free or at a discount for children" },
    unit: "count",
    agency: "culture",
    acrossTime: "last",
  }),
  defineElement("child_friendly_communities", {
    name: { zh: "达标的儿童友好社区数", en: "Communities meeting the child-friendly standard" },
    unit: "count",
    agency: "women",
    acrossTime: "last",
  }),
  defineElement("eco_theme_days", {
    name: { zh: "生态文明主题活动次数", en: "Theme days on the environment" },
    ...districtCount,
    agency: "env",
  }),
  defineElement("emergency_plans", {
    name: { zh: "现行突发事件应急预案数", en: "Emergency plans in force" },
    ...districtCount,
    agency: "emerg",
    acrossTime: "last",
  }),
  defineElement("emergency_plans_child", {
    name: { zh: "含儿童保护内容的应急预案数", en: "Emergency plans with child provisions" },
    ...districtCount,
    agency: "emerg",
    acrossTime: "last",
  }),
  defineElement("banned_advertisements", {
    name: { zh: "涉儿禁止性广告立案查处件数", en: "Cases of banned advertising to children" },
    unit: "cases",
    agency: "market",
    reportedAt: "county",
  }),
  defineElement("offcampus_practice_activities", {
    name: { zh: "校外教育实践活动次数", en: "Off-campus practice activities" },
    ...districtCount,
    agency: "youth",
  }),
  defineElement("participation_youth_league", {
    name: { zh: "共青团组织的儿童实践体验活动次数", en: "Participation activities of the Youth League" },
    ...districtCount,
    agency: "youth",
  }),
  defineElement("participation_young_pioneers", {
    name: { zh: "少先队组织的儿童实践体验活动次数", en: "Participation activities of the Young Pioneers" },
    ...districtCount,
    agency: "youth",
  }),
  defineElement("participation_womens_federation", {
    name: { zh: "妇联组织的儿童实践体验活动次数", en: "Participation activities of the Women's Federation" },
    ...districtCount,
    agency: "women",
  }),
];
