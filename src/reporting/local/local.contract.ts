// What a district defines of its own: seen, checked, saved, withdrawn, taken along as a content file.
import { z } from "zod";
import { action, findingSchema, labelSchema, query } from "../../kernel/contract.ts";
import { periodKinds } from "../../kernel/period.ts";

const idSchema = z.string().max(80);
const wordSchema = z.string().max(60);
const textSchema = z.object({ zh: z.string().max(2000), en: z.string().max(2000) });
const clockSchema = z.enum(periodKinds as [string, ...string[]]);
const boundsSchema = z.object({ minimum: z.number().optional(), maximum: z.number().optional() });
const decimalsSchema = z.number().int().min(0).max(10);

const elementSchema = z.object({
  id: idSchema,
  name: textSchema,
  unit: wordSchema,
  agency: wordSchema,
  periodKind: clockSchema,
  reportedAt: wordSchema,
  by: z.array(wordSchema).max(6).readonly(),
  acrossAreas: z.enum(["sum", "none"]),
  acrossTime: z.enum(["sum", "last", "mean"]),
  bounds: boundsSchema,
  decimals: decimalsSchema,
  excludedKinds: z.array(wordSchema).max(30).readonly(),
});

const indicatorSchema = z.object({
  id: idSchema,
  group: wordSchema,
  name: textSchema,
  short: textSchema.optional(),
  unit: wordSchema,
  decimals: decimalsSchema,
  better: z.enum(["higher", "lower", "context"]),
  periodKind: clockSchema,
  frequency: textSchema,
  definition: textSchema,
  numerator: textSchema.optional(),
  denominator: textSchema.optional(),
  formula: z
    .object({
      numerator: z.string().max(2000),
      denominator: z.string().max(2000).optional(),
      factor: z.number().positive(),
    })
    .optional(),
  bounds: boundsSchema,
  mayExceedDenominator: z.boolean(),
  by: z.array(wordSchema).max(6).readonly(),
  owners: z.array(wordSchema).max(10).readonly(),
  source: textSchema,
  availability: z.enum(["available", "in-progress", "source-wanted", "not-applicable"]),
  proxy: textSchema.optional(),
  national: textSchema.optional(),
  note: textSchema.optional(),
  excludedKinds: z.array(wordSchema).max(30).readonly(),
  finestLevel: wordSchema,
});

const formSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  title: textSchema,
  agency: wordSchema,
  periodKind: clockSchema,
  unit: wordSchema,
  reportedAt: wordSchema,
  sections: z
    .array(z.object({ title: textSchema, elements: z.array(idSchema).max(200).readonly() }))
    .max(50)
    .readonly(),
  deadline: z.object({ from: z.enum(["start", "end"]), workingDays: z.number().int().max(250) }),
  route: z.array(wordSchema).max(10).readonly(),
  excludedKinds: z.array(wordSchema).max(30).readonly(),
  note: textSchema.nullable(),
});

/** As in a content file: what is not said is what `defineElement`, `defineIndicator` and `defineForm` say. */
const givenSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("element"),
    content: elementSchema.partial().required({ id: true, name: true, agency: true }),
  }),
  z.object({
    kind: z.literal("indicator"),
    content: indicatorSchema.partial().required({
      id: true,
      group: true,
      name: true,
      unit: true,
      better: true,
      definition: true,
      owners: true,
      source: true,
    }),
  }),
  z.object({
    kind: z.literal("form"),
    content: formSchema
      .omit({ version: true })
      .partial()
      .required({ id: true, title: true, agency: true, sections: true }),
  }),
]);

export type GivenDefinition = z.output<typeof givenSchema>;

const saved = {
  version: z.number().int(),
  savedAt: z.string(),
  savedBy: z.string(),
  /** Why it is left out at present: a newer release of the content contradicts it. */
  findings: z.array(findingSchema),
};

export const definitionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("element"), content: elementSchema, ...saved }),
  z.object({ kind: z.literal("indicator"), content: indicatorSchema, ...saved }),
  z.object({ kind: z.literal("form"), content: formSchema, ...saved }),
]);

export type DefinitionView = z.output<typeof definitionSchema>;

const namedSchema = z.object({ id: z.string(), name: labelSchema });

/** What the fields of a definition can be filled with. */
const choicesSchema = z.object({
  units: z.array(namedSchema),
  groups: z.array(namedSchema),
  levels: z.array(namedSchema),
  kinds: z.array(namedSchema),
  agencies: z.array(namedSchema),
  dimensions: z.array(namedSchema.extend({ categories: z.array(z.object({ code: z.string(), name: labelSchema })) })),
  /** `level` is the area that fills in at a desk of areas; null at a desk of the agency or of a role. */
  desks: z.array(namedSchema.extend({ level: z.string().nullable() })),
  elements: z.array(
    namedSchema.extend({
      agency: z.string(),
      periodKind: clockSchema,
      reportedAt: z.string(),
      by: z.array(z.string()),
      excludedKinds: z.array(z.string()),
      /** The form that asks for it; an element stands in one form. */
      form: z.string().nullable(),
    }),
  ),
  indicators: z.array(namedSchema),
});

export type Choices = z.output<typeof choicesSchema>;

export const listLocalDefinitions = query("reporting.listLocalDefinitions", {
  summary: { zh: "本地自定义的数据元、指标和报表", en: "Elements, indicators and forms of the district's own" },
  permission: "forms.read",
  input: z.object({}),
  output: z.object({ definitions: z.array(definitionSchema), choices: choicesSchema }),
});

export const checkLocalDefinition = query("reporting.checkLocalDefinition", {
  summary: { zh: "检查一个自定义，不保存", en: "Check a definition without saving it" },
  permission: "indicators.edit",
  input: z.object({ definition: givenSchema }),
  output: z.object({ findings: z.array(findingSchema) }),
});

export const saveLocalDefinition = action("reporting.saveLocalDefinition", {
  summary: { zh: "保存一个自定义", en: "Save a definition of the district's own" },
  permission: "indicators.edit",
  input: z.object({
    definition: givenSchema,
    /** The version that was changed; 0 for a new one. */
    baseVersion: z.number().int().min(0).default(0),
  }),
  output: z.object({ version: z.number().int(), isNew: z.boolean() }),
});

export const withdrawLocalDefinition = action("reporting.withdrawLocalDefinition", {
  summary: { zh: "撤销一个自定义", en: "Withdraw a definition of the district's own" },
  permission: "indicators.edit",
  input: z.object({
    kind: z.enum(["element", "indicator", "form"]),
    id: idSchema,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: z.object({ version: z.number().int() }),
  objectOf: ({ id }) => ({ kind: "definition", id }),
});

export const exportLocalDefinitions = query("reporting.exportLocalDefinitions", {
  summary: { zh: "把自定义导出为内容文件", en: "Export the definitions as a content file" },
  permission: "forms.read",
  input: z.object({}),
  output: z.object({ file: z.object({ name: z.string(), text: z.string() }) }),
});
