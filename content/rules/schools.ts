// Parts and wholes of what schools and kindergartens count, gross rates above 105 and times of day.
// Sources: the district's indicator rules §0.6 and §0.8; education's basic statistical forms.
import { defineAtMost, type Rule } from "../../src/reporting/check/rule.ts";

export const schoolsRules: readonly Rule[] = [
  defineAtMost("screened-within-enrolled", ["#{students_vision_screened}", "#{children_enrolled}"], {
    name: { zh: "视力筛查不多于在园在校", en: "Vision screened: no more than enrolled" },
    severity: "warning",
    why: { zh: "筛查的是在园在校儿童，每人每年计一次。", en: "Those enrolled are screened, each counted once a year." },
    source: "儿童青少年近视监测方案",
  }),
  defineAtMost(
    "rescreened-within-screened",
    ["#{students_rescreened_not_myopic_before}", "#{students_vision_screened}"],
    {
      name: { zh: "上年未近视的复查人数不多于筛查人数", en: "Rescreened: no more than screened" },
      severity: "error",
      why: { zh: "复查的是本年筛查人数的一部分。", en: "Those rescreened are a part of the year's screening." },
      source: "儿童青少年近视监测方案",
    },
  ),
  defineAtMost("new-within-myopic", ["#{students_newly_myopic}", "#{students_myopic}"], {
    name: { zh: "新发近视不多于筛查性近视", en: "Newly myopic: no more than screen-positive myopia" },
    severity: "error",
    why: { zh: "新发近视是本年近视的一部分。", en: "New myopia is a part of the year's myopia." },
    source: "儿童青少年近视监测方案",
  }),
  defineAtMost("measured-within-students", ["#{students_measured}", "#{school_students}"], {
    name: { zh: "身高体重测量不多于在校学生", en: "Students measured: no more than students" },
    severity: "warning",
    why: { zh: "测量的是在校学生，每人每年计一次。", en: "Students are measured, each counted once a year." },
    source: "国家学生体质健康标准",
  }),
  defineAtMost("exempt-within-students", ["#{students_fitness_exempt}", "#{school_students}"], {
    name: { zh: "免予执行体质标准的学生不多于在校学生", en: "Exempt from fitness tests: no more than students" },
    severity: "error",
    why: { zh: "免予执行的是在校学生的一部分。", en: "Those exempt are a part of the students." },
    source: "国家学生体质健康标准",
  }),
  defineAtMost(
    "tested-and-exempt-within-students",
    ["#{students_fitness_tested} + #{students_fitness_exempt}", "#{school_students}"],
    {
      name: { zh: "体测与免测之和不多于在校学生", en: "Tested and exempt together: no more than students" },
      severity: "error",
      why: { zh: "一名学生要么参加体测，要么免测。", en: "A student is either tested or exempt." },
      source: "国家学生体质健康标准",
    },
  ),
  defineAtMost("checked-within-students", ["#{students_checked_up}", "#{school_students}"], {
    name: { zh: "年度体检不多于在校学生", en: "Checked up: no more than students" },
    severity: "warning",
    why: { zh: "每生每年计一次。", en: "Each student counts once a year." },
    source: "中小学生健康体检管理办法",
  }),
  defineAtMost("exercise-within-waking", ["#{exercise_hours_total}", "#{exercise_surveyed} * 6"], {
    name: { zh: "每天体育活动平均不到6小时", en: "Daily activity: six hours at most" },
    severity: "warning",
    why: {
      zh: "合计小时数除以人数是每天平均时间，超过6小时多半是单位写错 [D]。",
      en: "Hours over students are the daily mean; above six the unit is likely wrong [D].",
    },
    source: "学生体育活动时间调查",
  }),
  defineAtMost("outdoor-within-day", ["#{outdoor_hours_total}", "#{outdoor_surveyed} * 8"], {
    name: { zh: "每天户外活动平均不到8小时", en: "Daily time outdoors: eight hours at most" },
    severity: "warning",
    why: { zh: "超过8小时多半是单位写错 [D]。", en: "Above eight hours the unit is likely wrong [D]." },
    source: "近视防控调查",
  }),
  defineAtMost("sleep-primary-most", ["#{sleep_hours_total_primary}", "#{sleep_surveyed_primary} * 13"], {
    name: { zh: "小学生每天睡眠平均不到13小时", en: "Primary pupils' sleep: 13 hours at most" },
    severity: "warning",
    why: { zh: "超过13小时多半是单位写错 [D]。", en: "Above 13 hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("sleep-primary-least", ["#{sleep_surveyed_primary} * 6", "#{sleep_hours_total_primary}"], {
    name: { zh: "小学生每天睡眠平均超过6小时", en: "Primary pupils' sleep: six hours at least" },
    severity: "warning",
    why: { zh: "不足6小时多半是单位写错 [D]。", en: "Below six hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("sleep-junior-most", ["#{sleep_hours_total_junior}", "#{sleep_surveyed_junior} * 13"], {
    name: { zh: "初中生每天睡眠平均不到13小时", en: "Junior pupils' sleep: 13 hours at most" },
    severity: "warning",
    why: { zh: "超过13小时多半是单位写错 [D]。", en: "Above 13 hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("sleep-junior-least", ["#{sleep_surveyed_junior} * 5", "#{sleep_hours_total_junior}"], {
    name: { zh: "初中生每天睡眠平均超过5小时", en: "Junior pupils' sleep: five hours at least" },
    severity: "warning",
    why: { zh: "不足5小时多半是单位写错 [D]。", en: "Below five hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("sleep-senior-most", ["#{sleep_hours_total_senior}", "#{sleep_surveyed_senior} * 13"], {
    name: { zh: "高中生每天睡眠平均不到13小时", en: "Senior pupils' sleep: 13 hours at most" },
    severity: "warning",
    why: { zh: "超过13小时多半是单位写错 [D]。", en: "Above 13 hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("sleep-senior-least", ["#{sleep_surveyed_senior} * 5", "#{sleep_hours_total_senior}"], {
    name: { zh: "高中生每天睡眠平均超过5小时", en: "Senior pupils' sleep: five hours at least" },
    severity: "warning",
    why: { zh: "不足5小时多半是单位写错 [D]。", en: "Below five hours the unit is likely wrong [D]." },
    source: "教育部睡眠管理通知",
  }),
  defineAtMost("afterschool-within-schools", ["#{compulsory_schools_afterschool}", "#{compulsory_schools}"], {
    name: { zh: "提供课后服务的学校不多于义务教育学校", en: "Schools with after-school care: no more than schools" },
    severity: "error",
    why: { zh: "前者是后者的一部分。", en: "The former are a part of the latter." },
    source: "教育事业统计",
  }),
  defineAtMost("rural-within-compulsory", ["#{rural_compulsory_pupils}", "#{compulsory_students}"], {
    name: { zh: "农牧区义务教育学生不多于全部", en: "Rural compulsory pupils: no more than all" },
    severity: "warning",
    why: { zh: "农牧区学校是全部学校的一部分。", en: "Rural schools are a part of all." },
    source: "教育事业统计",
  }),
  defineAtMost("new-within-compulsory", ["#{new_pupils}", "#{compulsory_students}"], {
    name: { zh: "起始年级招生不多于在校生", en: "New pupils: no more than pupils" },
    severity: "error",
    why: { zh: "起始年级是各年级的一部分。", en: "The first grade is a part of all grades." },
    source: "教育事业统计",
  }),
  defineAtMost("compulsory-primary-within-students", ["#{compulsory_students.primary}", "#{school_students.primary}"], {
    name: { zh: "小学义务教育学生不多于小学在校学生", en: "Compulsory pupils in primary: no more than students" },
    severity: "warning",
    why: { zh: "两处数的是同一批学生。", en: "Both count the same pupils." },
    source: "教育事业统计",
  }),
  defineAtMost("compulsory-junior-within-students", ["#{compulsory_students.junior}", "#{school_students.junior}"], {
    name: { zh: "初中义务教育学生不多于初中在校学生", en: "Compulsory pupils in junior: no more than students" },
    severity: "warning",
    why: { zh: "两处数的是同一批学生。", en: "Both count the same pupils." },
    source: "教育事业统计",
  }),
  defineAtMost("intake-within-kindergartens", ["#{kindergartens_taking_2_3}", "#{kindergartens}"], {
    name: { zh: "招收2—3岁的幼儿园不多于幼儿园", en: "Kindergartens taking 2–3: no more than kindergartens" },
    severity: "error",
    why: { zh: "前者是后者的一部分。", en: "The former are a part of the latter." },
    source: "教育事业统计",
  }),
  defineAtMost("moved-out-within-cohort", ["#{cohort_moved_out}", "#{cohort_entrants} + #{cohort_moved_in}"], {
    name: { zh: "转出不多于入学与转入之和", en: "Moved out: no more than entered and moved in" },
    severity: "error",
    why: { zh: "只有到过的学生能转出。", en: "Only who has been there can leave." },
    source: "indicator-rules.md §0.7",
  }),
  defineAtMost(
    "graduates-within-cohort",
    ["#{cohort_graduates}", "#{cohort_entrants} + #{cohort_moved_in} - #{cohort_moved_out}"],
    {
      name: { zh: "毕业人数不多于同届学生", en: "Graduates: no more than their cohort" },
      severity: "warning",
      why: { zh: "同届口径对得上时巩固率不超过100%。", en: "With a matched cohort retention stays within 100%." },
      source: "indicator-rules.md §0.7",
    },
  ),
  defineAtMost("preschool-gross-rate", ["#{kindergarten_children}", "#{preschool_age_children} * 1.05"], {
    name: { zh: "学前毛入园率不超过105%", en: "Preschool gross enrolment: 105% at most" },
    severity: "warning",
    level: "county",
    why: {
      zh: "超龄和外来儿童可使毛入园率略超100%，再高要查分母。",
      en: "Over-age children and newcomers lift it a little above 100%; beyond that look at the denominator.",
    },
    source: "indicator-rules.md §0.6",
  }),
  defineAtMost("senior-gross-rate", ["#{senior_students}", "#{senior_age_children} * 1.05"], {
    name: { zh: "高中阶段毛入学率不超过105%", en: "Senior-stage gross enrolment: 105% at most" },
    severity: "warning",
    level: "county",
    why: {
      zh: "超龄和外来学生可使毛入学率略超100%，再高要查分母。",
      en: "Over-age students and newcomers lift it a little above 100%; beyond that look at the denominator.",
    },
    source: "indicator-rules.md §0.6",
  }),
];
