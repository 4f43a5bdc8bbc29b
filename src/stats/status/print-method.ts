// The names of the methods by which a status is judged, and where each is published.
import type { Label } from "../../kernel/label.ts";
import type { StatusMethod } from "../../plan/target.ts";

export const methodNames: Readonly<Record<StatusMethod, Label>> = {
  linear: { zh: "线性进度", en: "Linear gap closure" },
  cagr: { zh: "年均变化率之比", en: "Ratio of growth rates" },
  un: { zh: "联合国进度表", en: "UN progress chart" },
};

export const methodSources: Readonly<Record<StatusMethod, Label>> = {
  linear: {
    zh: "按布鲁金斯学会的“缺口弥合”思路，用于逐年规划的线性形式",
    en: "After the gap closure of the Brookings Institution, in the linear form for annual plans",
  },
  cagr: {
    zh: "Open SDG与加拿大统计局的进展测度，仿欧盟统计局",
    en: "Progress measure of Open SDG and Statistics Canada, modelled on Eurostat",
  },
  un: {
    zh: "联合国可持续发展目标进度表2023年版，据巴斯克统计局转述",
    en: "UN SDG Progress Chart 2023, as restated by EUSTAT",
  },
};
