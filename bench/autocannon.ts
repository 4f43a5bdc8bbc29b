// What the measurements use of autocannon, which is installed in bench/node_modules only.
import { quantile } from "./harness.ts";

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

interface Options {
  readonly connections: number;
  /** Seconds. */
  readonly duration: number;
}

interface Result {
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly non2xx: number;
}

interface Run extends PromiseLike<Result> {
  on(event: "response", listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
}

const packageName: string = "autocannon";

/** Its own percentiles leave out the 95th, so each answer's time is kept. */
export const fireAt = async (url: string, options: Options): Promise<Load> => {
  const { default: autocannon } = (await import(packageName)) as { default: (options: unknown) => Run };
  const times: number[] = [];
  const run = autocannon({ url, ...options });
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, errors, non2xx } = await run;
  if (errors + non2xx > 0) throw new Error(`${errors} requests failed and ${non2xx} were refused at ${url}`);
  const answeredWithin = (share: number): number => (times.length === 0 ? Infinity : quantile(times, share));
  return { perSecond: requests.average, p50: answeredWithin(0.5), p95: answeredWithin(0.95) };
};
