import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import { findJudgedFigure } from "../standing/standing-view.ts";
import type { TargetStanding } from "../standing/standing.contract.ts";
import { loadPlanFrame } from "../standing/standing.operations.ts";
import { loadStandings } from "../standing/load-standings.operations.ts";
import { countBeyond } from "./count-beyond.ts";
import { printMissing } from "./describe-gaps.ts";
import { findLimits, isBeyondChance } from "./figure-interval.ts";
import type { AreaGap, AreaGaps } from "./gap.contract.ts";
import { readTarget, toAreaHead } from "./load-target.operations.ts";

interface Request {
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

/** Every target that counts something, as far as it is missing in one area. */
export const loadAreaGaps = async (tx: Read, catalogue: Catalogue, request: Request): Promise<AreaGaps> => {
  const { version, area, year, tree, agencies } = await loadPlanFrame(tx, request);
  const standings = await loadStandings(tx, catalogue, { plan: version.plan, tree, agencies, area: area.code, year });
  const isWhole = area.code === version.plan.area;
  const gaps = standings.map((standing) => measureGap(catalogue, standing, { year, isWhole }));
  const counted = gaps.flatMap((gap) => gap ?? []);
  const missing = counted.filter(({ people }) => people > 0);
  return {
    area: toAreaHead(area),
    year,
    gaps: missing.sort((one, other) => other.people - one.people || (one.target < other.target ? -1 : 1)),
    reached: counted.length - missing.length,
    uncounted: gaps.length - counted.length,
    synthetic: counted.some(({ figure }) => figure.source === "synthetic"),
  };
};

interface Place {
  readonly year: number;
  /** The area that the plan is for. */
  readonly isWhole: boolean;
}

const measureGap = (catalogue: Catalogue, standing: TargetStanding, place: Place): AreaGap | undefined => {
  const { indicator, isEach, line, counted, writing } = readTarget(catalogue, standing, place.year);
  const figure = findJudgedFigure(standing);
  // The line of a count is the whole's; a part of it has one only where it was handed down.
  const isOwn = place.isWhole || indicator.formula?.denominator !== undefined || standing.isAllocated;
  if (!line || !counted || isEach || !isOwn || !figure || figure.value === null) return undefined;
  const people = countBeyond(figure, line, writing.factor);
  if (people === null) return undefined;
  const limits = figure.denominator === null ? null : findLimits(figure, writing);
  return {
    target: standing.id,
    item: standing.item,
    kind: standing.kind,
    indicator: standing.indicator,
    figure,
    line: line.value,
    lineText: line.text,
    opens: line.opens,
    isAllocated: standing.isAllocated,
    people,
    counted,
    text: printMissing(people, counted.word, line.opens),
    isDistinct: isBeyondChance(limits, line.value),
    class: standing.status.class,
    lead: standing.lead,
  };
};
