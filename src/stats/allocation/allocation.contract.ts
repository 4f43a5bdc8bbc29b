// A target handed down to the areas and facilities below, and whether the parts reach the whole.
import { z } from "zod";
import { action, labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { figureSchema, indicatorHeadSchema } from "../indicator/figure.ts";
import { proposalMethods } from "./propose-allocation.ts";

/** To the areas below, or to facilities by name. */
export const splitKinds = ["areas", "units"] as const;

const targetInput = { target: z.string(), plan: z.string().optional() };

export const allocateTarget = action("stats.allocateTarget", {
  summary: { zh: "把目标分解到下一级", en: "Hand a target down to the level below" },
  permission: "targets.edit",
  input: z.object({
    ...targetInput,
    /** Whose part is split. */
    area: z.string(),
    /** The whole of it; none takes the allocation back. */
    parts: z
      .array(
        z.object({
          area: z.string(),
          /** A facility by its name, inside the area. */
          unit: z.string().trim().min(1).max(80).optional(),
          value: z.number(),
          weight: z.number().positive().optional(),
        }),
      )
      .max(500),
    note: z.string().trim().max(500).default(""),
  }),
  output: z.object({ number: z.number().int() }),
  areasOf: ({ area }) => [area],
  objectOf: ({ target }) => ({ kind: "target", id: target }),
});

const areaHead = z.object({ code: z.string(), name: labelSchema });

export const getAllocation = query("stats.getAllocation", {
  summary: { zh: "查看目标的分解和合计", en: "How a target is handed down, and what the parts add up to" },
  permission: "judgement.explore",
  input: z.object({ ...targetInput, area: z.string().optional(), year: yearSchema.optional() }),
  output: z.object({
    target: z.string(),
    indicator: indicatorHeadSchema,
    area: areaHead,
    year: z.number().int(),
    levelName: labelSchema,
    /** Why nothing is handed down. */
    refusal: labelSchema.nullable(),
    /** A rate is weighted by people, a count is added up. */
    isRate: z.boolean(),
    /** What a distance is counted in; null where nobody is counted. */
    counted: z.object({ word: labelSchema, factor: z.number() }).nullable(),
    /** What it may be split among, the usual one first. */
    splits: z.array(z.enum(splitKinds)),
    /** The areas that parts go to, with or without one. */
    areas: z.array(areaHead.extend({ figure: figureSchema.nullable() })),
    /** The area's own line: handed down to it, or the plan's. */
    line: z
      .object({ value: z.number(), opens: z.enum(["up", "down"]), text: labelSchema, isAllocated: z.boolean() })
      .nullable(),
    parts: z.array(
      z.object({
        area: areaHead,
        unit: z.string().nullable(),
        value: z.number(),
        weight: z.number().nullable(),
        /** Where the area stands now. */
        current: z.number().nullable(),
        /** People still missing to its part. */
        people: z.number().int().nullable(),
      }),
    ),
    check: z.object({
      sum: z.number().nullable(),
      reaches: z.boolean().nullable(),
      /** Areas of the level without a part, of those that somebody is counted in. */
      missing: z.array(areaHead),
      text: labelSchema,
    }),
    proposals: z.array(
      z.object({
        method: z.enum(proposalMethods),
        name: labelSchema,
        reason: labelSchema,
        sum: z.number().nullable(),
        parts: z.array(z.object({ area: z.string(), value: z.number() })),
      }),
    ),
    note: z.string(),
    /** Newest first; the first one stands. */
    history: z.array(
      z.object({ number: z.number().int(), at: z.string(), by: z.string(), note: z.string(), parts: z.number().int() }),
    ),
  }),
});

export type Allocation = z.output<(typeof getAllocation)["output"]>;
