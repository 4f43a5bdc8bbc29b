// A judgement as pages and answers carry it: the class with its figure, its method and the reason in words.
import type { Figure, IndicatorHead } from "../indicator/figure.ts";
import type { Judgement } from "../status/judgement.ts";
import type { Writing } from "../status/print-reason.ts";
import { printReason } from "../status/print-reason.ts";
import { findPointSuffix } from "./print-difference.ts";
import type { Status } from "./standing.contract.ts";

export const toStatus = (
  judgement: Judgement,
  series: readonly Figure[],
  { head, asOf }: { readonly head: IndicatorHead; readonly asOf: number },
): Status => ({
  class: judgement.class,
  value: judgement.value,
  period: series.find(({ year }) => year === judgement.year)?.period ?? null,
  reason: printReason(judgement.reason, toWriting(judgement, head)),
  method: judgement.method,
  progress: judgement.progress,
  expected: judgement.expected,
  asOf,
  ratio: judgement.ratio,
  current: judgement.current,
  required: judgement.required,
  interval: judgement.interval,
  isDistinct: judgement.isDistinct,
  gate: judgement.gate,
});

export const toWriting = ({ year, value }: Pick<Judgement, "year" | "value">, head: IndicatorHead): Writing => ({
  year,
  value,
  decimals: head.decimals,
  suffix: head.suffix,
  pointSuffix: findPointSuffix(head.suffix),
});
