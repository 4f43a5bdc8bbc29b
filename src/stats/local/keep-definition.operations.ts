// How a definition of the district's own comes to stand: one saver at a time, its element registered with it.
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import { updateElements } from "../element/update-elements.operations.ts";
import type { StoredDefinition } from "./definition.store.ts";
import { loadDefinitions, lockDefinitions, saveVersion } from "./definition.store.ts";

export interface HeldDefinitions {
  readonly tk: number;
  readonly stored: readonly StoredDefinition[];
}

/** What stands, closed to other savers until the transaction ends. */
export const holdDefinitions = async (tx: Write, district: AreaCode): Promise<HeldDefinitions> => {
  const tk = (await loadTenants(tx, [district])).get(district);
  if (tk === undefined) throw noDistrict(district);
  await lockDefinitions(tx, tk);
  return { tk, stored: await loadDefinitions(tx, district) };
};

export interface Keeping {
  readonly definition: Omit<StoredDefinition, "version" | "revision" | "withdrawn">;
  /** Withdrawn for this reason; null: it stands. */
  readonly withdrawnFor: string | null;
  /** As it will be. */
  readonly catalogue: Catalogue;
}

/** Answers the version it became. */
export const keepDefinition = async (
  tx: Write,
  { tk, stored }: HeldDefinitions,
  { definition, withdrawnFor, catalogue }: Keeping,
): Promise<number> => {
  const version = findNextVersion(stored, definition);
  const revision = Math.max(0, ...stored.map((each) => each.revision)) + 1;
  await saveVersion(tx, tk, { ...definition, version, revision, withdrawn: withdrawnFor !== null }, withdrawnFor);
  await updateElements(tx, catalogue);
  return version;
};

/** Versions go on counting after a withdrawal. */
export const findNextVersion = (
  stored: readonly StoredDefinition[],
  { kind, id }: Pick<StoredDefinition, "kind" | "id">,
): number => (stored.find((each) => each.kind === kind && each.id === id)?.version ?? 0) + 1;

const noDistrict = (area: AreaCode): Problem =>
  new Problem("stats/no-district", 422, {
    zh: `数据库里还没有本地区“${area}”。先导入县区数据。`,
    en: `The district “${area}” is not in the database yet. Import it first.`,
  });
