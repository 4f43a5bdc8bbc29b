// The whole program on the data of the district: how soon it starts again, how much it answers, how soon a page stands.
import { rmSync } from "node:fs";
import { measureCrowd } from "./crowd.ts";
import type { Figure, Skipped } from "./figure.ts";
import type { Load } from "./autocannon.ts";
import { fireAt } from "./autocannon.ts";
import { measurePage } from "./page.ts";
import { median } from "./harness.ts";
import { makeFolder } from "./places.ts";
import type { Running } from "./program.ts";
import { isBuilt, startProgram } from "./program.ts";

const starts = 3;
const connections = 10;
const seconds = 5;
const runs = 3;

export const measureServer = async (): Promise<readonly (Figure | Skipped)[]> => {
  if (!isBuilt())
    return [{ name: "second start, requests, first page, JavaScript", skipped: "the program is not built" }];
  const folder = makeFolder();
  let program = await startProgram(folder);
  try {
    const first = program.readyMs;
    const again: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      await program.stop();
      program = await startProgram(folder);
      again.push(program.readyMs);
    }
    return [
      {
        name: "second start of the program",
        value: median(again) / 1_000,
        unit: "s",
        bar: 3,
        parts: { "first start": first },
      },
      ...(await measureRequests(program)),
      ...(await measurePage(program.address)),
      ...(await measureCrowd(program)),
    ];
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const ask = (operation: string, input: unknown): string =>
  `/api/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`;

const measureRequests = async ({ address }: Running): Promise<readonly Figure[]> => {
  const overview = ask("publishing.getOverview", {});
  const { domains } = (await (await fetch(address + overview)).json()) as {
    readonly domains: readonly { readonly id: string }[];
  };
  const paths = {
    overview,
    "plan domain": ask("publishing.getPlanDomain", { domain: domains[0]?.id }),
    health: "/healthz",
  };
  const loads = new Map<string, Load[]>(Object.keys(paths).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, path] of Object.entries(paths)) {
      loads.get(name)?.push(await fireAt(address + path, { connections, duration: seconds }));
    }
  }
  const of = (name: string, pick: (load: Load) => number): number => median((loads.get(name) ?? []).map(pick));
  return ["overview", "plan domain"].map((name) => ({
    name: `requests for the ${name}, ${connections} readers at once`,
    value: of(name, ({ perSecond }) => perSecond),
    unit: "/s",
    parts: {
      p50: of(name, ({ p50 }) => p50),
      p95: of(name, ({ p95 }) => p95),
      "/healthz per second": of("health", ({ perSecond }) => perSecond),
    },
  }));
};
