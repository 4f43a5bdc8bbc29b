// What if: a target with areas moved or another pace; and proposals for the next plan's targets, nothing of it kept.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { figureSchema, indicatorHeadSchema } from "../indicator/figure.ts";
import { proposalKinds } from "./draft-target.ts";

const areaHead = z.object({ code: z.string(), name: labelSchema });
const pointSchema = z.object({ year: z.number().int(), value: z.number() });

const caseSchema = z.object({
  now: z.number(),
  /** Null where nothing can be foreseen. */
  end: z.number().nullable(),
  points: z.array(pointSchema),
  probability: z.number().nullable(),
  class: z.enum(statusClasses),
  /** Still missing then; negative = to spare. */
  people: z.number().int().nullable(),
});

export const tryScenario = query("stats.tryScenario", {
  summary: { zh: "试算：动一个乡镇或快慢，看全区的终值", en: "What if: move an area or the pace, see the whole's end" },
  permission: "judgement.explore",
  input: z.object({
    target: z.string(),
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
    moves: z
      .array(z.object({ area: z.string(), value: z.number() }))
      .max(500)
      .default([]),
    /** Multiplies the yearly change; 1 = as it goes, 0 = it stays. */
    pace: z.number().min(0).max(10).default(1),
    to: yearSchema.optional(),
  }),
  output: z.object({
    target: z.object({ id: z.string(), text: labelSchema, isEach: z.boolean() }),
    indicator: indicatorHeadSchema,
    area: areaHead,
    year: z.number().int(),
    to: z.number().int(),
    line: z.object({ value: z.number(), opens: z.enum(["up", "down"]) }).nullable(),
    counted: z.object({ word: labelSchema, noun: labelSchema }).nullable(),
    limits: z.object({ minimum: z.number().nullable(), maximum: z.number().nullable() }),
    figure: figureSchema.nullable(),
    /** Those that can be moved, the most missing first. */
    areas: z.array(
      z.object({
        area: areaHead,
        value: z.number(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        people: z.number().int().nullable(),
      }),
    ),
    series: z.array(pointSchema),
    /** As it goes, and as it was tried; null without a figure now. */
    trend: caseSchema.nullable(),
    tried: caseSchema.nullable(),
    /** Why nothing can be foreseen. */
    refusal: labelSchema.nullable(),
    sentence: labelSchema,
    synthetic: z.boolean(),
  }),
});

export type ScenarioAnswer = z.output<(typeof tryScenario)["output"]>;

export const draftTargets = query("stats.draftTargets", {
  summary: { zh: "草拟下一轮规划的目标值", en: "Draft the targets of the next plan" },
  permission: "judgement.explore",
  input: z.object({ plan: z.string().optional(), start: yearSchema, end: yearSchema }),
  output: z.object({
    plan: z.string(),
    area: areaHead,
    /** Of the last figures. */
    year: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    drafts: z.array(
      z.object({
        target: z.string(),
        domain: z.string(),
        domainTitle: labelSchema,
        indicator: indicatorHeadSchema,
        unit: z.string(),
        scope: z.string(),
        strength: z.string(),
        opens: z.enum(["up", "down"]),
        targetText: labelSchema,
        line: z.number(),
        figure: figureSchema.nullable(),
        proposals: z.array(
          z.object({
            kind: z.enum(proposalKinds),
            name: labelSchema,
            value: z.number().nullable(),
            reason: labelSchema,
          }),
        ),
        suggested: z.number(),
        reason: labelSchema,
        /** People from the figure of now to the suggestion; null where nobody is counted. */
        people: z.number().int().nullable(),
        word: labelSchema.nullable(),
      }),
    ),
    synthetic: z.boolean(),
  }),
});

export type DraftAnswer = z.output<(typeof draftTargets)["output"]>;
export type DraftRow = DraftAnswer["drafts"][number];
