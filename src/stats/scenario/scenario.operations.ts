import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { Problem } from "../../kernel/problem.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Catalogue } from "../catalogue.ts";
import { printRefusal } from "../forecast/print-refusal.ts";
import { countBeyond } from "../gap/count-beyond.ts";
import type { TargetFrame } from "../gap/load-target.operations.ts";
import { isCounted, listBelow, loadTarget, toAreaHead } from "../gap/load-target.operations.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { toHead } from "../indicator/present-indicator.ts";
import { findLimits } from "../standing/judge-series.ts";
import { describeScenario } from "./describe-scenario.ts";
import { draftOperation } from "./draft.operations.ts";
import { foreseeSeries, listKnownYears } from "./foresee-series.ts";
import { tryScenario } from "./scenario.contract.ts";
import type { Foreseen, ScenarioQuestion } from "./try-scenario.ts";
import { tryScenario as compute } from "./try-scenario.ts";

export const scenarioOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(tryScenario, async (tx, _context, input) => {
    const frame = await loadTarget(tx, catalogue, input);
    const { area, year, indicator, standing, line, counted, writing, version } = frame;
    const below = listBelow(catalogue, frame.tree, area, { indicator, year });
    const areas = below.areas.filter((each) => isCounted(indicator, each));
    const table = await loadFigures(tx, catalogue, frame.tree, {
      indicators: [indicator],
      areas: areas.map(({ code }) => code),
      years: [year],
    });
    const movable = areas.flatMap((each) => {
      const figure = table.series(indicator, each.code)[0];
      return figure?.value == null || !figure.denominator || figure.numerator === null
        ? []
        : [{ head: toAreaHead(each), figure, value: figure.value }];
    });
    refuseMoves(input.moves, new Set(movable.map(({ head }) => head.code)));
    const { period } = version.plan;
    const to = input.to ?? findEnd(standing.deadline, { year, years: period.end - period.start + 1 });
    const limits = findTargetLimits(frame);
    const forecast = foreseeSeries({ series: standing.series, indicator: frame.named, limits, line, to });
    const last = standing.series.findLast(({ value }) => value !== null);
    const figure = last?.year === year ? last : undefined;
    const toCase = (changes: Pick<ScenarioQuestion, "moves" | "pace">) =>
      figure?.value == null
        ? null
        : compute({
            whole: { value: figure.value, numerator: figure.numerator, denominator: figure.denominator },
            areas: movable.map(({ head, figure: own, value }) => ({
              area: head.code,
              value,
              numerator: own.numerator,
              denominator: own.denominator,
            })),
            join: frame.isEach ? (frame.isMoreBetter ? "minimum" : "maximum") : "sum",
            factor: writing.factor,
            foreseen: "forecast" in forecast ? toForeseen(forecast.forecast) : null,
            line,
            limits,
            ...changes,
          });
    const [trend, tried] = [toCase({ moves: [], pace: 1 }), toCase({ moves: input.moves, pace: input.pace })];
    const head = toHead(frame.named, catalogue);
    return {
      target: { id: standing.id, text: standing.targetText, isEach: frame.isEach },
      indicator: head,
      area: toAreaHead(area),
      year,
      to,
      line: line && { value: line.value, opens: line.opens },
      counted,
      limits: { minimum: limits.minimum ?? null, maximum: limits.maximum ?? null },
      figure: figure ?? null,
      areas: movable
        .map(({ head: place, figure: own, value }) => ({
          area: place,
          value,
          numerator: own.numerator,
          denominator: own.denominator,
          people: line && counted ? countBeyond(own, line, writing.factor) : null,
        }))
        .sort((one, other) => (other.people ?? 0) - (one.people ?? 0)),
      series: [...listKnownYears(standing.series)],
      trend: trend && { ...trend, points: [...trend.points] },
      tried: tried && { ...tried, points: [...tried.points] },
      refusal: "refused" in forecast ? printRefusal(forecast.refused) : null,
      sentence: describeScenario(trend, tried, {
        indicator: head,
        to,
        year,
        line,
        word: counted?.word ?? null,
        isTried: input.pace !== 1 || input.moves.length > 0,
      }),
      synthetic: standing.synthetic,
    };
  }),

  draftOperation(catalogue),
];

/** The deadline where it lies ahead, one plan period on otherwise [D]. */
const findEnd = (
  deadline: number | string,
  { year, years }: { readonly year: number; readonly years: number },
): number => (typeof deadline === "number" && deadline > year ? deadline : year + years);

const findTargetLimits = ({ version, standing, named }: TargetFrame) => {
  const target = listAsks(version.plan).find((ask) => ask.target.id === standing.id)?.target;
  return target ? findLimits(target, named) : {};
};

const toForeseen = ({
  points,
  probability,
}: {
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
  readonly probability: number | null;
}): Foreseen => {
  const last = points.at(-1);
  return { points, lower: last?.lower ?? null, upper: last?.upper ?? null, probability };
};

const refuseMoves = (moves: readonly { readonly area: string }[], movable: ReadonlySet<string>): void => {
  const unknown = moves.find(({ area }) => !movable.has(area));
  if (unknown)
    throw new Problem("stats/immovable-area", 422, {
      zh: `${unknown.area}不在能试算的下级地区里：没有分子分母，或者不计入合计。`,
      en: `${unknown.area} cannot be moved: it has no numerator and denominator, or does not count in the total.`,
    });
};
