// Settings of the demo figures (演示数据) as a statistician writes them: residents per township, a path over
// the years for each element, and what is late, missing or never delivered. Nothing in them is observed.
import { z } from "zod";

/** One number for every year, or one per year. */
const pathSchema = z.union([z.number(), z.array(z.number())]);

/** A path for the whole, or one per category of a breakdown (`urban`, `primary`); other categories stay out. */
const pathsSchema = z.union([pathSchema, z.record(z.string(), pathSchema)]);

/** `live_births`, or a part of it: `schools_and_kindergartens.preschool`. */
const referencesSchema = z.union([z.string(), z.array(z.string())]);

export const methods = ["total", "events", "each", "percent", "ratio"] as const;

const ruleSchema = z
  .strictObject({
    /** The district's total, shared out exactly. */
    total: pathsSchema.optional(),
    /** The district's total of rare events, which fall on areas by chance. */
    events: pathsSchema.optional(),
    /** The same number in each area. */
    each: pathSchema.optional(),
    /** Per cent of another element, never above it. */
    percent: pathsSchema.optional(),
    /** So many per unit of another element; may exceed it. */
    ratio: pathsSchema.optional(),
    /** What `percent` and `ratio` are taken of; several are added up. */
    of: referencesSchema.optional(),
    /** By whose size `total` and `events` are shared out; by residents when nothing is said. */
    along: referencesSchema.optional(),
    /** An element whose events are among these: infant deaths include neonatal deaths. */
    includes: z.string().optional(),
    /** Only areas of these kinds; all others report 0. */
    kinds: z.array(z.string()).optional(),
    /** Shares of the categories of a breakdown. */
    split: z.record(z.string(), z.number().positive()).optional(),
    /** Standard deviation between areas: points of `percent`, otherwise a share (0.1 is ten per cent). */
    spread: z.number().nonnegative().optional(),
    /** The same from year to year; three tenths of `spread` when nothing is said. */
    wobble: z.number().nonnegative().optional(),
    /** By how many points a category lies above or below the whole, for `percent`. */
    offsets: z.record(z.string(), z.number()).optional(),
    /** Areas whose `percent` is fixed: code → year → per cent. */
    areas: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  })
  .refine((rule) => methods.filter((method) => rule[method] !== undefined).length === 1, {
    message: `say exactly one of ${methods.join(", ")}`,
  })
  .refine((rule) => (rule.percent === undefined && rule.ratio === undefined) || rule.of !== undefined, {
    message: "percent and ratio need `of`",
  });

const gapSchema = z
  .strictObject({
    elements: z.array(z.string()).optional(),
    agencies: z.array(z.string()).optional(),
    /** Elements of these agencies that are delivered all the same. */
    except: z.array(z.string()).optional(),
    /** Codes of townships; everyone when nothing is said. */
    areas: z.array(z.string()).optional(),
    years: z.array(z.number().int()),
    /** With a reason the figure is reported as missing; without one nothing has come in. */
    reason: z.string().min(1).optional(),
  })
  .refine((gap) => gap.elements !== undefined || gap.agencies !== undefined, {
    message: "say which elements or agencies",
  });

export const settingsSchema = z.strictObject({
  synthetic: z.literal(true),
  seed: z.string().min(1),
  /** Code of the area whose figures are generated. */
  area: z.string(),
  years: z.array(z.number().int()).min(1),
  townships: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      residents: z.number().positive(),
      urban: z.number().min(0).max(100),
    }),
  ),
  /** Kinds of the lowest level that are always urban or rural; others follow their township. */
  urban_kinds: z.array(z.string()),
  rural_kinds: z.array(z.string()),
  /** Shares of categories where an element says nothing of its own. */
  split: z.record(z.string(), z.number().positive()),
  /** Domain → element → rule. */
  elements: z.record(z.string(), z.record(z.string(), ruleSchema)),
  gaps: z.array(gapSchema),
});

export type Path = z.output<typeof pathSchema>;
export type Paths = z.output<typeof pathsSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Gap = z.output<typeof gapSchema>;
export type Settings = z.output<typeof settingsSchema>;

export const isSingle = (paths: Paths): paths is Path => typeof paths === "number" || Array.isArray(paths);

export const listRules = ({ elements }: Settings): ReadonlyMap<string, Rule> =>
  new Map(Object.values(elements).flatMap((group) => Object.entries(group)));

export const toReferences = (given: string | readonly string[] | undefined): readonly Reference[] =>
  (typeof given === "string" ? [given] : (given ?? [])).map((text) => {
    const [element = "", cell] = text.split(".");
    return { element, categories: cell === undefined ? [] : cell.split("+") };
  });

export interface Reference {
  readonly element: string;
  readonly categories: readonly string[];
}

/** Every element that a rule builds on. */
export const listBases = (rule: Rule): readonly string[] => [
  ...toReferences(rule.of).map(({ element }) => element),
  ...toReferences(rule.along).map(({ element }) => element),
  ...(rule.includes === undefined ? [] : [rule.includes]),
];
