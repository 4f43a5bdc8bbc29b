// Releases (发布): frozen, numbered snapshots from which figures are published, and what changed since the last one.
import { z } from "zod";
import { action, givenNumberSchema, labelSchema, query } from "../../kernel/contract.ts";

export const releaseSchema = z.object({
  number: z.number().int(),
  knownAt: z.string(),
  publicFrom: z.string(),
  /** Whether the public sees it already. */
  isPublic: z.boolean(),
  title: labelSchema,
  note: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  facts: z.number().int(),
  digest: z.string(),
  accepted: z.number().int(),
  outstanding: z.number().int(),
});

export type ReleaseView = z.output<typeof releaseSchema>;

export const makeRelease = action("reporting.makeRelease", {
  summary: { zh: "发布一版数据", en: "Make a release" },
  permission: "releases.make",
  input: z.object({
    area: z.string(),
    title: labelSchema.optional(),
    /** What changed and why, for its readers. */
    note: z.string().trim().min(2).max(4000),
    /** The public sees it from this day on (Beijing time); at once when not given. */
    embargo: z.iso.date().optional(),
    /** Why it is made although forms are outstanding; without it, outstanding forms refuse the release. */
    outstandingReason: z.string().trim().min(2).max(1000).optional(),
  }),
  output: releaseSchema,
  areasOf: ({ area }) => [area],
});

export const listReleases = query("reporting.listReleases", {
  summary: { zh: "已发布的各版数据", en: "List the releases" },
  permission: "releases.read",
  input: z.object({}),
  output: z.object({ releases: z.array(releaseSchema), outstanding: z.number().int(), changedFacts: z.number().int() }),
});

export const verifyRelease = query("reporting.verifyRelease", {
  summary: { zh: "核对一版数据是否原样", en: "Verify that a release has not moved" },
  permission: "reporting.read",
  input: z.object({ number: givenNumberSchema }),
  output: z.object({ number: z.number().int(), facts: z.number().int(), digest: z.string(), isUnchanged: z.boolean() }),
});

const changeSchema = z.object({
  element: z.string(),
  name: labelSchema,
  period: z.string(),
  area: z.string(),
  areaName: labelSchema,
  cell: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  at: z.string(),
  by: z.string(),
});

const movedSchema = z.object({
  indicator: z.string(),
  name: labelSchema,
  year: z.number().int(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  decimals: z.number().int(),
  suffix: labelSchema,
});

export const listChanges = query("reporting.listChanges", {
  summary: { zh: "自某版以来改了什么", en: "What changed since a release" },
  permission: "reporting.read",
  input: z.object({
    /** Since this release; the last one when not given. */
    since: givenNumberSchema.optional(),
    /** Up to this one; now when not given. */
    until: givenNumberSchema.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  output: z.object({
    since: z.number().int(),
    until: z.number().int().nullable(),
    added: z.number().int(),
    corrected: z.number().int(),
    /** Corrections first, the newest first. */
    changes: z.array(changeSchema),
    /** Indicators of the district whose printed figure differs. */
    moved: z.array(movedSchema),
  }),
});
