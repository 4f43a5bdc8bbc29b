// What is missing to a target: by area below, why it changed, between the areas, between town and country and the
// sexes, beside peers; and all that is missing in one area, in whole people.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { figureSchema, indicatorHeadSchema } from "../indicator/figure.ts";

const areaHead = z.object({ code: z.string(), name: labelSchema });
const limitsSchema = z.object({ lower: z.number(), upper: z.number() });
const lineSchema = z.object({
  value: z.number(),
  year: z.number().int(),
  opens: z.enum(["up", "down"]),
  text: labelSchema,
});
const levelSchema = z.object({ area: areaHead, value: z.number() });
const betweenSchema = z.object({
  best: levelSchema,
  worst: levelSchema,
  /** Difference of the printed levels. */
  span: z.number(),
  ratio: z.number().nullable(),
  /** More than chance; null where the figures have no interval. */
  isDistinct: z.boolean().nullable(),
});

export const gapRowSchema = z.object({
  area: areaHead.extend({ kind: labelSchema }),
  figure: figureSchema,
  /** False for kinds that keep their figure but do not count in the total. */
  counted: z.boolean(),
  interval: limitsSchema.nullable(),
  /** False: not distinguishable from the line. */
  isDistinct: z.boolean().nullable(),
  /** Short of the plan's line (positive) or to spare; the parts add up to the whole. */
  people: z.number().int().nullable(),
  /** Per cent of what the areas short of the line are short by. */
  share: z.number().nullable(),
  /** Parts of the change since the year before, in the indicator's unit. */
  change: z.object({ composition: z.number(), rate: z.number() }).nullable(),
});

export const getGaps = query("stats.getGaps", {
  summary: { zh: "查看一个目标的差距：地区、构成、城乡、同类", en: "The gaps of a target: areas, parts, sides, peers" },
  permission: "judgement.explore",
  input: z.object({
    target: z.string(),
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
    /** `kind`: areas of the same kind; `all`: of the same level; or codes, separated by commas. */
    peers: z.string().max(2000).optional(),
  }),
  output: z.object({
    target: z.object({ id: z.string(), text: labelSchema, isEach: z.boolean() }),
    indicator: indicatorHeadSchema,
    area: areaHead,
    year: z.number().int(),
    line: lineSchema.nullable(),
    counted: z.object({ word: labelSchema, noun: labelSchema }).nullable(),
    sentences: z.array(labelSchema),
    total: z
      .object({
        figure: figureSchema,
        interval: limitsSchema.nullable(),
        isDistinct: z.boolean().nullable(),
        people: z.number().int().nullable(),
      })
      .nullable(),
    levelName: labelSchema,
    /** False where the indicator is not shown at the level below. */
    shown: z.boolean(),
    areas: z.array(gapRowSchema),
    shortfall: z
      .object({
        gross: z.number().int(),
        spare: z.number().int(),
        net: z.number().int(),
        /** gross − spare − net: each area rounds up to whole people by itself. */
        rounding: z.number().int(),
        /** What the area's own figure has beyond the areas listed; 0 where they add up to it. */
        rest: z.number().int(),
      })
      .nullable(),
    change: z
      .object({
        from: z.number().int(),
        to: z.number().int(),
        /** The level of the areas together in each year. */
        before: z.number(),
        after: z.number(),
        /** after − before = composition + rate. */
        change: z.number(),
        composition: z.number(),
        rate: z.number(),
        /** What the area's own change has beyond that. */
        rest: z.number(),
      })
      .nullable(),
    between: z.object({ now: betweenSchema, before: betweenSchema.nullable() }).nullable(),
    sides: z.array(
      z.object({
        dimension: z.object({ id: z.string(), name: labelSchema }),
        one: z.object({ name: labelSchema, figure: figureSchema }),
        other: z.object({ name: labelSchema, figure: figureSchema }),
        /** one − other, of the printed levels. */
        difference: z.number(),
        interval: limitsSchema.nullable(),
        isDistinct: z.boolean().nullable(),
        before: z.object({ year: z.number().int(), difference: z.number() }).nullable(),
        /** Of the size of the difference: negative = narrower than the year before. */
        widening: z.number().nullable(),
      }),
    ),
    peers: z.object({
      choice: z.string(),
      name: labelSchema,
      areas: z.array(z.object({ area: areaHead, figure: figureSchema })),
      /** 1 = best among them; null where the area has no figure. */
      rank: z.number().int().nullable(),
      of: z.number().int(),
      median: z.number().nullable(),
      lowerQuartile: z.number().nullable(),
      upperQuartile: z.number().nullable(),
    }),
    /** Published figures of the areas above, nearest first, nation last. */
    benchmarks: z.array(z.object({ area: areaHead, figure: figureSchema })),
    synthetic: z.boolean(),
  }),
});

export type Gaps = z.output<(typeof getGaps)["output"]>;
export type GapRow = Gaps["areas"][number];

export const listAreaGaps = query("stats.listAreaGaps", {
  summary: { zh: "列出一个地区各项目标还差多少", en: "List what is missing in an area for each target" },
  permission: "judgement.explore",
  input: z.object({ area: z.string().optional(), plan: z.string().optional(), year: yearSchema.optional() }),
  output: z.object({
    area: areaHead,
    year: z.number().int(),
    /** The most missing first. */
    gaps: z.array(
      z.object({
        target: z.string(),
        item: z.string(),
        kind: z.enum(["target", "commitment"]),
        indicator: indicatorHeadSchema,
        figure: figureSchema,
        line: z.number(),
        lineText: labelSchema,
        opens: z.enum(["up", "down"]),
        /** True where the area has a line of its own. */
        isAllocated: z.boolean(),
        people: z.number().int(),
        counted: z.object({ word: labelSchema, noun: labelSchema }),
        /** `还差37名`, `还要减少37名` */
        text: labelSchema,
        isDistinct: z.boolean().nullable(),
        class: z.enum(statusClasses),
        lead: z.array(z.object({ id: z.string(), name: labelSchema })),
      }),
    ),
    /** Targets that can be counted and are reached here. */
    reached: z.number().int(),
    /** Targets without a figure here or that count nobody. */
    uncounted: z.number().int(),
    synthetic: z.boolean(),
  }),
});

export type AreaGaps = z.output<(typeof listAreaGaps)["output"]>;
export type AreaGap = AreaGaps["gaps"][number];
