// A source in few words: its years, the site it stands on; and the kinds of figures there are.
import type { Label } from "../../kernel/label.ts";
import type { SourcesAnswer } from "./sources.contract.ts";

interface Years {
  readonly firstYear: number;
  readonly lastYear: number;
}

export const printYears = ({ firstYear, lastYear }: Years): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;

/** `https://www.stats.gov.cn/sj/…` → `stats.gov.cn`; the address itself where it is none. */
export const printHost = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? url;

interface Nature {
  readonly id: string;
  readonly name: Label;
  readonly count: number;
  readonly text: Label;
}

export const listNatures = ({
  published,
  derived,
  synthetic,
}: Pick<SourcesAnswer, "published" | "derived" | "synthetic">): readonly Nature[] => [
  {
    id: "published",
    name: { zh: "照抄", en: "As printed" },
    count: published - derived,
    text: {
      zh: "与公开材料上印的一样，图上是灰色方块。",
      en: "As the document prints them; grey squares in the pictures.",
    },
  },
  {
    id: "derived",
    name: { zh: "推算", en: "Derived" },
    count: derived,
    text: {
      zh: "材料没有直接印出，由印出的绝对数、比上年的增减或占比算回来的，标“估”。",
      en: "Not printed themselves but worked back from printed counts, changes or shares; marked e.",
    },
  },
  {
    id: "synthetic",
    name: { zh: "演示数据", en: "Synthetic" },
    count: synthetic,
    text: {
      zh: "按设定合成的填报数，不代表任何实际情况，标“演”，图上是空心点，下载的表里有一列写明。",
      en: "Reports made up for the demonstration, of no real place; marked s, hollow points in pictures, said in a column of every download.",
    },
  },
];
