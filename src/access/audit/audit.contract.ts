// The audit trail: looking through it, proving it whole, removing what need not be kept any longer.
import { z } from "zod";
import { action, daySchema, labelSchema, query } from "../../kernel/contract.ts";
import { doors } from "./origin.ts";

export const auditResults = ["done", "refused"] as const;

const text = z.string().trim().min(1).max(200);

export const auditRowSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  roleName: labelSchema,
  operation: z.string(),
  /** What the operation is in words; null when this version no longer has it. */
  summary: labelSchema.nullable(),
  object: z.object({ kind: z.string(), id: z.string() }).nullable(),
  areas: z.array(z.object({ code: z.string(), name: labelSchema })),
  purpose: z.string().nullable(),
  door: z.enum(doors).nullable(),
  address: z.string().nullable(),
  request: z.string().nullable(),
  result: z.enum(auditResults),
  code: z.string().nullable(),
});

export type AuditRowView = z.output<typeof auditRowSchema>;

const cursorPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z~\d{1,15}$/;

export const listAudit = query("access.listAudit", {
  summary: { zh: "查看审计记录", en: "Look through the audit trail" },
  permission: "audit.read",
  input: z.object({
    actor: text.optional(),
    operation: text.optional(),
    result: z.enum(auditResults).optional(),
    /** `kind`, or `kind/id`. */
    object: text.optional(),
    /** The area and all below it. */
    area: text.optional(),
    from: daySchema.optional(),
    /** The last day, in whole. */
    to: daySchema.optional(),
    /** The `next` of the answer before. */
    after: z.string().regex(cursorPattern).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(auditRowSchema),
    /** Where the older ones begin; null when there are none. */
    next: z.string().nullable(),
    /** For choosing from. */
    operations: z.array(z.object({ name: z.string(), summary: labelSchema })),
  }),
});

const faults = ["row-changed", "row-missing", "row-added", "seal-changed", "seal-missing", "order", "trim"] as const;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const chainSchema = z.object({
  rows: z.number().int(),
  seals: z.number().int(),
  /** How many seals were recomputed. */
  checked: z.number().int(),
  /** Rows of the last moments that no seal covers yet. */
  unsealed: z.number().int(),
  last: z.object({ number: z.number().int(), hash: z.string() }).nullable(),
  broken: z
    .object({
      number: z.number().int(),
      what: z.enum(faults),
      row: z.number().int().nullable(),
      at: z.string().nullable(),
    })
    .nullable(),
  trimmed: z
    .object({ number: z.number().int(), hash: z.string(), removed: z.number().int(), at: z.string(), by: z.string() })
    .nullable(),
});

export type ChainView = z.output<typeof chainSchema>;

export const verifyAudit = query("access.verifyAudit", {
  summary: { zh: "核对审计记录是否完整", en: "Prove that the audit trail is whole" },
  permission: "audit.read",
  input: z.object({
    /** Only the newest seals, this many; all when left out. */
    newest: z.coerce.number().int().min(1).optional(),
    /** A seal written down earlier, `number:hash`: it must still be what it was. */
    seal: z
      .string()
      .regex(/^\d{1,15}:[0-9a-f]{64}$/)
      .optional(),
  }),
  output: chainSchema,
});

/** The nation: whoever removes rows answers for everywhere. */
const everywhere = "000000";

export const trimAudit = action("access.trimAudit", {
  summary: { zh: "清理过期的审计记录", en: "Remove audit rows that need not be kept" },
  permission: "audit.trim",
  input: z.object({}),
  output: z.object({
    /** Rows from this day on stay. */
    keptFrom: z.string(),
    removed: z.number().int(),
    upTo: z.object({ number: z.number().int(), hash: hashSchema }).nullable(),
  }),
  areasOf: () => [everywhere],
});
