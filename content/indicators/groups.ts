// The nine groups of the indicator catalogue, in the order in which reports list them.
// Source: the seven domains of the plan, framed by population and plan management.
import type { Label } from "../../src/kernel/label.ts";

export const indicatorGroups: readonly { readonly id: string; readonly name: Label }[] = [
  { id: "population", name: { zh: "背景与人口", en: "Context and population" } },
  { id: "health", name: { zh: "儿童与健康", en: "Children and health" } },
  { id: "safety", name: { zh: "儿童与安全", en: "Children and safety" } },
  { id: "education", name: { zh: "儿童与教育", en: "Children and education" } },
  { id: "welfare", name: { zh: "儿童与福利", en: "Children and welfare" } },
  { id: "family", name: { zh: "儿童与家庭", en: "Children and family" } },
  { id: "environment", name: { zh: "儿童与环境", en: "Children and environment" } },
  { id: "law", name: { zh: "儿童与法律保护", en: "Children and legal protection" } },
  { id: "management", name: { zh: "规划管理", en: "Management of the plan" } },
];
