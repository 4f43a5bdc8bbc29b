import type { Postmaster } from "./postmaster.ts";

export type KeptServer = { pid(): number; stop(): Promise<void> };

// A server that dies right after its start would die again.
const shortestLifeMs = 1_000;

/** Starts the server again when it ends by itself, killed for want of memory for instance; tells when it gives up. */
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
      if (stopping) return;
      if (Date.now() - startedAt < shortestLifeMs) return onLost(new Error("the server ended right after its start"));
      restarting = restart().then(take, onLost);
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
