// The whole demonstration district: which warnings its figures bring forth, and what people do about them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { administrator, districtFolder, openTestWorld } from "../../../test/world/open-test-world.ts";
import type { Actor } from "../../access/actor.ts";
import { sweepFindings } from "../../reporting/finding/finding.contract.ts";
import { fillDemoRound, openRound } from "../../reporting/round/round.contract.ts";
import { joinWorld } from "../../server/world.ts";
import { loadSynthetic } from "../../stats/synthetic/synthetic.contract.ts";
import { listWarnings } from "./warning.contract.ts";
import { warningKinds } from "./warning.ts";

const area = "650502";
let world: TestWorld;
let run: (name: string, input: unknown, actor?: Actor) => Promise<unknown>;
const list = async (input: object = {}, actor = administrator) =>
  listWarnings.output.parse(await run(listWarnings.name, input, actor));

beforeAll(async () => {
  world = await openTestWorld();
  const { database, files } = world;
  const { gate } = joinWorld({
    transactions: database.transactions,
    files,
    clock: () => new Date("2026-11-25T02:00:00.000Z"),
    answers: "strict",
  });
  run = (name, input, actor = administrator) => gate.run(name, actor, input);
  const text = readFileSync(path.join(districtFolder, "demo.yaml"), "utf8");
  await run(loadSynthetic.name, { file: { path: "demo.yaml", text } });
  await run(openRound.name, { period: "2025", area });
  await run(fillDemoRound.name, { round: "2025", area });
  await run(openRound.name, { period: "2026", area });
  await run(sweepFindings.name, { area });
}, 120_000);
afterAll(() => world.close());

test("each kind of warning stands in the demonstration", async () => {
  for (const year of [2025, 2024]) {
    const start = performance.now();
    const answer = await list({ year });
    console.log(
      year,
      Math.round(performance.now() - start),
      "ms",
      answer.warnings.length,
      JSON.stringify(answer.counts.kinds),
    );
    console.log(
      answer.warnings
        .map((w) =>
          [
            w.severity,
            w.kind,
            w.related.map((r) => r.kind).join("+"),
            w.key,
            w.headline.zh,
            w.sentence.zh,
            w.people ? w.people.count + w.people.word.zh : "",
            w.owner?.id,
            w.periods,
          ].join(" | "),
        )
        .join("\n"),
    );
    console.log(JSON.stringify(answer.rules.map((r) => [r.kind, r.record])));
    expect.soft(warningKinds.filter((kind) => answer.counts.kinds[kind] === 0)).toEqual([]);
  }
}, 60_000);
