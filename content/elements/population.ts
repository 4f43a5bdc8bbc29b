// Data elements of population: the residents and the children that other groups divide by.
// Source: population sample survey and census (statistics bureau); all residents, corps farms included.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const populationElements: readonly Element[] = [
  defineElement("residents", {
    name: { zh: "年末常住人口数", en: "Resident population at the end of the year" },
    agency: "stat",
    reportedAt: "village",
    by: ["residence"],
    acrossTime: "last",
  }),
  defineElement("children_0_17", {
    name: { zh: "0—17岁常住儿童数", en: "Resident children aged 0-17" },
    agency: "stat",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
];
