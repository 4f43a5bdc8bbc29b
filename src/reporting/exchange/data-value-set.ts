// A set of data values as DHIS2 exchanges them (developer guide, chapter data).
// A comment is the reason that our fact gives: beside a value it explains it, without a value it says why it is
// missing. Zero is a value. `followUp` and `completeDate` are read past: a fact has neither.
import { z } from "zod";

/** A cell: our key in any order (`rural+female`), `default` for the total, an identifier, or each category's option. */
const comboSchema = z.union([z.string(), z.record(z.string(), z.string())]);

export const idSchemes = ["code", "uid"] as const;

export type IdScheme = (typeof idSchemes)[number];

/** DHIS2 writes it in capitals as often as not. */
export const idSchemeSchema = z.preprocess(
  (text) => (typeof text === "string" ? text.toLowerCase() : text),
  z.enum(idSchemes),
);

const schemesShape = {
  idScheme: idSchemeSchema.optional(),
  dataElementIdScheme: idSchemeSchema.optional(),
  orgUnitIdScheme: idSchemeSchema.optional(),
  categoryOptionComboIdScheme: idSchemeSchema.optional(),
  dataSetIdScheme: idSchemeSchema.optional(),
};

export const schemesSchema = z.object(schemesShape);

export type Schemes = z.output<typeof schemesSchema>;

const dataValueSchema = z.object({
  dataElement: z.string(),
  period: z.string().optional(),
  orgUnit: z.string().optional(),
  categoryOptionCombo: comboSchema.optional(),
  attributeOptionCombo: comboSchema.optional(),
  value: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? "").trim()),
  comment: z
    .string()
    .nullish()
    .transform((comment) => comment ?? ""),
  deleted: z.boolean().optional(),
});

/** [D] More than a district reports in a year; larger ones come as a long table. */
export const mostValues = 100_000;

export const dataValueSetSchema = z.object({
  ...schemesShape,
  dataSet: z.string().optional(),
  /** Stand for each value that names none of its own. */
  period: z.string().optional(),
  orgUnit: z.string().optional(),
  attributeOptionCombo: comboSchema.optional(),
  dryRun: z.boolean().optional(),
  dataValues: z.array(dataValueSchema).max(mostValues),
});

export type DataValueSet = z.output<typeof dataValueSetSchema>;
export type Combo = z.output<typeof comboSchema>;

export const importStrategies = ["CREATE", "UPDATE", "CREATE_AND_UPDATE"] as const;

export type ImportStrategy = (typeof importStrategies)[number];
