// How a probability is written everywhere: whole percentages, because a handful of years carries no more; the ends
// named in words after the IPCC's scale of likelihood (Mastrandrea et al. 2010, table 1).
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";

const least = 0.01;
const most = 0.99;

export const printProbability = (probability: number): Label => {
  if (probability < least) return { zh: "不到1%", en: "under 1%" };
  if (probability > most) return { zh: "99%以上", en: "over 99%" };
  const percent = roundHalfUp(probability * 100, 0);
  return { zh: `约${percent}%`, en: `about ${percent}%` };
};

/** The whole phrase: `达标可能性约12%`, at the ends `几乎不可能达标（不到1%）`. */
export const printLikelihood = (probability: number): Label => {
  const { zh, en } = printProbability(probability);
  if (probability < least) return { zh: `几乎不可能达标（${zh}）`, en: `almost no chance of meeting it (${en})` };
  if (probability > most) return { zh: `几乎肯定达标（${zh}）`, en: `almost certain to be met (${en})` };
  return { zh: `达标可能性${zh}`, en: `a chance of ${en} to meet it` };
};
