// The names and reasons of the ways to hand a target down.
import type { Label } from "../../kernel/label.ts";
import type { ProposalMethod } from "./propose-allocation.ts";

export const proposalWords: Readonly<Record<ProposalMethod, { readonly name: Label; readonly reason: Label }>> = {
  equalLine: {
    name: { zh: "同一条线", en: "The same line" },
    reason: {
      zh: "各地都按总目标定，好懂；离得远的要走得最多。",
      en: "Everybody takes the whole's own line: easy to tell, hardest for those far behind.",
    },
  },
  equalPace: {
    name: { zh: "同样的进度", en: "The same pace" },
    reason: {
      zh: "没到线的，各补自己差距的同样一份；已经过线的保持不变。",
      en: "Each area short of the line closes the same share of its own gap; those beyond it stay.",
    },
  },
  byGap: {
    name: { zh: "先补最差的", en: "The furthest behind first" },
    reason: {
      zh: "把最差的几个拉到同一条线，合计正好够；其余保持不变。",
      en: "Those furthest behind are brought to a common line until the whole is reached; the others stay.",
    },
  },
};
