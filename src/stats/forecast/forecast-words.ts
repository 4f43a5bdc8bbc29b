// The methods and scales of a forecast in words a reader without statistics can follow, each with its source.
import type { Label } from "../../kernel/label.ts";
import type { ForecastMethod, TrendScale } from "./forecast.ts";

export const methodWords: Readonly<Record<ForecastMethod, Label & { readonly source: Label }>> = {
  theilSen: {
    zh: "把每两年之间的变化排队，取中间的一个作为走势（Theil–Sen），个别年份忽高忽低影响不大",
    en: "the middle one of the changes between all pairs of years (Theil–Sen), which one odd year does not tip",
    source: {
      zh: "Theil（1950）；Sen（1968），《美国统计学会会刊》63卷1379—1389页；区间用回归预测区间（t分布，自由度n−2）",
      en: "Theil 1950; Sen 1968, J. Amer. Stat. Assoc. 63:1379–1389; prediction interval of a regression, t with n − 2 degrees",
    },
  },
  holt: {
    zh: "越近的年份分量越重，水平和走势逐年修正（Holt指数平滑）",
    en: "newer years weigh more, level and trend are corrected year by year (Holt's exponential smoothing)",
    source: {
      zh: "Holt（1957）；Hyndman等（2008）《指数平滑预测》，ETS(A,A,N)的区间",
      en: "Holt 1957; Hyndman et al. 2008, Forecasting with Exponential Smoothing, interval of ETS(A,A,N)",
    },
  },
};

export const scaleWords: Readonly<Record<TrendScale, Label>> = {
  linear: { zh: "", en: "" },
  log: {
    zh: "；按每年变化的百分比推，不会变成负数",
    en: "; carried on by a percentage a year, so it never turns negative",
  },
  logit: {
    zh: "；越接近{minimum}或{maximum}变得越慢，不会越过",
    en: "; slowing down towards {minimum} or {maximum}, which it never passes",
  },
};
