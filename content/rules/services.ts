// Parts and wholes of services, posts, homes, water and households.
// Sources: the district's indicator rules §0.8; yearly statistics of civil affairs, rural water and agriculture.
import { defineAtMost, type Rule } from "../../src/reporting/check/rule.ts";

export const servicesRules: readonly Rule[] = [
  defineAtMost("enrolled-within-places", ["#{childcare_enrolled}", "#{childcare_places}"], {
    name: { zh: "在托人数不多于托位数", en: "Children in care: no more than places" },
    severity: "warning",
    why: {
      zh: "一个托位收一名婴幼儿；分时段收托的写明。",
      en: "A place takes one child; explain where it is shared by the hour.",
    },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("trained-within-workers", ["#{child_welfare_workers_trained}", "#{child_welfare_workers}"], {
    name: { zh: "参训人员不多于在岗人员", en: "Trained: no more than posts" },
    severity: "error",
    why: { zh: "一人参训多次只计一次。", en: "A person trained twice counts once." },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("trained-within-new", ["#{new_post_holders_trained}", "#{new_post_holders}"], {
    name: { zh: "参加任职培训的不多于新任职的", en: "Trained on taking office: no more than new in office" },
    severity: "error",
    why: { zh: "一人参训多次只计一次。", en: "A person trained twice counts once." },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("rescued-within-found", ["#{street_children_rescued}", "#{street_children_found}"], {
    name: { zh: "救助人次不多于发现人次", en: "Street children helped: no more than found" },
    severity: "error",
    why: { zh: "救助的都是发现的。", en: "Only who is found can be helped." },
    source: "民政事业统计",
  }),
  defineAtMost("homes-beside-communities", ["#{civil_communities_with_child_home}", "#{child_homes}"], {
    name: { zh: "有儿童之家的村（社区）不多于儿童之家", en: "Communities with a children's home: no more than homes" },
    severity: "warning",
    why: { zh: "每个这样的村（社区）至少有一个儿童之家。", en: "Each of them has at least one home." },
    source: "妇联儿童之家台账",
  }),
  defineAtMost("hours-within-week", ["#{child_home_weekly_hours}", "#{child_homes} * 84"], {
    name: { zh: "儿童之家每周开放平均不超过84小时", en: "Children's homes: 84 hours a week at most" },
    severity: "warning",
    why: {
      zh: "每天12小时开7天是84小时，再多多半是单位写错 [D]。",
      en: "Twelve hours on seven days are 84; beyond that the unit is likely wrong [D].",
    },
    source: "妇联儿童之家台账",
  }),
  defineAtMost(
    "parent-schools-within-communities",
    ["#{civil_communities_with_parent_school}", "#{civil_communities}"],
    {
      name: {
        zh: "建有家长学校的村（社区）不多于村（社区）",
        en: "Communities with a parent school: no more than communities",
      },
      severity: "error",
      why: { zh: "前者是后者的一部分。", en: "The former are a part of the latter." },
      source: "妇联家庭教育台账",
    },
  ),
  defineAtMost("tap-within-central", ["#{rural_tap_people}", "#{rural_central_supply_people}"], {
    name: { zh: "自来水受益人口不多于集中供水受益人口", en: "Tap water: no more people than central supply" },
    severity: "error",
    why: { zh: "自来水入户是集中供水的一种。", en: "A tap at home is one way of central supply." },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("scale-within-central", ["#{rural_scale_supply_people}", "#{rural_central_supply_people}"], {
    name: { zh: "规模化供水受益人口不多于集中供水受益人口", en: "Large works: no more people than central supply" },
    severity: "error",
    why: { zh: "规模化工程是集中供水工程的一部分。", en: "Large works are a part of central supply." },
    source: "农村供水统计",
  }),
  defineAtMost("rural-within-residents", ["#{rural_residents_civil}", "#{residents}"], {
    name: { zh: "农村常住人口不多于常住人口", en: "Rural residents: no more than residents" },
    severity: "warning",
    why: {
      zh: "农村人口是常住人口的一部分；两个部门的口径要对上。",
      en: "Rural residents are a part of all; two agencies count them.",
    },
    source: "统计局人口年报",
  }),
  defineAtMost("households-within-rural", ["#{rural_households}", "#{rural_residents_civil}"], {
    name: { zh: "农村户数不多于农村人口", en: "Rural households: no more than rural residents" },
    severity: "warning",
    why: { zh: "一户至少一人。", en: "A household has at least one person." },
    source: "农村厕所革命台账",
  }),
  defineAtMost("libraries-within-venues", ["#{public_libraries}", "#{public_venues}"], {
    name: { zh: "公共图书馆不多于公共场所", en: "Libraries: no more than public venues" },
    severity: "warning",
    why: { zh: "图书馆是公共文化体育科普场所的一种。", en: "Libraries are one kind of public venue." },
    source: "文化和旅游统计",
  }),
  defineAtMost("friendly-within-communities", ["#{child_friendly_communities}", "#{civil_communities}"], {
    name: { zh: "儿童友好社区不多于村（社区）", en: "Child-friendly communities: no more than communities" },
    severity: "warning",
    why: { zh: "前者是后者的一部分。", en: "The former are a part of the latter." },
    source: "妇联台账",
  }),
  defineAtMost("staffed-within-homes", ["#{child_homes_staffed}", "#{child_homes}"], {
    name: { zh: "配备人员的儿童之家不多于儿童之家", en: "Staffed homes: no more than homes" },
    severity: "error",
    why: { zh: "前者是后者的一部分。", en: "The former are a part of the latter." },
    source: "妇联儿童之家台账",
  }),
];
