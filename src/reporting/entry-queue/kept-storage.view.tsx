// Where the device keeps changes: a place for each window, so that two windows with one form do not write over each
// other. A window that opens the form takes over what others have left.
import type { QueuedChange } from "./entry-queue.ts";
import { parseKept, printChanges } from "./kept-changes.ts";

/** Not `crypto.randomUUID`, which a server without a certificate does not have. */
const thisWindow = Math.random().toString(36).slice(2);

export const toOwnName = (keptName: string): string => `${keptName}#${thisWindow}`;

/** A window that still lives has them too; the server takes the same content twice for once. */
export const takeKept = (keptName: string): readonly QueuedChange[] => {
  const own = toOwnName(keptName);
  const names = Object.keys(localStorage).filter((name) => name.startsWith(`${keptName}#`));
  const kept = names.flatMap((name) => parseKept(localStorage.getItem(name)));
  const others = names.filter((name) => name !== own);
  const text = printChanges(kept);
  if (others.length > 0 && text !== null) localStorage.setItem(own, text);
  for (const name of others) localStorage.removeItem(name);
  return kept;
};
