// Breakdowns used by the elements: sex, urban and rural residence (城乡), school stage (学段), age group.
// Category codes are unique over all dimensions (kernel/cell.ts).
import type { Dimension } from "../src/kernel/cell.ts";

export const dimensions: readonly Dimension[] = [
  {
    id: "sex",
    name: { zh: "性别", en: "Sex" },
    categories: [
      { code: "female", name: { zh: "女", en: "Female" } },
      { code: "male", name: { zh: "男", en: "Male" } },
    ],
  },
  {
    id: "residence",
    name: { zh: "城乡", en: "Urban or rural" },
    categories: [
      { code: "urban", name: { zh: "城镇", en: "Urban" } },
      { code: "rural", name: { zh: "乡村", en: "Rural" } },
    ],
  },
  {
    id: "stage",
    name: { zh: "学段", en: "School stage" },
    categories: [
      { code: "preschool", name: { zh: "学前", en: "Preschool" } },
      { code: "primary", name: { zh: "小学", en: "Primary" } },
      { code: "junior", name: { zh: "初中", en: "Junior" } },
      { code: "senior", name: { zh: "高中阶段", en: "Senior" } },
    ],
  },
  {
    id: "age",
    name: { zh: "年龄组", en: "Age group" },
    categories: [
      { code: "age_0", name: { zh: "0岁", en: "Under 1" } },
      { code: "age_1_2", name: { zh: "1—2岁", en: "1–2" } },
      { code: "age_3_6", name: { zh: "3—6岁", en: "3–6" } },
      { code: "age_7_12", name: { zh: "7—12岁", en: "7–12" } },
      { code: "age_13_17", name: { zh: "13—17岁", en: "13–17" } },
    ],
  },
];
