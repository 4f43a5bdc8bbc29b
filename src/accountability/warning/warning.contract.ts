// Warnings as they follow from today's figures, and what people do about them.
import { z } from "zod";
import { action, daySchema, labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { indicatorHeadSchema } from "../../stats/indicator/figure.ts";
import { explanationSchema } from "../../stats/standing/explanation.ts";
import { peopleSchema } from "../../stats/standing/standing.contract.ts";
import { markKinds, severities, warningKinds, warningStates } from "./warning.ts";

const agencySchema = z.object({ id: z.string(), name: labelSchema });

export const warningSchema = z.object({
  key: z.string(),
  kind: z.enum(warningKinds),
  severity: z.enum(severities),
  /** The class of the target it speaks of, for its glyph. */
  status: z.enum(statusClasses),
  target: z.object({ id: z.string(), item: z.string(), kind: z.enum(["target", "commitment"]) }).nullable(),
  indicator: indicatorHeadSchema.nullable(),
  area: z.object({ code: z.string(), name: labelSchema }),
  /** What it is about with its figure: `高中阶段学生近视率76.8%`. */
  headline: labelSchema,
  /** Why, with figures: `2025年预计76.0%，目标70%。` */
  sentence: labelSchema,
  people: peopleSchema.nullable(),
  /** The goal's lead agency; whoever it was passed to. */
  owner: agencySchema.nullable(),
  /** How many periods in a row the condition holds. */
  periods: z.number().int(),
  /** First day the program saw it; null where it has not been noted yet. */
  since: daySchema.nullable(),
  daysOpen: z.number().int(),
  explanation: explanationSchema,
  /** Other conditions with the same cause, told with this one instead of beside it. */
  related: z.array(z.object({ kind: z.enum(warningKinds), sentence: labelSchema })),
  state: z.enum(warningStates),
  mark: z
    .object({ kind: z.enum(markKinds), by: z.string(), at: z.string(), note: z.string(), until: daySchema.nullable() })
    .nullable(),
  /** The intervention it was turned into. */
  intervention: z.string().nullable(),
  series: z.array(z.object({ year: z.number().int(), value: z.number().nullable() })),
  path: z.array(z.object({ year: z.number().int(), value: z.number() })),
  /** Where in the program one looks into it. */
  link: z.string(),
  synthetic: z.boolean(),
  /** What whoever asks may do about it. */
  mayMark: z.boolean(),
});

export type Warning = z.output<typeof warningSchema>;

export const listWarnings = query("accountability.listWarnings", {
  summary: { zh: "列出预警", en: "List the warnings" },
  permission: "warnings.read",
  input: z.object({
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
    agency: z.string().optional(),
    kind: z.enum(warningKinds).optional(),
    state: z.enum(warningStates).optional(),
    target: z.string().optional(),
  }),
  output: z.object({
    plan: z.string(),
    area: z.object({ code: z.string(), name: labelSchema }),
    year: z.number().int(),
    years: z.array(z.number().int()),
    synthetic: z.boolean(),
    /** The most severe first, then goals' targets, then the most people, then the oldest. */
    warnings: z.array(warningSchema),
    /** Over all warnings of the area and year, the filters left aside. */
    counts: z.object({
      states: z.record(z.enum(warningStates), z.number().int()),
      kinds: z.record(z.enum(warningKinds), z.number().int()),
    }),
    agencies: z.array(agencySchema.extend({ count: z.number().int() })),
    /** Each rule in words, and how often it was wrong among those it raised a year earlier; null: cannot be told. */
    rules: z.array(
      z.object({
        kind: z.enum(warningKinds),
        name: labelSchema,
        says: labelSchema,
        record: z.object({ raised: z.number().int(), wrong: z.number().int() }).nullable(),
      }),
    ),
  }),
});

export type WarningsAnswer = z.output<typeof listWarnings.output>;

export const markWarning = action("accountability.markWarning", {
  summary: { zh: "处理一条预警：认领、转办、静音、放回", en: "Acknowledge, pass on, mute or put back a warning" },
  permission: "warnings.mark",
  input: z
    .object({
      key: z.string().max(200),
      /** The area the warnings were read for. */
      area: z.string(),
      year: yearSchema,
      mark: z.enum(markKinds),
      /** To whom it is passed. */
      agency: z.string().optional(),
      /** The last day it stays muted, at most a year from today. */
      until: daySchema.optional(),
      /** Needed to pass on, to mute and to put back. */
      note: z.string().trim().max(500).default(""),
    })
    .refine(({ mark, agency }) => mark !== "passed" || agency !== undefined, { path: ["agency"] })
    .refine(({ mark, until }) => mark !== "muted" || until !== undefined, { path: ["until"] })
    .refine(({ mark, note }) => mark === "acknowledged" || note.length >= 2, { path: ["note"] }),
  output: z.object({ state: z.enum(warningStates) }),
  areasOf: ({ area }) => [area],
  objectOf: ({ key }) => ({ kind: "warning", id: key }),
});

export const noteWarnings = action("accountability.noteWarnings", {
  summary: { zh: "记下新出现的预警并通知", en: "Note warnings that are new and let their owners know" },
  permission: "warnings.note",
  input: z.object({ area: z.string() }),
  output: z.object({ standing: z.number().int(), fresh: z.number().int(), gone: z.number().int() }),
  areasOf: ({ area }) => [area],
});
