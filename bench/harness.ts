// Times things side by side: every round runs each of them once, so that a busy minute hits all alike.

export interface Contender {
  /** Not timed. */
  readonly prepare?: (round: number) => unknown;
  readonly run: (round: number) => unknown;
}

/** Milliseconds of each round, under the contenders' names. */
export const interleave = async <Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const entries = Object.entries<Contender>(contenders);
  const samples = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { prepare, run }] of entries) {
      await prepare?.(round);
      samples.get(name)?.push(await timed(() => run(round)));
    }
  }
  return Object.fromEntries(samples) as unknown as Record<Name, readonly number[]>;
};

export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** `ratio(samples, "form", "bare")`: the medians of one run over one another. */
export const ratio = <Name extends string>(
  samples: Readonly<Record<Name, readonly number[]>>,
  above: Name,
  below: Name,
): number => median(samples[above]) / median(samples[below]);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
