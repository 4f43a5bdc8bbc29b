import type { AreaCode } from "../../kernel/area.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";

export type DefinitionKind = "element" | "indicator" | "form";

export interface StoredDefinition {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  /** As it was given to `define…`; a form's shape is known to the room of the forms. */
  readonly content: unknown;
  readonly withdrawn: boolean;
  readonly savedAt: string;
  readonly savedBy: string;
}

const ofDistrict = "tk = (select tenant_id from access.areas where code = $1)";

/** 0 before the first definition. */
export const loadRevision = async (tx: Read, district: AreaCode): Promise<number> => {
  const [row] = await tx.query<{ revision: number | null }>(
    `select max(revision) as revision from stats.local_definitions where ${ofDistrict}`,
    [district],
  );
  return row?.revision ?? 0;
};

/** The newest version of each, the withdrawn among them; in the order of kind and id. */
export const loadDefinitions = (tx: Read, district: AreaCode): Promise<readonly StoredDefinition[]> =>
  tx.query<StoredDefinition>(
    `select distinct on (kind, id) kind, id, version, revision, content, withdrawn, saved_at as "savedAt", saved_by as "savedBy"
     from stats.local_definitions where ${ofDistrict} order by kind, id, version desc`,
    [district],
  );

/** One after the other: what one saves, the next is checked against. */
export const lockDefinitions = async (tx: Write, tk: number): Promise<void> => {
  await tx.query("select pg_advisory_xact_lock($1, $2)", [definitionSavers, tk]);
};

const definitionSavers = 7_203_012;

/** A version is kept as it is; `reason` says why one was withdrawn. */
export const saveVersion = async (
  tx: Write,
  tk: number,
  { kind, id, version, revision, content, withdrawn, savedAt, savedBy }: StoredDefinition,
  reason: string | null,
): Promise<void> => {
  await tx.query(
    `insert into stats.local_definitions (tk, kind, id, version, revision, content, withdrawn, reason, saved_at, saved_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tk, kind, id, version, revision, JSON.stringify(content), withdrawn, reason, savedAt, savedBy],
  );
};
