// One verb, one contract, three doors: the web client, the command line and the OpenAPI document are
// read from these values. A contract is pure; `implement` (access/gate.operations.ts) gives it a body.
import { z } from "zod";
import type { Label } from "./label.ts";

export type OperationName = `${string}.${string}`;

/** `noun.verb`, e.g. `facts.submit`; the roles of access/role.ts grant them. */
export type Permission = `${string}.${string}`;

/** What a request is about: a kind of thing and its id, never content. */
export interface ObjectName {
  readonly kind: string;
  readonly id: string;
}

export interface Contract<Kind extends "query" | "action", Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind;
  readonly name: OperationName;
  readonly summary: Label;
  readonly permission: Permission;
  readonly input: Input;
  readonly output: Output;
  /** The areas that an action writes to: the actor's jurisdiction must cover each of them. */
  areasOf?(input: z.output<Input>): readonly string[];
  /** As the audit trail names it. */
  objectOf?(input: z.output<Input>): ObjectName | undefined;
  /** Of a query that reads personal records: it leaves an audit row, or it is not answered. */
  readonly audited?: true;
}

export type AnyContract = Contract<"query" | "action", z.ZodType, z.ZodType>;

type Parts<Input extends z.ZodType, Output extends z.ZodType> = Omit<Contract<"query", Input, Output>, "kind" | "name">;

/**
 * A question: runs in a read-only transaction.
 * @example query("plan.listPlans", { summary, permission: "plan.read", input: z.object({}), output })
 */
export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  name: OperationName,
  parts: Parts<Input, Output>,
): Contract<"query", Input, Output> => ({ kind: "query", name, ...parts });

/**
 * A change: runs in a write transaction and leaves an audit row.
 * @example action("stats.submitFacts", { summary, permission: "facts.submit", input, output, areasOf })
 */
export const action = <Input extends z.ZodType, Output extends z.ZodType>(
  name: OperationName,
  parts: Parts<Input, Output>,
): Contract<"action", Input, Output> => ({ kind: "action", name, ...parts });

/** A year as asked for at a door; text is read as a number. Periods reach from 1900 to 2099, and years before it are looked at too. */
export const yearSchema = z.coerce.number().int().min(1920).max(2099);

/** A calendar day that exists, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().refine((day) => day >= "1900");

/** Every query also takes `asOf`; the gate reads it, so no contract names it. */
export const asOfSchema = daySchema.describe("the day whose end is asked of: only what was known by then is shown");

/** A number that the database gave out; beyond its integers there is none. */
export const givenNumberSchema = z.coerce.number().int().max(2_147_483_647);

export const labelSchema = z.object({ zh: z.string(), en: z.string() });

export const findingSchema = z.object({
  rule: z.templateLiteral([z.string(), "/", z.string()]),
  severity: z.enum(["error", "warning"]),
  place: z.object({ file: z.string().optional(), line: z.number().optional(), field: z.string().optional() }),
  message: labelSchema,
});
