// The content as it is at the moment: with the district's own definitions in it. They are in the database, so that
// every process sees what another one has saved; what was read is kept until a newer definition stands.
import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { StoredDefinition } from "../../stats/local/definition.store.ts";
import { loadDefinitions, loadRevision } from "../../stats/local/definition.store.ts";
import type { ContentParts, LeftOut, ReadContent } from "./join-local.ts";
import { joinSound } from "./join-local.ts";
import type { LocalDefinition } from "./local-definition.ts";

/** A definition that stands, with who saved it when. */
export interface SavedDefinition {
  readonly stored: StoredDefinition;
  readonly definition: LocalDefinition;
}

export interface LiveContent extends ReadContent {
  readonly parts: ContentParts;
  readonly saved: readonly SavedDefinition[];
  /** All that are saved but those that are left out. */
  readonly sound: readonly LocalDefinition[];
  readonly leftOut: readonly LeftOut[];
}

export const listStanding = (stored: readonly StoredDefinition[]): readonly SavedDefinition[] =>
  stored
    .filter(({ withdrawn }) => !withdrawn)
    // Written by saveLocalDefinition alone, from the types themselves.
    .map((each) => ({ stored: each, definition: { kind: each.kind, content: each.content } as LocalDefinition }));

export const toDefinitions = (saved: readonly SavedDefinition[]): readonly LocalDefinition[] =>
  saved.map(({ definition }) => definition);

/**
 * Binds whatever follows from the content, anew only when a definition has changed. Costs one look at an index in
 * the transaction that asks, so that nobody works with definitions that the transaction does not see. `bare` is bound
 * without any.
 */
export const openLiveContent = <Content extends ReadContent & { readonly parts: ContentParts }, Bound>(
  content: Content,
  district: AreaCode,
  bind: (content: Content & LiveContent) => Bound,
): { readonly bare: Bound; readonly find: (tx: Read) => Promise<Bound> } => {
  const bare = bind({ ...content, saved: [], sound: [], leftOut: [] });
  let last = { revision: 0, bound: bare };
  const find = async (tx: Read): Promise<Bound> => {
    if ((await loadRevision(tx, district)) === last.revision) return last.bound;
    const stored = await loadDefinitions(tx, district);
    const saved = listStanding(stored);
    const { content: joined, ...parted } = joinSound(content.parts, toDefinitions(saved));
    const fresh = {
      revision: Math.max(0, ...stored.map(({ revision }) => revision)),
      bound: bind({ ...content, ...joined, ...parted, saved }),
    };
    last = fresh;
    return fresh.bound;
  };
  return { bare, find };
};
