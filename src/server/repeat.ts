// Work that comes back every so often while the server runs, one turn at a time.

export interface Repetition {
  /** Ends after the turn at hand. */
  stop(): Promise<void>;
}

/** The first turn starts at once; a turn that fails is reported and followed by the next one. */
export const repeat = (work: () => Promise<void>, pause: number, onFault: (error: unknown) => void): Repetition => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const turn = async (): Promise<void> => {
    await work().catch(onFault);
    if (!isStopped) timer = setTimeout(start, pause);
  };
  let current = Promise.resolve();
  const start = (): void => {
    current = turn();
  };
  start();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return current;
    },
  };
};
