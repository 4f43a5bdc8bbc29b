// Forms on the environment: rural water and toilets, city construction, venues, ecological education.
// Source: reports of the water, rural, urban construction, culture and environment bureaus [M].
// [D] Villages' water and toilets are filled in by the township, whose water station and toilet ledger hold them; the
// rest by the bureau. Due 20 working days after the calendar year.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { byTownship, withoutCorps } from "./clocks.ts";

export const environmentForms: readonly Form[] = [
  defineForm("rural-water-people", {
    title: { zh: "农村供水受益人口（分村）", en: "Rural residents with water supply, by village" },
    agency: "water",
    ...byTownship,
    reportedAt: "village",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "农村人口和受益人口", en: "Rural residents and those served" },
        elements: [
          "rural_residents_civil",
          "rural_tap_people",
          "rural_central_supply_people",
          "rural_scale_supply_people",
        ],
      },
    ],
    note: {
      zh: "来源：农村供水工程台账，年末数。规模化供水和自来水受益人口都不超过集中供水受益人口。[M]",
      en: "Source: ledger of rural works at the end of the year. Neither large-scale works nor tap water serve more than central supply does. [M]",
    },
  }),
  defineForm("rural-water-quality", {
    title: { zh: "农村供水水质和供水保证", en: "Quality and reliability of rural water" },
    agency: "water",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "水质和供水天数", en: "Samples and days" },
        elements: [
          "rural_water_samples",
          "rural_water_samples_passed",
          "rural_supply_days_due",
          "rural_supply_days_met",
        ],
      },
    ],
    note: {
      zh: "来源：水质检测记录（与疾控中心核对）、供水工程运行记录。[M]",
      en: "Source: water tests, compared with the disease-control centre, and operating records. [M]",
    },
  }),
  defineForm("rural-toilets", {
    title: { zh: "农村卫生厕所和改厕复查（分村）", en: "Rural toilets, by village" },
    agency: "agri",
    ...byTownship,
    reportedAt: "village",
    ...withoutCorps,
    sections: [
      {
        title: { zh: "农户、卫生厕所和复查", en: "Households, sanitary toilets and re-checks" },
        elements: [
          "rural_households",
          "rural_households_sanitary_toilet",
          "toilets_rechecked",
          "toilets_rechecked_passed",
        ],
      },
    ],
    note: {
      zh: "来源：农村改厕台账、改厕质量检查。正在使用的卫生厕所才计，建成未用的不计。[M]",
      en: "Source: toilet ledger and quality checks. Only toilets in use count. [M]",
    },
  }),
  defineForm("city-construction", {
    title: { zh: "城市污水、垃圾和绿化", en: "Urban sewage, waste and green space" },
    agency: "house",
    reportedAt: "county",
    sections: [
      { title: { zh: "污水", en: "Sewage" }, elements: ["sewage_discharged", "sewage_treated"] },
      { title: { zh: "生活垃圾", en: "Household waste" }, elements: ["waste_collected", "waste_treated_harmless"] },
      {
        title: { zh: "城区人口和绿化", en: "City population and green space" },
        elements: ["city_population", "park_green_area", "built_up_area", "built_up_green_area"],
      },
    ],
    note: {
      zh: "来源：城市（县城）建设统计年报。数字以万为单位时，名称里写明是万立方米、万吨还是万平方米。[M]",
      en: "Source: annual statistics of urban construction. Quantities in ten thousands name their unit. [M]",
    },
  }),
  defineForm("public-venues", {
    title: { zh: "公共文化、体育和科普场所开放", en: "Public venues" },
    agency: "culture",
    sections: [{ title: { zh: "场所数", en: "Venues" }, elements: ["public_venues", "public_venues_free"] }],
    note: { zh: "来源：场所名录，年末数。[M]", en: "Source: register of venues at the end of the year. [M]" },
  }),
  defineForm("culture-sports", {
    title: { zh: "图书馆、儿童入馆和体育赛事", en: "Libraries, visits and sports events" },
    agency: "culture",
    reportedAt: "county",
    sections: [
      {
        title: { zh: "图书馆和赛事", en: "Libraries and events" },
        elements: ["public_libraries", "public_libraries_child_area", "child_sports_events"],
      },
      { title: { zh: "儿童入馆", en: "Visits of children" }, elements: ["venue_child_visits"] },
    ],
    note: {
      zh: "来源：文化和旅游统计、场所入场和预约记录、赛事记录。[M]",
      en: "Source: culture statistics, visit records, records of events. [M]",
    },
  }),
  defineForm("eco-education", {
    title: { zh: "生态文明主题活动", en: "Ecological education" },
    agency: "env",
    reportedAt: "county",
    sections: [{ title: { zh: "活动次数", en: "Activities" }, elements: ["eco_theme_days"] }],
    note: { zh: "来源：活动记录。[M]", en: "Source: records. [M]" },
  }),
];
