// Which counts are too few to leave their owner? Counts of 1–4, rates of fewer than 20 (common practice, 10.7 of the
// reference on protection; indicator-rules §0.5); the figures of the rule stand in content, not here.

import type { AreaCode } from "../../kernel/area.ts";

export interface DisclosureRules {
  /** The least count that is shown; zero is shown too. */
  readonly leastCount: number;
  /** A rate of fewer people than this is not shown. */
  readonly leastDenominator: number;
  /** Who is not counted is a group as well: 18 of 20 visited are 2 who were not. */
  readonly protectsComplement: boolean;
  /** Below it no count of people is shown outside, and below the district none by groups. */
  readonly finestLevel: string;
  /** Units whose counts are counts of people. */
  readonly peopleUnits: readonly string[];
  /** Elements in these units that say nothing of a child or its family, e.g. posts of doctors. */
  readonly shownElements: readonly string[];
}

export const isFew = ({ leastCount }: DisclosureRules, count: number | null | undefined): boolean =>
  count !== null && count !== undefined && count > 0 && count < leastCount;

/** Of readers who are no owners; owners have none. */
export interface Guard {
  readonly isHidden: (element: string, area: AreaCode, year: number, cell: string) => boolean;
  /** The level of an area below the district; undefined from the district upwards, whose own figures stay. */
  readonly findLevel: (area: AreaCode) => string | undefined;
}
