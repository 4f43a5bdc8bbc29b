/** So many works at once; the others wait in the order in which they came. A work must not wait for another one. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>;
  waiting(): number;
}

/** @example const readers = openTurnstile(3); const rows = await readers.pass(() => load()) */
export function openTurnstile(places: number): Turnstile {
  const waiting: (() => void)[] = [];
  let free = places;
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    waiting: () => waiting.length,
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
