// For a release: the figures of an instant, fixed.
import type { Write } from "../../platform/database/transaction.ts";
import type { FrozenFacts } from "./freeze.store.ts";
import { freeze } from "./freeze.store.ts";

/** Waits for writers under way; whoever writes afterwards is dated after the instant. */
export const freezeFacts = (tx: Write, tk: number, at: string): Promise<FrozenFacts> => freeze(tx, tk, at);
