import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { toPeriod } from "../../kernel/period.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Figure } from "../indicator/figure.ts";
import type { FigureTable } from "../indicator/load-figures.operations.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { findLevelName, toHead } from "../indicator/present-indicator.ts";
import { choosePeers } from "./choose-peers.ts";
import { compareAreas, placeAmong } from "./compare-areas.ts";
import { countBeyond } from "./count-beyond.ts";
import { decomposeChange } from "./decompose-change.ts";
import { decomposeShortfall } from "./decompose-shortfall.ts";
import { describeGaps } from "./describe-gaps.ts";
import { compareFigures, findLimits, isBeyondChance } from "./figure-interval.ts";
import type { Gaps } from "./gap.contract.ts";
import { getGaps, listAreaGaps } from "./gap.contract.ts";
import { loadAreaGaps } from "./load-area-gaps.operations.ts";
import type { Below, TargetFrame } from "./load-target.operations.ts";
import { isCounted, listBelow, loadTarget, toAreaCount, toAreaHead } from "./load-target.operations.ts";

export const gapOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(listAreaGaps, (tx, _context, input) => loadAreaGaps(tx, catalogue, input)),
  implement(getGaps, async (tx, _context, input): Promise<Gaps> => {
    const frame = await loadTarget(tx, catalogue, input);
    const { tree, area, year, indicator, standing, line, counted } = frame;
    const on = toPeriod(indicator.periodKind, year).end;
    const below = listBelow(catalogue, tree, area, { indicator, year });
    const peers = choosePeers(
      tree.filter((version) => isValidOn(version, on)),
      area,
      input.peers,
    );
    const above = listAncestors(new Map(tree.map((each) => [each.code, each])), area.code);
    const cells = listSides(catalogue, frame).flatMap(({ one, other }) => [one.code, other.code]);
    const load = (codes: readonly AreaCode[], keys: readonly CellKey[] = ["" as CellKey]) =>
      loadFigures(tx, catalogue, tree, { indicators: [indicator], areas: codes, years: [year - 1, year], cells: keys });
    const own = await load([area.code], ["" as CellKey, ...cells]);
    const beside = await load([...below.areas, ...peers.areas].map(({ code }) => code));
    const published = await loadFigures(tx, catalogue, tree, {
      indicators: [indicator],
      areas: above.map(({ code }) => code),
      years: Array.from({ length: yearsLookedAt }, (_, index) => year - yearsLookedAt + 1 + index),
    });
    const found: Loaded = { catalogue, frame, below, own, beside };
    const head = toHead(indicator, catalogue);
    const { rows, shortfall, change } = measureAreas(found);
    const between = compareBelow(found);
    const total = own.series(indicator, area.code)[1];
    const interval = total ? findIntervalOf(frame, total) : null;
    const answer = { indicator: head, line, counted, areas: [...rows], shortfall, change, between };
    return {
      ...answer,
      target: { id: standing.id, text: standing.targetText, isEach: frame.isEach },
      area: toAreaHead(area),
      year,
      sentences: describeGaps(answer),
      total:
        total && total.value !== null
          ? {
              figure: total,
              interval,
              isDistinct: line ? isBeyondChance(interval, line.value) : null,
              people: countWhole(frame, total),
            }
          : null,
      levelName: findLevelName(catalogue, below.level),
      shown: below.isShown,
      sides: measureSides(found),
      peers: placePeers(found, peers),
      benchmarks: above.flatMap((each) => {
        const figure = published.series(indicator, each.code).findLast(({ value }) => value !== null);
        return figure && (figure.source === "published" || figure.source === "derived")
          ? [{ area: toAreaHead(each), figure }]
          : [];
      }),
      synthetic: [total, ...rows.map(({ figure }) => figure)].some((figure) => figure?.source === "synthetic"),
    };
  }),
];

/** Published figures of the areas above come late. */
const yearsLookedAt = 5;

interface Loaded {
  readonly catalogue: Catalogue;
  readonly frame: TargetFrame;
  readonly below: Below;
  /** The area's own figures of last year and this one, with those of its sides. */
  readonly own: FigureTable;
  readonly beside: FigureTable;
}

const countWhole = ({ line, counted, writing }: TargetFrame, figure: Figure): number | null =>
  line && counted && figure.denominator !== null ? countBeyond(figure, line, writing.factor) : null;

const findIntervalOf = ({ counted, writing }: TargetFrame, figure: Figure) =>
  counted ? findLimits(figure, writing) : null;

const measureAreas = ({ catalogue, frame, below, own, beside }: Loaded) => {
  const { indicator, line, counted, writing, area, year } = frame;
  const figures = new Map(below.areas.map(({ code }) => [code as string, beside.series(indicator, code)] as const));
  const countedAreas = below.areas.filter((each) => isCounted(indicator, each));
  const isMeasured = counted !== null && indicator.formula?.denominator !== undefined;
  const shortfall =
    line && isMeasured
      ? decomposeShortfall(
          countedAreas.map(({ code }) => toAreaCount(code, figures.get(code)?.[1])),
          line,
          writing.factor,
        )
      : null;
  const listYear = (index: 0 | 1) =>
    countedAreas.flatMap(({ code }) => {
      const { numerator, denominator } = figures.get(code)?.[index] ?? { numerator: null, denominator: null };
      return numerator === null || denominator === null ? [] : [{ area: code, numerator, denominator }];
    });
  const change = isMeasured ? decomposeChange(listYear(0), listYear(1), writing.factor) : null;
  const people = new Map(shortfall?.parts.map((part) => [part.area, part]));
  const moves = new Map(change?.parts.map((part) => [part.area, part]));
  const [before, now] = own.series(indicator, area.code);
  const whole = now ? countWhole(frame, now) : null;
  const ownChange = before?.value == null || now?.value == null ? null : now.value - before.value;
  return {
    rows: below.areas.flatMap((each) => {
      const figure = figures.get(each.code)?.[1];
      if (!figure) return [];
      const interval = findIntervalOf(frame, figure);
      const move = moves.get(each.code);
      return [
        {
          area: { ...toAreaHead(each), kind: catalogue.areaKinds.get(each.kind) ?? { zh: each.kind, en: each.kind } },
          figure,
          counted: isCounted(indicator, each),
          interval,
          isDistinct: line ? isBeyondChance(interval, line.value) : null,
          people: people.get(each.code)?.people ?? null,
          share: people.get(each.code)?.share ?? null,
          change: move ? { composition: move.composition, rate: move.rate } : null,
        },
      ];
    }),
    shortfall: shortfall && {
      gross: shortfall.gross,
      spare: shortfall.spare,
      net: shortfall.net,
      rounding: shortfall.rounding,
      rest: frame.isEach || whole === null ? 0 : whole - shortfall.net,
    },
    change: change && {
      from: year - 1,
      to: year,
      before: change.before,
      after: change.after,
      change: change.change,
      composition: change.composition,
      rate: change.rate,
      rest: frame.isEach || ownChange === null ? 0 : ownChange - change.change,
    },
  };
};

const compareBelow = ({ frame, below, beside }: Loaded): Gaps["between"] => {
  const { indicator, isMoreBetter, writing, counted } = frame;
  const areas = below.areas.filter((each) => isCounted(indicator, each));
  const names = new Map(areas.map((each) => [each.code as string, each]));
  const compareYear = (index: 0 | 1) => {
    const figures = areas.flatMap(({ code }) => beside.series(indicator, code)[index] ?? []);
    const levels = figures.flatMap(({ area, value }) => (value === null ? [] : [{ area, value }]));
    const found = compareAreas(levels, isMoreBetter, indicator.decimals);
    if (!found) return null;
    const [best, worst] = [found.best, found.worst].map(({ area, value }) => ({
      area: toHeadOf(names.get(area), area),
      value,
    }));
    const [one, other] = [found.best, found.worst].map(({ area }) => figures.find((figure) => figure.area === area));
    if (!best || !worst) return null;
    const difference = one && other && counted ? compareFigures(one, other, writing) : null;
    return { best, worst, span: found.span, ratio: found.ratio, isDistinct: difference?.isDistinct ?? null };
  };
  // A count is not compared: a larger place has more.
  const now = indicator.formula && indicator.formula.denominator === undefined ? null : compareYear(1);
  return now && { now, before: compareYear(0) };
};

const toHeadOf = (area: Area | undefined, code: string) =>
  area ? toAreaHead(area) : { code, name: { zh: code, en: code } };

/** Two-sided breakdowns that the indicator has: town and country, girls and boys. */
const listSides = (catalogue: Catalogue, { indicator }: Pick<TargetFrame, "indicator">) =>
  indicator.by.flatMap((id) => {
    const dimension = catalogue.dimensions.get(id);
    const [one, other, ...more] = dimension?.categories ?? [];
    return dimension && one && other && more.length === 0
      ? [
          {
            dimension: { id: dimension.id, name: dimension.name },
            one: { code: one.code as CellKey, name: one.name },
            other: { code: other.code as CellKey, name: other.name },
          },
        ]
      : [];
  });

const measureSides = ({ catalogue, frame, own }: Loaded): Gaps["sides"] => {
  const { indicator, area, writing, counted, year } = frame;
  const print = (value: number): number => roundHalfUp(value, indicator.decimals);
  return listSides(catalogue, frame).flatMap(({ dimension, one, other }) => {
    const [oneBefore, oneNow] = own.series(indicator, area.code, one.code);
    const [otherBefore, otherNow] = own.series(indicator, area.code, other.code);
    if (!oneNow || !otherNow || oneNow.value === null || otherNow.value === null) return [];
    const difference = print(print(oneNow.value) - print(otherNow.value));
    const earlier =
      oneBefore?.value == null || otherBefore?.value == null
        ? null
        : print(print(oneBefore.value) - print(otherBefore.value));
    const compared = counted ? compareFigures(oneNow, otherNow, writing) : null;
    return [
      {
        dimension,
        one: { name: one.name, figure: oneNow },
        other: { name: other.name, figure: otherNow },
        difference,
        interval: compared && { lower: compared.lower, upper: compared.upper },
        isDistinct: compared?.isDistinct ?? null,
        before: earlier === null ? null : { year: year - 1, difference: earlier },
        widening: earlier === null ? null : print(Math.abs(difference) - Math.abs(earlier)),
      },
    ];
  });
};

const placePeers = ({ frame, own, beside }: Loaded, peers: ReturnType<typeof choosePeers>): Gaps["peers"] => {
  const { indicator, area, isMoreBetter } = frame;
  const areas = peers.areas.flatMap((each) => {
    const figure = isCounted(indicator, each) ? beside.series(indicator, each.code)[1] : undefined;
    return figure && figure.value !== null ? [{ area: toAreaHead(each), figure }] : [];
  });
  const value = own.series(indicator, area.code)[1]?.value ?? null;
  const field = placeAmong(
    value,
    areas.flatMap(({ figure }) => figure.value ?? []),
    isMoreBetter,
  );
  return {
    choice: peers.choice,
    name: peers.name,
    areas,
    rank: field?.rank ?? null,
    of: field?.of ?? 0,
    median: field?.median ?? null,
    lowerQuartile: field?.lowerQuartile ?? null,
    upperQuartile: field?.upperQuartile ?? null,
  };
};
