// One target in full, from its figures: how it is read, how it stands by each method, where it leads, how earlier
// forecasts did, what is unusual. Milestones, legal thresholds and benchmarks stay apart from what was observed.
import { findClause } from "../../plan/asks.ts";
import type { Confirmation } from "../../plan/reading/reading.ts";
import type { Catalogue } from "../catalogue.ts";
import { explainStatus } from "../status/explain-status.ts";
import { joinReadings, printReading } from "../status/print-reading.ts";
import { describeModel, findBounds } from "./describe-model.ts";
import { describeVariation } from "./describe-variation.ts";
import { judgeByMethods, presentMethod } from "./judge-by-methods.ts";
import { presentForesight } from "./present-foresight.ts";
import { foreseeTarget } from "../standing/foresee-target.ts";
import type { PresentedSeries, Presenting } from "../standing/present-standing.ts";
import { presentStanding } from "../standing/present-standing.ts";
import { toWriting } from "../standing/present-status.ts";
import type { TargetDetail } from "./target.contract.ts";

export interface TargetSource extends PresentedSeries {
  readonly confirmation: Confirmation | null;
}

export const presentTarget = (source: TargetSource, catalogue: Catalogue, presenting: Presenting): TargetDetail => {
  const { ask, target, indicator, series } = source;
  const { plan, year } = presenting;
  const standing = presentStanding(source, catalogue, presenting);
  const { question, judgement, others } = judgeByMethods(plan, source, year);
  const variation = describeVariation(series, standing.indicator, findBounds(source));
  const writing = toWriting(judgement, standing.indicator);
  const foresight = presentForesight(foreseeTarget(plan, source, year), {
    name: indicator.name,
    writing,
    line: standing.targetText,
  });
  const read = (each: typeof target) =>
    printReading(each, catalogue.units.get(each.unit)?.suffix ?? standing.indicator.suffix);
  const reading = source.isAllocated ? joinReadings(read(ask.target), read(target)) : read(target);
  return {
    ...standing,
    itemTitle: ask.itemTitle,
    domainTitle: ask.domainTitle,
    clause: findClause(ask),
    model: { ...describeModel(source, standing.indicator.suffix), reading, confirmation: source.confirmation },
    methods: others.map((each) => presentMethod(each, question.method)),
    forecast: foresight.forecast,
    earlier: foresight.earlier,
    earlierError: foresight.earlierError,
    variation: variation.limits,
    signals: [...variation.signals],
    explanations: {
      status: explainStatus({ judgement, question, reading, name: indicator.name, writing, others }),
      forecast: foresight.explanation,
      variation: variation.explanation,
    },
  };
};
