// The parts of the product that can serve a system named in a plan, and whether they stand today. The
// table of named systems is read against this list: what is planned says so.
import type { Label } from "../src/kernel/label.ts";

export interface Capability {
  readonly id: string;
  readonly name: Label;
  readonly state: "available" | "planned";
  /** Where it is found in the product. */
  readonly path: string | null;
}

const capability = (id: string, zh: string, en: string, path: string | null = null): Capability => ({
  id,
  name: { zh, en },
  state: path === null ? "planned" : "available",
  path,
});

export const capabilities: readonly Capability[] = [
  capability("plan-document", "活的规划（条文加实时批注）", "The living plan", "/plan"),
  capability("indicator-catalogue", "指标体系", "Indicator catalogue", "/indicators"),
  capability("monitoring-database", "监测统计数据库", "Monitoring database", "/areas"),
  capability("open-data", "开放数据接口", "Open data", "/sources"),
  capability("systems-map", "规划事项跟踪表", "Table of plan items", "/plan/systems"),
  capability("reporting", "报表填报与审核", "Reporting", "/reporting"),
  capability("releases", "数据发布与版本", "Releases", "/releases"),
  capability("judgement", "进展判断与预测", "Judgement and forecast", "/targets"),
  capability("warnings", "预警", "Warnings", "/warnings"),
  capability("interventions", "干预", "Interventions", "/warnings?view=list"),
  capability("access-audit", "权限、审计与隐私", "Access, audit, privacy"),
  capability("register-engine", "登记引擎", "Register engine"),
  capability("child-health-register", "儿童健康登记", "Child health register"),
  capability("vision-register", "视力档案", "Vision register"),
  capability("screening-follow-up", "筛查随访", "Screening follow-up"),
  capability("immunisation-register", "预防接种登记", "Immunisation register"),
  capability("fitness-register", "体质健康登记", "Fitness register"),
  capability("facility-register", "机构登记", "Facility register"),
  capability("staff-training-register", "人员与培训登记", "Staff and training register"),
  capability("protection-register", "儿童保护登记", "Protection register"),
  capability("welfare-register", "儿童福利登记", "Welfare register"),
  capability("childcare-register", "托育登记", "Childcare register"),
  capability("workflow-referrals", "转介与协同", "Referrals between agencies"),
  capability("accountability", "责任落实", "Accountability"),
  capability("evaluation", "评估", "Evaluation"),
  capability("publishing-documents", "监测报告与年鉴", "Reports and yearbook"),
  capability("public-site", "公众网站", "Public site"),
  capability("calculators", "计算器", "Calculators", "/calc"),
  capability("exchange", "数据交换", "Exchange", "/reporting/imports"),
];
