// Do the methods agree? A target that one method calls on track and another off track is told so before anybody argues
// from one of them.
import type { Label } from "../../kernel/label.ts";
import { printChange } from "../../kernel/quantity.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";

type Methods = TargetDetail["methods"];

export const compareMethods = (methods: Methods): Label => {
  const chosen = methods.find(({ isChosen }) => isChosen);
  const classes = [...new Set(methods.map((each) => each.class))];
  if (!chosen || methods.length < 2) return { zh: "", en: "" };
  if (classes.length === 1) {
    const { zh, en } = statusLabels[chosen.class];
    return {
      zh: `${methods.length}种方法的判断一致：${zh}。`,
      en: `All ${methods.length} methods agree: ${en.toLowerCase()}.`,
    };
  }
  const others = methods.filter((each) => each.class !== chosen.class);
  const list = (language: keyof Label): string =>
    others
      .map(({ name, class: status }) =>
        language === "zh"
          ? `${name.zh}判${statusLabels[status].zh}`
          : `${name.en}: ${statusLabels[status].en.toLowerCase()}`,
      )
      .join(language === "zh" ? "，" : "; ");
  const own = statusLabels[chosen.class];
  return {
    zh: `几种方法的判断不一致：规划用的${chosen.name.zh}判${own.zh}，${list("zh")}。拿它下结论前先看清用的是哪一种。`,
    en: `The methods disagree: ${chosen.name.en}, which this plan uses, says ${own.en.toLowerCase()}; ${list("en")}. Check which one is meant before drawing a conclusion.`,
  };
};

/** linear: shares of the way and of the time; cagr: growth a year; un: levels at the deadline. */
export const printPace = (
  method: Methods[number]["method"],
  pace: number | null,
  indicator: TargetDetail["indicator"],
): Label => {
  if (pace === null) return { zh: "—", en: "—" };
  if (method === "un") return printLevel(pace, indicator);
  if (method === "linear") return printLevel(pace * 100, { decimals: 0, suffix: percent });
  const growth = printChange(pace * 100, 1);
  return { zh: `每年${growth}%`, en: `${growth}% a year` };
};

const percent: Label = { zh: "%", en: "%" };
