// Holds the session beside the page, so that a keystroke reaches the cells it touches and no others.
import type { GridSession } from "./grid-session.ts";

export interface GridStore {
  readonly get: () => GridSession;
  readonly update: (change: (session: GridSession) => GridSession) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createGridStore = (first: GridSession): GridStore => {
  let session = first;
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    update: (change) => {
      const next = change(session);
      if (next === session) return;
      session = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
