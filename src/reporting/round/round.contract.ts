// Rounds of collection (报送期): opening a period, who is expected, how far it is.
import { z } from "zod";
import { action, labelSchema, query } from "../../kernel/contract.ts";
import { submissionStates } from "../submission/submission.ts";

export const submissionHeadSchema = z.object({
  form: z.string(),
  title: labelSchema,
  agency: z.string(),
  period: z.string(),
  area: z.string(),
  areaName: labelSchema,
  /** The township that the unit belongs to or is; null for a copy of the whole district. */
  township: z.string().nullable(),
  state: z.enum(submissionStates),
  desk: z.number().int(),
  deskName: labelSchema,
  due: z.string(),
  /** Whole days past the due day: of a submission handed in, the day it was; else today. 0 when in time. */
  daysLate: z.number().int(),
  submittedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  filled: z.number().int(),
  cells: z.number().int(),
});

export type SubmissionHead = z.output<typeof submissionHeadSchema>;

/** A round lists everybody's; the figures are for those who handle the form or follow the round. */
const roundHeadSchema = submissionHeadSchema.extend({ mayOpen: z.boolean() });

export type RoundHead = z.output<typeof roundHeadSchema>;

/** Counts by state add up to `expected`; `late` are those not handed in whose due day has passed. */
export const tallySchema = z.object({
  expected: z.number().int(),
  draft: z.number().int(),
  submitted: z.number().int(),
  returned: z.number().int(),
  accepted: z.number().int(),
  locked: z.number().int(),
  late: z.number().int(),
});

export type Tally = z.output<typeof tallySchema>;

export const roundSchema = z.object({
  id: z.string(),
  label: labelSchema,
  openedAt: z.string(),
  openedBy: z.string(),
  note: z.string(),
  firstDue: z.string(),
  lastDue: z.string(),
  tally: tallySchema,
});

export type RoundView = z.output<typeof roundSchema>;

export const openRound = action("reporting.openRound", {
  summary: { zh: "开启一期报送", en: "Open a round of collection" },
  permission: "rounds.manage",
  input: z.object({
    /** `2025` opens every yearly form of that year (calendar, health and school year); `2025Q3`, `2025-06` those of their clock. */
    period: z.string(),
    /** The district. */
    area: z.string(),
    /** Only these forms; all of the period's clock when not given. Forms can be added to a round later. */
    forms: z.array(z.string()).optional(),
    note: z.string().max(2000).default(""),
  }),
  output: z.object({
    round: z.string(),
    expected: z.number().int(),
    forms: z.number().int(),
    notices: z.number().int(),
  }),
  areasOf: ({ area }) => [area],
  objectOf: ({ period }) => ({ kind: "round", id: period }),
});

export const listRounds = query("reporting.listRounds", {
  summary: { zh: "报送期", en: "List the rounds" },
  permission: "reporting.read",
  input: z.object({}),
  output: z.object({
    rounds: z.array(roundSchema),
    /** The year that would be opened next. */
    next: z.string(),
  }),
});

export const getRound = query("reporting.getRound", {
  summary: { zh: "一期报送的进度", en: "How far a round is" },
  permission: "reporting.read",
  input: z.object({ id: z.string() }),
  output: z.object({
    round: roundSchema,
    byAgency: z.array(z.object({ agency: z.string(), name: labelSchema, tally: tallySchema })),
    byTownship: z.array(z.object({ area: z.string(), name: labelSchema, tally: tallySchema })),
    submissions: z.array(roundHeadSchema),
  }),
});

export const remind = action("reporting.remind", {
  summary: { zh: "催报", en: "Remind those who have not delivered" },
  permission: "rounds.manage",
  input: z.object({
    round: z.string(),
    agency: z.string().optional(),
    township: z.string().optional(),
    form: z.string().optional(),
    area: z.string().optional(),
  }),
  output: z.object({ reminded: z.number().int(), submissions: z.number().int() }),
  objectOf: ({ round }) => ({ kind: "round", id: round }),
});

export const fillDemoRound = action("reporting.fillDemoRound", {
  summary: { zh: "用合成数据填好一期（演示）", en: "Fill a round from synthetic figures (demonstration)" },
  permission: "district.import",
  input: z.object({ round: z.string(), area: z.string() }),
  output: z.object({ cells: z.number().int(), accepted: z.number().int() }),
  areasOf: ({ area }) => [area],
  objectOf: ({ round }) => ({ kind: "round", id: round }),
});

/** What one person has to do: fill in, correct, check, accept. */
export const getDesk = query("reporting.getDesk", {
  summary: { zh: "我的报送任务", en: "What waits for me" },
  permission: "reporting.read",
  input: z.object({}),
  output: z.object({
    /** To fill in, soonest due first; those returned carry the reason. */
    toFill: z.array(submissionHeadSchema.extend({ returnReason: z.string().nullable() })),
    /** Handed in and waiting at this person's desk, oldest first. */
    toCheck: z.array(
      submissionHeadSchema.extend({
        waitingSince: z.string(),
        findings: z.number().int(),
        /** Cells that differ from the period before by more than the rule allows. */
        changes: z.number().int(),
      }),
    ),
    /** Passed on or accepted lately. */
    done: z.array(submissionHeadSchema),
  }),
});

export type DeskView = z.output<typeof getDesk.output>;
