// The demo district judged: every target in every area by every method, and the page of warnings, from warm sums.
import { rmSync } from "node:fs";
import type { Area } from "../src/kernel/area.ts";
import { openDatabase } from "../src/platform/database/connect.ts";
import type { Read } from "../src/platform/database/transaction.ts";
import { listAsks } from "../src/plan/asks.ts";
import { statusMethods } from "../src/plan/target.ts";
import { content } from "../src/server/content.ts";
import { readSettings } from "../src/server/settings.ts";
import type { World } from "../src/server/world.ts";
import { openWorld } from "../src/server/world.ts";
import type { IndicatorId } from "../src/stats/indicator/indicator.ts";
import { loadFigures } from "../src/stats/indicator/load-figures.operations.ts";
import type { JudgedSeries } from "../src/stats/standing/judge-series.ts";
import { toStatusQuestion } from "../src/stats/standing/judge-series.ts";
import { listPlanYears, takeSeries } from "../src/stats/standing/load-standings.operations.ts";
import type { PlanFrame } from "../src/stats/standing/standing.operations.ts";
import { loadPlanFrame } from "../src/stats/standing/standing.operations.ts";
import { judge } from "../src/stats/status/status.ts";
import type { Figure } from "./figure.ts";
import { interleave, median } from "./harness.ts";
import { makeFolder, programFolder } from "./places.ts";

const { catalogue } = content;

export const measureJudge = async (rounds: number): Promise<readonly Figure[]> => {
  const folder = makeFolder();
  const settings = { ...readSettings({}, programFolder), dataFolder: folder };
  const database = await openDatabase({ databaseUrl: undefined, folder });
  try {
    const world = await openWorld({ settings, database });
    return await measureWorld(world, rounds);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const measureWorld = async ({ gate, actors, transactions }: World, rounds: number): Promise<readonly Figure[]> => {
  const [office] = actors.filter(({ role }) => role === "committee-office");
  if (!office) throw new Error("the demo district has no committee office");
  let judged = 0;
  const samples = await transactions.read(async (tx) => {
    const frame = await loadPlanFrame(tx, {});
    const areas = listOwnAreas(frame);
    return interleave(rounds, {
      figures: { run: () => loadAll(tx, frame, areas) },
      all: {
        run: async () => {
          judged = judgeAll(await loadAll(tx, frame, areas), frame);
        },
      },
    });
  });
  const pages = await interleave(rounds, {
    warnings: { run: () => gate.run("accountability.listWarnings", office, {}) },
    overview: { run: () => gate.run("publishing.getOverview", office, {}) },
  });
  return [
    {
      name: `${judged.toLocaleString("en")} judgements: all targets × all areas × ${statusMethods.length} methods`,
      value: median(samples.all),
      unit: "ms",
      bar: 300,
      parts: { "their figures alone": median(samples.figures) },
    },
    {
      name: "warnings of the district, derived on reading",
      value: median(pages.warnings),
      unit: "ms",
      parts: { overview: median(pages.overview) },
    },
  ];
};

const listOwnAreas = ({ tree, area }: PlanFrame): readonly Area[] =>
  tree.filter(({ code, validTo }) => validTo === null && code.startsWith(area.code));

/** What is judged: every target with its series in every area that shows it. */
const loadAll = async (
  tx: Read,
  { version: { plan }, tree, year }: PlanFrame,
  areas: readonly Area[],
): Promise<readonly JudgedSeries[]> => {
  const asks = listAsks(plan).flatMap(({ target }) => {
    const indicator = catalogue.indicators.get(target.indicator as IndicatorId);
    return indicator ? [{ target, indicator }] : [];
  });
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: [...new Set(asks.map(({ indicator }) => indicator))],
    areas: areas.map(({ code }) => code),
    years: listPlanYears(plan, year),
  });
  return asks.flatMap((ask) =>
    areas
      .map(({ code, level }) => ({ ...ask, ...takeSeries(catalogue, table, { ...ask, area: code, level }) }))
      .filter(({ series }) => series.length > 0),
  );
};

const judgeAll = (all: readonly JudgedSeries[], { version: { plan }, year }: PlanFrame): number => {
  let count = 0;
  for (const judged of all) {
    const question = toStatusQuestion(plan, judged, year);
    for (const method of statusMethods) {
      judge({ ...question, method });
      count += 1;
    }
  }
  return count;
};
