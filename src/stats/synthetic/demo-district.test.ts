// What the demonstration tells: the plan's targets judged on figures summed in memory.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import { readAreas } from "../../access/area/read-areas.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import { listGeneralCells, totalCell } from "../../kernel/cell.ts";
import { readPlan } from "../../plan/read-plan.ts";
import type { Target } from "../../plan/target.ts";
import { expectCoverage, toCompleteness } from "../expectation/expect-coverage.ts";
import type { FactInput } from "../fact/fact.ts";
import { computeAcross } from "../indicator/compute-across.ts";
import type { Sum } from "../rollup/sum.ts";
import { computeFigure } from "../indicator/compute-figure.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator, IndicatorId } from "../indicator/indicator.ts";
import type { Terms } from "../indicator/terms.ts";
import { judge } from "../status/status.ts";
import { generateFacts } from "./generate-facts.ts";
import { readSettings } from "./read-settings.ts";

const { catalogue } = content;
const folder = "districts/yizhou";
const open = (path: string) => ({ path, text: readFileSync(`${folder}/${path}`, "utf8") });
const levels = new Set(catalogue.areaLevels.map(({ id }) => id));
const { areas } = readAreas(open("areas.csv"), levels, new Set(catalogue.areaKinds.keys()));
const { settings } = readSettings(open("demo.yaml"), catalogue, new Set(areas.map(({ code }) => code)));
const { plan } = readPlan([...readdirSync(`${folder}/plan`).map((name) => open(`plan/${name}`)), open("systems.csv")]);
if (!settings || !plan) throw new Error("the district's files have findings");

const district = settings.area as AreaCode;
const years = settings.years;
const standing = new Map<AreaCode, Area>(
  areas.filter(({ validTo }) => validTo === null).map((area) => [area.code, area]),
);
const townships = [...standing.values()].filter(({ level }) => level === "township");

const sumFacts = (facts: readonly FactInput[]): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const { element, area, period, cell, state, value } of facts) {
    const excluded = catalogue.elements.get(element)?.excludedKinds ?? [];
    const path = [standing.get(area), ...listAncestors(standing, area)].flatMap((each) => each ?? []);
    const crossed = path.findIndex(({ kind }) => excluded.includes(kind));
    const counted = crossed < 0 ? path : path.slice(0, crossed + 1);
    for (const { code } of counted) {
      for (const general of listGeneralCells(cell)) {
        const key = [element, code, period, general].join("~");
        const { total, reported, missing, synthetic } = sums.get(key) ?? {
          total: 0,
          reported: 0,
          missing: 0,
          synthetic: 0,
        };
        const isValue = state === "value";
        sums.set(key, {
          total: total + (value ?? 0),
          reported: reported + (isValue ? 1 : 0),
          missing: missing + (isValue ? 0 : 1),
          synthetic: synthetic + 1,
          notApplicable: 0,
        });
      }
    }
  }
  return sums;
};

const sums = sumFacts(generateFacts(settings, catalogue, areas));
const terms: Terms = {
  find: (element, area, period, cell) => sums.get([element, area, period, cell].join("~")),
  findPublished: () => undefined,
  findExpected: () => undefined,
};

const getIndicator = (id: string): Indicator => {
  const indicator = catalogue.indicators.get(id as IndicatorId);
  if (!indicator) throw new RangeError(`unknown indicator ${id}`);
  return indicator;
};

const findFigure = (indicator: Indicator, area: AreaCode, year: number, cell = totalCell): Figure => {
  const figure = computeFigure(catalogue, indicator, { area, year, cell }, terms);
  const { across } = indicator;
  if (!across) return figure;
  const span = Array.from({ length: across.pooledYears }, (_, index) => year - across.pooledYears + 1 + index);
  const inner = townships.map(({ code }) => span.map((each) => findFigure(getIndicator(across.of), code, each)));
  const { value } = computeAcross(across, inner, catalogue.formulas.get(across.of)?.factor ?? 1);
  const reported = inner.filter((figures) => figures.at(-1)?.value !== null).length;
  return { ...figure, value, coverage: { reported, expected: inner.length } };
};

const valuesOf = (id: string): readonly (number | null)[] =>
  years.map((year) => findFigure(getIndicator(id), district, year).value);
const valueOf = (id: string, year: number): number => findFigure(getIndicator(id), district, year).value ?? Number.NaN;

const targets = plan.domains.flatMap(({ goals }) => goals.flatMap((goal) => goal.targets));
const commitments = plan.domains.flatMap(({ measures }) => measures.flatMap((measure) => measure.commitments));

const judgeTarget = (target: Target, asOf: number) => {
  const indicator = getIndicator(target.indicator);
  const series = expectCoverage(years.map((year) => findFigure(indicator, district, year)));
  return judge({
    target,
    better: indicator.better,
    kind: indicator.formula && indicator.formula.denominator === undefined ? "count" : "rate",
    plan: { baselineYear: plan.period.baseline_year, start: plan.period.start, end: plan.period.end },
    asOf,
    series: series.map((figure) => ({ year: figure.year, value: figure.value, completeness: toCompleteness(figure) })),
  }).class;
};

const classOf = (id: string, asOf: number) =>
  targets.filter(({ indicator }) => indicator === id).map((target) => judgeTarget(target, asOf))[0];
const countClasses = (asOf: number) => {
  const classes = targets.map((target) => judgeTarget(target, asOf));
  return (name: string): number => classes.filter((each) => each === name).length;
};

test("all 128 indicators of the plan have a value in 2023, but for those that nobody counts", () => {
  const asked = [...new Set([...targets, ...commitments].map(({ indicator }) => indicator))];

  const without = asked.filter((id) => findFigure(getIndicator(id), district, 2023).value === null);

  expect(asked.length).toBe(128);
  expect(without.sort()).toEqual(["v.venue_use", "w.social_workers"]);
});

// Ranges of the rules, §0.3 and §3, and of the regional baseline.
test.each([
  ["p.pop_resident", 569_000, 577_000],
  ["p.pop_under18", 102_000, 115_000],
  ["p.births", 2_830, 3_400],
  ["h.nmr", 3.5, 5.5],
  ["h.imr", 5.8, 8],
  ["h.u5mr", 8.5, 11.5],
  ["h.u5_stunting", 2, 5],
  ["e.preschool_gross", 96, 105],
  ["e.compulsory_retention", 95, 98],
  ["e.senior_gross", 96, 99],
  ["w.childcare_places_per_1000", 1.5, 4.6],
  ["s.injury_mort", 10, 16],
])("%s stays between %d and %d", (id, lowest, highest) => {
  const known = valuesOf(id).filter((value) => value !== null);

  expect(known.length).toBeGreaterThanOrEqual(5);
  expect(Math.min(...known)).toBeGreaterThanOrEqual(lowest);
  expect(Math.max(...known)).toBeLessThanOrEqual(highest);
});

// Paths of the settings: the district lands on them.
test.each([
  ["h.nbs_metabolic", 98.4],
  ["h.u5_anaemia", 9.1],
  ["h.myopia_junior", 66.7],
  ["h.eye_exam", 89.4],
  ["h.fitness_good", 52.7],
  ["v.water_quality", 93.3],
  ["w.insured_cov", 97.9],
  ["e.near_enrol", 99.8],
])("%s lands on its path of 2023 within a tenth", (id, path) => {
  expect(Math.abs(valueOf(id, 2023) - path)).toBeLessThan(0.11);
});

test("three quarters of the residents live in town, as in the census", () => {
  expect(valueOf("p.pop_urban", 2020) / valueOf("p.pop_resident", 2020)).toBeCloseTo(0.748, 2);
});

test("exactly one township is below 90 in immunisation in 2024", () => {
  const below = townships.filter(({ code }) => (findFigure(getIndicator("h.epi_all"), code, 2024).value ?? 100) < 90);

  expect(below.map(({ name }) => name.zh)).toEqual(["陶家宫镇"]);
  expect(valueOf("h.epi_township", 2024)).toBeLessThan(90);
});

test("death rates keep their order in every township and year", () => {
  const wrong = townships.flatMap(({ code }) =>
    years.filter((year) => {
      const [nmr, imr, u5mr] = ["h.nmr", "h.imr", "h.u5mr"].map((id) => findFigure(getIndicator(id), code, year).value);
      return (nmr ?? 0) > (imr ?? 0) || (imr ?? 0) > (u5mr ?? 0);
    }),
  );

  expect(wrong).toEqual([]);
});

test("as of 2024 the targets stand in all classes, more than half of them met or on track", () => {
  const count = countClasses(2024);

  expect(targets.length).toBe(35);
  expect(count("met")).toBeGreaterThanOrEqual(8);
  expect(count("offTrack")).toBeGreaterThanOrEqual(2);
  expect(count("atRisk")).toBeGreaterThanOrEqual(1);
  expect(count("noData")).toBe(2);
  expect(count("met") + count("onTrack")).toBeGreaterThanOrEqual(18);
});

test.each([
  ["h.myopia_junior", "offTrack", "the clear failure"],
  ["h.epi_township", "offTrack", "one township below the line"],
  ["h.fitness_good", "atRisk", "late, then catching up"],
  ["h.overweight_obesity", "atRisk", "growing faster"],
  ["s.fall_burn_poison", "offTrack", "the wrong way"],
  ["h.u5_anaemia", "met", "early"],
  ["v.rural_tap", "met", "early"],
  ["w.social_workers", "noData", "nobody keeps the list"],
])("%s is %s as of 2024: %s", (id, expected) => {
  expect(classOf(id, 2024)).toBe(expected);
});

test("anaemia and rural tap water were met by 2022, fitness lagged then", () => {
  expect(["h.u5_anaemia", "v.rural_tap", "h.fitness_good"].map((id) => classOf(id, 2022))).toEqual([
    "met",
    "met",
    "offTrack",
  ]);
});

test("new-onset myopia and the quality of toilets go up and down", () => {
  const turns = ["h.myopia_new", "v.rural_toilet_quality"].map((id) => {
    const values = valuesOf(id).flatMap((value) => value ?? []);
    const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
    return steps.filter((step, index) => index > 0 && step !== steps[index - 1]).length;
  });

  expect(turns).toEqual([4, 4]);
});
