// Questions about indicators: the catalogue as a board, one indicator with its figures, areas side by
// side, and the origin of a single number.
import { z } from "zod";
import { findingSchema, labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { targetStandingSchema } from "../standing/standing.contract.ts";
import { figureSchema, indicatorHeadSchema } from "./figure.ts";

const availabilities = ["available", "in-progress", "source-wanted", "not-applicable"] as const;

export const listIndicators = query("stats.listIndicators", {
  summary: { zh: "列出指标目录及可得情况", en: "List the indicator catalogue with availability" },
  permission: "indicators.read",
  input: z.object({ area: z.string().optional(), year: yearSchema.optional() }),
  output: z.object({
    area: z.object({ code: z.string(), name: labelSchema }),
    /** The last year looked at. */
    year: z.number().int(),
    years: z.array(z.number().int()),
    synthetic: z.boolean(),
    groups: z.array(z.object({ id: z.string(), name: labelSchema })),
    indicators: z.array(
      indicatorHeadSchema.extend({
        group: z.string(),
        availability: z.enum(availabilities),
        frequency: labelSchema,
        owners: z.array(z.object({ id: z.string(), name: labelSchema })),
        hasFormula: z.boolean(),
        proxy: z.boolean(),
        /** Targets and commitments that use it. */
        usedBy: z.array(z.string()),
        latest: figureSchema.nullable(),
      }),
    ),
  }),
});

export const indicatorDetailSchema = indicatorHeadSchema.extend({
  group: z.object({ id: z.string(), name: labelSchema }),
  definition: labelSchema,
  numerator: labelSchema.nullable(),
  denominator: labelSchema.nullable(),
  formula: z.object({ numerator: z.string(), denominator: z.string().nullable(), factor: z.number() }).nullable(),
  /** What the formula refers to, so that it can be read in words: `births.female` and its names. */
  elements: z.array(
    z.object({ reference: z.string(), name: labelSchema, cellName: labelSchema.nullable(), suffix: labelSchema }),
  ),
  across: z
    .object({
      of: z.string(),
      ofName: labelSchema,
      level: z.string(),
      levelName: labelSchema,
      statistic: z.string(),
      pooledYears: z.number(),
    })
    .nullable(),
  bounds: z.object({ minimum: z.number().optional(), maximum: z.number().optional() }),
  periodKind: z.string(),
  frequency: labelSchema,
  availability: z.enum(availabilities),
  by: z.array(
    z.object({
      id: z.string(),
      name: labelSchema,
      categories: z.array(z.object({ code: z.string(), name: labelSchema })),
    }),
  ),
  owners: z.array(z.object({ id: z.string(), name: labelSchema })),
  source: labelSchema,
  national: labelSchema.nullable(),
  note: labelSchema.nullable(),
  proxy: labelSchema.nullable(),
  excludedKinds: z.array(labelSchema),
  finestLevel: z.string(),
  finestLevelName: labelSchema,
});

export type IndicatorDetail = z.output<typeof indicatorDetailSchema>;

const seriesSchema = z.object({
  area: z.object({ code: z.string(), name: labelSchema }),
  cell: z.string(),
  label: labelSchema,
  figures: z.array(figureSchema),
});

export const getIndicator = query("stats.getIndicator", {
  summary: {
    zh: "查看一个指标：定义、序列、分组、全国与自治区对照",
    en: "One indicator: definition, series, breakdowns, nation and region",
  },
  permission: "indicators.read",
  input: z.object({
    indicator: z.string(),
    area: z.string().optional(),
    /** The targets are judged as of this year. */
    year: yearSchema.optional(),
    from: yearSchema.optional(),
    to: yearSchema.optional(),
    /** A dimension of the indicator. */
    by: z.string().optional(),
  }),
  output: z.object({
    indicator: indicatorDetailSchema,
    year: z.number().int(),
    /** Years that have any figure of the area. */
    years: z.array(z.number().int()),
    /** Targets and commitments of the plan on this indicator, as they stand in the area. */
    standings: z.array(targetStandingSchema.extend({ itemTitle: labelSchema, domainTitle: labelSchema })),
    /** False where the indicator is not shown at the area's level. */
    shown: z.boolean(),
    /** The total series of the area asked for. */
    series: seriesSchema,
    /** One series per category of the dimension asked for. */
    breakdown: z.array(seriesSchema),
    /** Published figures of higher areas, nearest first, nation last. */
    benchmarks: z.array(seriesSchema),
    findings: z.array(findingSchema),
  }),
});

export type IndicatorAnswer = z.output<(typeof getIndicator)["output"]>;

export const listAreaValues = query("stats.listAreaValues", {
  summary: { zh: "列出一个指标在下一级各地区的数值", en: "List an indicator's values over the areas below" },
  permission: "indicators.read",
  input: z.object({ indicator: z.string(), area: z.string().optional(), year: yearSchema.optional() }),
  output: z.object({
    year: z.number().int(),
    level: z.string(),
    levelName: labelSchema,
    /** False where the indicator is not shown at this level; the reason says why. */
    shown: z.boolean(),
    reason: labelSchema.nullable(),
    total: figureSchema.nullable(),
    areas: z.array(
      z.object({
        area: z.object({ code: z.string(), name: labelSchema, kind: labelSchema }),
        figure: figureSchema,
        /** False for kinds that keep their figure but do not count in the total. */
        counted: z.boolean(),
      }),
    ),
  }),
});

export const getOrigin = query("stats.getOrigin", {
  summary: {
    zh: "查看一个数的出处：条文、公式、分子分母、填报数、来源、版次",
    en: "The origin of a number: clause, formula, fraction, facts, source, revision",
  },
  permission: "indicators.read",
  input: z.object({ figure: z.string() }),
  output: z.object({
    figure: figureSchema,
    indicator: indicatorDetailSchema,
    area: z.object({ code: z.string(), name: labelSchema }),
    periodLabel: labelSchema,
    cellLabel: labelSchema,
    /** Each element of the formula with its figure here. */
    terms: z.array(
      z.object({
        element: z.string(),
        name: labelSchema,
        side: z.enum(["numerator", "denominator"]),
        cell: z.string(),
        value: z.number().nullable(),
        suffix: labelSchema,
        agency: labelSchema,
        reported: z.number().int(),
        missing: z.number().int(),
        synthetic: z.number().int(),
      }),
    ),
    /** The figure's parts by the areas directly below, or the facts themselves at the reporting level. */
    parts: z.array(
      z.object({
        area: z.object({ code: z.string(), name: labelSchema }),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        counted: z.boolean(),
      }),
    ),
    /** The facts of this very area, where it reports or has a published figure. */
    facts: z.array(
      z.object({
        element: z.string(),
        name: labelSchema,
        cell: z.string(),
        cellName: labelSchema,
        state: z.enum(["value", "missing", "notApplicable"]),
        value: z.number().nullable(),
        reason: z.string().nullable(),
        source: z.enum(["reported", "derived", "published", "synthetic"]),
        quality: z.string().nullable(),
        sourceTitle: z.string().nullable(),
        sourceUrl: z.string().nullable(),
        revision: z.number().int(),
        changedAt: z.string(),
        changedBy: z.string(),
        earlier: z.array(
          z.object({
            revision: z.number().int(),
            value: z.number().nullable(),
            changedAt: z.string(),
            changedBy: z.string(),
          }),
        ),
      }),
    ),
    /** Clauses of the plan that set a target on this indicator. */
    clauses: z.array(
      z.object({
        id: z.string(),
        item: z.string(),
        kind: z.enum(["goal", "measure"]),
        title: labelSchema,
        text: labelSchema,
        targetText: labelSchema,
      }),
    ),
  }),
});

export type OriginAnswer = z.output<(typeof getOrigin)["output"]>;
