// Handing an accepted round over to the upper level: as a file, sent or taken along, now or by a schedule.
import { z } from "zod";
import { action, daySchema, givenNumberSchema, labelSchema, query } from "../../kernel/contract.ts";
import { fileSchema } from "../submission/submission.contract.ts";
import { handoverFormats, handoverStates } from "./handover.ts";

const formatSchema = z.enum(handoverFormats);
const languageSchema = z.enum(["zh", "en"]).default("zh");
const addressSchema = z.string().trim().min(1).max(500);

export const receiptSchema = z.object({
  number: z.number().int(),
  round: z.string(),
  format: formatSchema,
  at: z.string(),
  by: z.string(),
  isScheduled: z.boolean(),
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  forms: z.number().int(),
  submissions: z.number().int(),
  outstanding: z.number().int(),
  facts: z.number().int(),
  missing: z.number().int(),
  synthetic: z.number().int(),
  host: z.string().nullable(),
  state: z.enum(handoverStates),
  attempts: z.number().int(),
  /** Null when nothing more will be tried. */
  retryAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  status: z.number().int().nullable(),
  answer: z.string().nullable(),
  importCount: z
    .object({
      imported: z.number().int(),
      updated: z.number().int(),
      ignored: z.number().int(),
      deleted: z.number().int(),
    })
    .nullable(),
  fault: labelSchema.nullable(),
});

export type ReceiptView = z.output<typeof receiptSchema>;

const scheduleSchema = z.object({
  round: z.string().nullable(),
  format: formatSchema,
  day: z.string().nullable(),
  host: z.string(),
  setAt: z.string(),
  setBy: z.string(),
});

export type ScheduleView = z.output<typeof scheduleSchema>;

export const exportRound = query("reporting.exportRound", {
  summary: { zh: "导出一期已验收的数据", en: "Export what was accepted of a round" },
  permission: "reporting.read",
  input: z.object({
    round: z.string(),
    format: formatSchema,
    /** Left out: every form. */
    forms: z.array(z.string()).optional(),
    agency: z.string().optional(),
    language: languageSchema,
  }),
  output: z.object({ file: fileSchema }),
});

export const handOverRound = action("reporting.handOverRound", {
  summary: { zh: "上报一期已验收的数据", en: "Hand an accepted round over" },
  permission: "rounds.manage",
  input: z.object({
    /** The district. */
    area: z.string(),
    round: z.string(),
    format: formatSchema,
    /** Where it is sent; left out, it is taken along as a file. */
    address: addressSchema.optional(),
    language: languageSchema,
  }),
  output: z.object({
    receipt: receiptSchema,
    /** To be taken along; of what is sent there is none. */
    file: fileSchema.optional(),
  }),
  areasOf: ({ area }) => [area],
  objectOf: ({ round }) => ({ kind: "round", id: round }),
});

export const listHandovers = query("reporting.listHandovers", {
  summary: { zh: "上报记录和上报计划", en: "List the handovers and their schedules" },
  permission: "reporting.read",
  input: z.object({
    /** Left out: of every round. */
    round: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ handovers: z.array(receiptSchema), schedules: z.array(scheduleSchema) }),
});

export const getReceipt = query("reporting.getReceipt", {
  summary: { zh: "打印上报回执", en: "Print the receipt of a handover" },
  permission: "reporting.read",
  input: z.object({ number: givenNumberSchema, language: languageSchema }),
  output: z.object({ file: fileSchema }),
});

export const setHandoverSchedule = action("reporting.setHandoverSchedule", {
  summary: { zh: "设定上报计划", en: "Set when a round is handed over by itself" },
  permission: "rounds.manage",
  input: z
    .object({
      /** The district. */
      area: z.string(),
      /** Null: every yearly round. */
      round: z.string().nullable(),
      /** Null takes the schedule back. */
      schedule: z
        .object({
          format: formatSchema,
          /** `2026-03-31`; of every yearly round `03-31`, in the year after it. Null: when all forms are accepted. */
          day: z.string().nullable(),
          address: addressSchema,
        })
        .nullable(),
    })
    .refine(({ round, schedule }) => isDayOf(round, schedule?.day ?? null), {
      path: ["schedule", "day"],
      message: "YYYY-MM-DD for one round, MM-DD for every yearly round",
    }),
  output: z.object({ schedule: scheduleSchema.nullable() }),
  areasOf: ({ area }) => [area],
});

/** A day of every year is one of a common year, so that it comes each year. */
const isDayOf = (round: string | null, day: string | null): boolean =>
  day === null || daySchema.safeParse(round === null ? `2025-${day}` : day).success;

/** What the clockwork of the server calls. */
export const runHandoverSchedules = action("reporting.runHandoverSchedules", {
  summary: { zh: "执行到期的上报计划", en: "Hand over what the schedules say is due" },
  permission: "rounds.manage",
  input: z.object({}),
  output: z.object({ made: z.number().int() }),
});
