import { setTimeout as sleep } from "node:timers/promises";
import type { Postmaster } from "./postmaster.ts";

export type KeptServer = { pid(): number; stop(): Promise<void> };

// A server that dies right after its start is likely to die again; this keeps the attempts apart.
const restartEveryMs = 1_000;

/** Starts the server again when it ends by itself, killed for want of memory for instance; tells when that fails. */
export function keepRunning(
  first: Postmaster,
  { restart, onLost }: { readonly restart: () => Promise<Postmaster>; readonly onLost: (reason: unknown) => void },
): KeptServer {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const follow = (postmaster: Postmaster): void => {
    const startedAt = Date.now();
    void postmaster.gone.then(() => {
      const lived = Date.now() - startedAt;
      if (!stopping)
        restarting = sleep(restartEveryMs - lived)
          .then(restart)
          .then(take, onLost);
    });
  };
  const take = (next: Postmaster): void => {
    current = next;
    follow(next);
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await restarting;
    await current.stop();
  };
  follow(first);
  return { pid: () => current.pid, stop };
}
