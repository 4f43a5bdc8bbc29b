// What is known of a target or an indicator when an intervention is opened, put away as it stands.
import type { Area } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Figure, IndicatorHead } from "../../stats/indicator/figure.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { isShownAt } from "../../stats/indicator/levels.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import { toHead } from "../../stats/indicator/present-indicator.ts";
import { loadStandings } from "../../stats/standing/load-standings.operations.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";
import type { Evidence } from "./intervention-row.ts";

export interface EvidenceRequest {
  readonly catalogue: Catalogue;
  readonly frame: PlanFrame;
  readonly area: Area;
  readonly target: string | null;
  readonly indicator: string | null;
  /** ISO instant. */
  readonly now: string;
}

export interface Subject {
  readonly target: string | null;
  readonly item: string | null;
  readonly indicator: string;
  readonly evidence: Evidence;
}

/** The year is the frame's, or the last one before it that has a figure. */
export const freezeEvidence = async (tx: Read, request: EvidenceRequest): Promise<Subject> => {
  if (request.target === null) return freezeIndicator(tx, request);
  const { catalogue, frame, area, target, indicator, now } = request;
  const { plan } = frame.version;
  const sought = { plan, tree: frame.tree, agencies: frame.agencies, area: area.code, year: frame.year };
  const standing = (await loadStandings(tx, catalogue, sought)).find(({ id }) => id === target);
  if (!standing) {
    throw unknown({ zh: `规划里没有目标“${target}”。`, en: `The plan has no target “${target}”.` });
  }
  if (indicator !== null && indicator !== standing.indicator.id) {
    throw unknown({
      zh: `目标“${target}”的指标是${standing.indicator.id}，不是${indicator}。`,
      en: `The target “${target}” is about ${standing.indicator.id}, not ${indicator}.`,
    });
  }
  return {
    target,
    item: standing.item,
    indicator: standing.indicator.id,
    evidence: {
      ...toEvidence(standing.indicator, standing.series, { year: frame.year, now }),
      sentence: standing.status.reason,
      status: standing.status.class,
      people: standing.people,
      target: standing.targetText,
    },
  };
};

const freezeIndicator = async (tx: Read, request: EvidenceRequest): Promise<Subject> => {
  const { catalogue, frame, area, now } = request;
  const indicator = catalogue.indicators.get(request.indicator as IndicatorId);
  if (!indicator) {
    throw unknown({
      zh: `目录里没有指标“${request.indicator ?? ""}”。`,
      en: `The catalogue has no indicator “${request.indicator ?? ""}”.`,
    });
  }
  const { year } = frame;
  const first = Math.min(year, frame.version.plan.period.baseline_year);
  const years = Array.from({ length: year - first + 1 }, (_, index) => first + index);
  const table = await loadFigures(tx, catalogue, frame.tree, { indicators: [indicator], areas: [area.code], years });
  const series = isShownAt(catalogue, indicator, area.level) ? table.series(indicator, area.code) : [];
  const evidence = toEvidence(toHead(indicator, catalogue), series, { year, now });
  return { target: null, item: null, indicator: indicator.id, evidence };
};

interface Moment {
  readonly year: number;
  readonly now: string;
}

const toEvidence = (head: IndicatorHead, series: readonly Figure[], { year, now }: Moment): Evidence => {
  const last = series.findLast(({ value }) => value !== null);
  const level = last?.value == null ? undefined : printLevel(last.value, head);
  return {
    frozenAt: now,
    year: last?.year ?? year,
    headline: level
      ? { zh: `${head.name.zh}${level.zh}`, en: `${head.name.en} ${level.en}` }
      : { zh: `${head.name.zh}还没有数`, en: `${head.name.en}: no figure yet` },
    sentence: level
      ? { zh: `${last?.year}年${level.zh}。`, en: `${level.en} in ${last?.year}.` }
      : { zh: `到${year}年还没有数。`, en: `No figure up to ${year}.` },
    status: null,
    value: last?.value ?? null,
    numerator: last?.numerator ?? null,
    denominator: last?.denominator ?? null,
    people: null,
    target: null,
    series: series.map(({ year: each, value }) => ({ year: each, value })),
  };
};

const unknown = (texts: Label): Problem => new Problem("accountability/unknown-subject", 422, texts);

/** What a warning says weighs more than the plain figure: it is why somebody acted. */
export const withWarning = (
  subject: Subject,
  warning: Pick<Evidence, "headline" | "sentence" | "people"> | undefined,
): Subject =>
  warning
    ? {
        ...subject,
        evidence: {
          ...subject.evidence,
          headline: warning.headline,
          sentence: warning.sentence,
          people: warning.people ?? subject.evidence.people,
        },
      }
    : subject;
