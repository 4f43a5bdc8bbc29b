// The figures of one area's dashboard, 150 indicators × 10 years, against the look-up of one row by its key.
import type { AreaCode } from "../src/kernel/area.ts";
import { listAncestors } from "../src/kernel/area.ts";
import type { Read } from "../src/platform/database/transaction.ts";
import { loadAreas } from "../src/access/area/area.store.ts";
import { loadFigures } from "../src/stats/indicator/load-figures.operations.ts";
import { loadSumText } from "../src/stats/rollup/rollup-figures.store.ts";
import { catalogue, years } from "./catalogue.ts";
import type { Figure } from "./figure.ts";
import type { Contender } from "./harness.ts";
import { interleave, median, quantile, ratio } from "./harness.ts";
import type { Stage } from "./stage.ts";

interface Place {
  readonly tk: number;
  readonly area: AreaCode;
  readonly id: number;
}

const indicators = [...catalogue.indicators.values()];

export const measureDashboard = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const places = await listPlaces(stage);
  const { cells, figures } = await stage.transactions.read(async (tx) => {
    const tree = await loadAreas(tx);
    const elements = await loadElementNumbers(tx);
    const lookUp = { run: lookUpRow(tx, places, elements) };
    const product = (round: number) => {
      const { area } = pick(places, round);
      return loadFigures(tx, catalogue, tree, { indicators, areas: [area], years });
    };
    return {
      cells: await interleave(rounds, { lookUp, dashboard: { run: askDashboard(tx, places, elements) } }),
      figures: await interleave(Math.ceil(rounds / 5), { lookUp, figures: { run: product } }),
    };
  });
  return [
    {
      name: "dashboard, cells of 150 indicators × 10 years ÷ look-up by key",
      value: ratio(cells, "dashboard", "lookUp"),
      unit: "×",
      bar: 10,
      parts: {
        "look-up": median(cells.lookUp),
        dashboard: median(cells.dashboard),
        "dashboard p95": quantile(cells.dashboard, 0.95),
      },
    },
    {
      name: "dashboard, figures formed from formulas ÷ look-up by key",
      value: ratio(figures, "figures", "lookUp"),
      unit: "×",
      parts: { figures: median(figures.figures) },
    },
  ];
};

/** The same dashboard in two databases of different size. */
export const measureGrowth = async (small: Stage, large: Stage, rounds: number): Promise<Figure> => {
  const [few, many] = [await listPlaces(small), await listPlaces(large)];
  const samples = await small.transactions.read((one) =>
    large.transactions.read(async (other) =>
      interleave(rounds, {
        small: { run: askDashboard(one, few, await loadElementNumbers(one)) },
        large: { run: askDashboard(other, many, await loadElementNumbers(other)) },
      }),
    ),
  );
  return {
    name: `dashboard p50 ÷ its p50 with ${Math.round(large.facts / small.facts)} times fewer facts`,
    value: ratio(samples, "large", "small"),
    unit: "×",
    bar: 1.3,
    parts: { small: median(samples.small), large: median(samples.large) },
  };
};

/** The product's own question for the totals of one area. */
const askDashboard =
  (tx: Read, places: readonly Place[], elements: readonly number[]): Contender["run"] =>
  (round) =>
    loadSumText(tx, { areas: [pick(places, round)], cells: [0], elements, periods: years.map((year) => year * 100) });

const loadElementNumbers = async (tx: Read): Promise<readonly number[]> =>
  (await tx.query<{ id: number }>("select id from stats.elements where code like 'bench\\_%'")).map(({ id }) => id);

const lookUpRow =
  (tx: Read, places: readonly Place[], elements: readonly number[]): Contender["run"] =>
  (round) => {
    const { tk, id } = pick(places, round);
    return tx.query(
      "select total from stats.rollup where tk = $1 and area_id = $2 and cell_id = 0 and element_id = $3 and period = $4",
      [tk, id, pick(elements, round), pick(years, round) * 100],
    );
  };

/** Villages that report and every area above them inside the county, shuffled so that no two calls are neighbours. */
const listPlaces = ({ transactions, counties }: Stage): Promise<readonly Place[]> =>
  transactions.read(async (tx) => {
    const byCode = new Map((await loadAreas(tx)).map((area) => [area.code, area]));
    const ids = await tx.query<{ code: string; id: number }>("select code, id from access.areas");
    const idOf = new Map(ids.map(({ code, id }) => [code, id]));
    const places = counties.flatMap(({ tk, code, villages }) => {
      const above = villages.flatMap((village) => listAncestors(byCode, village).map((area) => area.code));
      const inside = [...new Set([...villages, ...above])].filter((area) => area.startsWith(code));
      return inside.map((area) => ({ tk, area, id: idOf.get(area) ?? 0 }));
    });
    return places.map((_, index) => pick(places, index * shuffle));
  });

/** A prime above any number of places. */
const shuffle = 7_919;

const pick = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("no area has figures");
  return value;
};
