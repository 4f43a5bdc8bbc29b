// One submission: reading it, saving entries, and its way from desk to desk.
import { z } from "zod";
import { action, findingSchema, givenNumberSchema, labelSchema, query } from "../../kernel/contract.ts";
import { factStates } from "../../stats/fact/fact.ts";
import { ruleSchema } from "../check/rule.ts";
import { formSchema } from "../form/form.contract.ts";
import { stepActions, submissionStates } from "./submission.ts";

export const submissionKeySchema = z.object({ form: z.string(), period: z.string(), area: z.string() });

export const entryPlaceSchema = z.object({ area: z.string(), element: z.string(), cell: z.string().default("") });

const contentSchema = z.object({
  state: z.enum(factStates),
  value: z.number().nullable().default(null),
  reason: z.string().max(500).nullable().default(null),
  comment: z.string().max(1000).nullable().default(null),
  followUp: z.boolean().default(false),
});

export const entrySchema = entryPlaceSchema.extend(contentSchema.shape);

export const storedEntrySchema = entrySchema.extend({
  version: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string(),
});

/** A finding tied to cells of the form; an answered one carries its answer. */
export const entryFindingSchema = findingSchema.extend({
  /** Stays the same as long as rule and place do. */
  key: z.string(),
  /** Changes when one of the values changes; an answer holds for one fingerprint. */
  fingerprint: z.string(),
  cells: z.array(entryPlaceSchema),
  answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
});

export type EntryFindingView = z.output<typeof entryFindingSchema>;

const stepSchema = z.object({
  number: z.number().int(),
  at: z.string(),
  by: z.string(),
  role: z.string(),
  action: z.enum(stepActions),
  fromDesk: z.number().int(),
  toDesk: z.number().int(),
  reason: z.string().nullable(),
});

export const attachmentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  place: entryPlaceSchema.nullable(),
  at: z.string(),
  by: z.string(),
});

export const getSubmission = query("reporting.getSubmission", {
  summary: { zh: "一份报送", en: "One submission" },
  permission: "reporting.read",
  input: submissionKeySchema,
  output: submissionKeySchema.extend({
    round: z.string(),
    form: z.string(),
    formView: formSchema,
    areaName: labelSchema,
    periodLabel: labelSchema,
    /** Reporting areas in the order of the tree; the unit itself when its figures stand there. */
    areas: z.array(z.object({ code: z.string(), name: labelSchema })),
    state: z.enum(submissionStates),
    desk: z.number().int(),
    due: z.string(),
    daysLeft: z.number().int(),
    submittedAt: z.string().nullable(),
    release: z.number().int().nullable(),
    /** What the person asking may do now; the server refuses the rest. */
    may: z.object({
      edit: z.boolean(),
      submit: z.boolean(),
      pass: z.boolean(),
      return: z.boolean(),
      reopen: z.boolean(),
    }),
    entries: z.array(storedEntrySchema),
    /** What the period before says in the same cells. */
    previous: z.array(entryPlaceSchema.extend({ value: z.number() })),
    previousPeriod: z.string(),
    /** Former values of outliers and bounds: element → the last years' values by area and cell, oldest first. */
    history: z.array(entryPlaceSchema.extend({ values: z.array(z.number().nullable()) })),
    /** Published figures of indicators that take up an element, at this unit or the district. */
    published: z.array(
      z.object({
        element: z.string(),
        indicator: z.string(),
        name: labelSchema,
        value: z.number(),
        suffix: labelSchema,
        period: z.string(),
        area: labelSchema,
        source: z.string(),
        url: z.string(),
      }),
    ),
    /** Those that the form's own figures can be held against. */
    rules: z.array(ruleSchema),
    /** As of this moment; the page checks again while typing, with the same rules. */
    findings: z.array(entryFindingSchema),
    steps: z.array(stepSchema),
    attachments: z.array(attachmentSchema),
  }),
});

export type SubmissionView = z.output<typeof getSubmission.output>;

const mostEntries = 5_000;

/** A unit's copy is changed by those whose area covers the unit. */
const areasOf = ({ area }: { readonly area: string }): readonly string[] => [area];

const objectOf = ({ form, period, area }: z.output<typeof submissionKeySchema>) => ({
  kind: "form",
  id: `${form}/${period}/${area}`,
});

export const saveEntries = action("reporting.saveEntries", {
  summary: { zh: "保存填报的数", en: "Save entries" },
  permission: "reporting.fill",
  input: submissionKeySchema.extend({
    entries: z
      .array(
        entrySchema.extend({
          /** The version that was changed; 0 for a cell that was empty. */
          baseVersion: z.number().int().min(0),
          /** Takes the cell's content away. */
          cleared: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(mostEntries),
  }),
  output: z.object({
    saved: z.array(entryPlaceSchema.extend({ version: z.number().int() })),
    /** Somebody else changed these meanwhile; theirs stands (null: emptied) until the writer chooses on its version. */
    conflicts: z.array(
      z.object({ yours: entrySchema, theirs: storedEntrySchema.nullable(), version: z.number().int() }),
    ),
    savedAt: z.string(),
  }),
  areasOf,
  objectOf,
});

const movedSchema = z.object({ state: z.enum(submissionStates), desk: z.number().int(), deskName: labelSchema });

export const submitForm = action("reporting.submitForm", {
  summary: { zh: "提交报表", en: "Hand in a form" },
  permission: "reporting.fill",
  input: submissionKeySchema,
  output: movedSchema.extend({
    saved: z.object({ added: z.number().int(), corrected: z.number().int(), unchanged: z.number().int() }),
  }),
  areasOf,
  objectOf,
});

export const passSubmission = action("reporting.passSubmission", {
  summary: { zh: "审核通过或验收", en: "Pass a submission on, or accept it" },
  permission: "reporting.check",
  input: submissionKeySchema.extend({ note: z.string().max(1000).default("") }),
  output: movedSchema,
  areasOf,
  objectOf,
});

export const returnSubmission = action("reporting.returnSubmission", {
  summary: { zh: "退回并说明理由", en: "Return a submission with the reason" },
  permission: "reporting.check",
  input: submissionKeySchema.extend({
    reason: z.string().trim().min(2).max(1000),
    /** Position on the route; the desk that fills in when not given. */
    to: z.number().int().min(0).default(0),
  }),
  output: movedSchema,
  areasOf,
  objectOf,
});

export const reopenSubmission = action("reporting.reopenSubmission", {
  summary: { zh: "重新打开已验收的报表", en: "Reopen an accepted submission" },
  permission: "reporting.check",
  input: submissionKeySchema.extend({ reason: z.string().trim().min(2).max(1000) }),
  output: movedSchema,
  areasOf,
  objectOf,
});

/** Files leave and enter as base64: the same door for browser and command line. */
export const fileSchema = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

export const attachFile = action("reporting.attachFile", {
  summary: { zh: "附上依据文件", en: "Attach a file" },
  permission: "reporting.fill",
  input: submissionKeySchema.extend({ file: fileSchema, place: entryPlaceSchema.nullable().default(null) }),
  output: attachmentSchema,
  areasOf,
  objectOf,
});

export const getAttachment = query("reporting.getAttachment", {
  summary: { zh: "取附件", en: "Fetch an attachment" },
  permission: "reporting.read",
  input: submissionKeySchema.extend({ id: givenNumberSchema }),
  output: z.object({ file: fileSchema }),
});

export const removeAttachment = action("reporting.removeAttachment", {
  summary: { zh: "删除附件", en: "Remove an attachment" },
  permission: "reporting.fill",
  input: submissionKeySchema.extend({ id: givenNumberSchema }),
  output: z.object({ removed: z.boolean() }),
  areasOf,
  objectOf,
});
