// What is not there: figures that an area or a whole agency has not delivered, and figures reported as missing.
import type { AreaCode } from "../../kernel/area.ts";
import type { Element } from "../element/element.ts";
import type { Gap, Settings } from "./settings.ts";

export interface Gaps {
  /** The gap that a figure falls in; one with a reason goes before one without. */
  readonly find: (element: Element, township: AreaCode | null, year: number) => Gap | undefined;
}

export const openGaps = ({ gaps }: Settings): Gaps => {
  const sorted = [
    ...gaps.filter(({ reason }) => reason !== undefined),
    ...gaps.filter(({ reason }) => reason === undefined),
  ];
  return {
    find: (element, township, year) =>
      sorted.find(
        (gap) =>
          gap.years.includes(year) &&
          touches(gap, element) &&
          (gap.areas === undefined || (township !== null && gap.areas.includes(township))),
      ),
  };
};

const touches = ({ elements = [], agencies = [], except = [] }: Gap, { id, agency }: Element): boolean =>
  elements.includes(id) || (agencies.includes(agency) && !except.includes(id));
