import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import { readAreas, readSuccessions } from "../../access/area/read-areas.ts";
import { openAreaBook } from "../fact/area-book.ts";
import { checkFacts } from "../fact/check-facts.ts";
import type { FactInput } from "../fact/fact.ts";
import { toRawFacts } from "../fact/to-raw-facts.ts";
import { generateFacts } from "./generate-facts.ts";
import { readSettings } from "./read-settings.ts";
import type { Settings } from "./settings.ts";
import { listRules, toReferences } from "./settings.ts";

const { catalogue } = content;
const open = (path: string) => ({ path, text: readFileSync(`districts/yizhou/${path}`, "utf8") });
const levels = new Set(catalogue.areaLevels.map(({ id }) => id));
const { areas } = readAreas(open("areas.csv"), levels, new Set(catalogue.areaKinds.keys()));
const codes = new Set(areas.map(({ code }) => code));
const { settings } = readSettings(open("demo.yaml"), catalogue, codes);
if (!settings) throw new Error("the demo settings have findings");
const facts = generateFacts(settings, catalogue, areas);

const toKey = ({ element, area, period, cell }: FactInput): string => `${element}|${area}|${period}|${cell}`;
/** Only some groups of elements: what they build on must be among them. */
const onlyGroups = (seed: string, ...groups: readonly string[]): Settings => ({
  ...settings,
  seed,
  elements: Object.fromEntries(Object.entries(settings.elements).filter(([name]) => groups.includes(name))),
});
const sumOf = (element: string, period: string, given = facts): number =>
  given
    .filter((fact) => fact.element === element && fact.period === period)
    .reduce((sum, { value }) => sum + (value ?? 0), 0);

test("the same settings give the same facts, whatever else is generated and in whatever order areas come", () => {
  const some = onlyGroups(settings.seed, "population", "health_mortality", "health_child_care");

  const again = generateFacts(some, catalogue, [...areas].reverse());

  const known = new Map(facts.map((fact) => [toKey(fact), fact]));
  expect(again.length).toBeGreaterThan(5_000);
  expect(again.filter((fact) => known.get(toKey(fact))?.value !== fact.value)).toEqual([]);
});

test("another seed moves births between villages and leaves the district's total", () => {
  const other = generateFacts(onlyGroups("another", "population"), catalogue, areas);

  expect(sumOf("live_births", "HY2023", other)).toBe(sumOf("live_births", "HY2023"));
  expect(other.filter(({ element }) => element === "live_births")).not.toEqual(
    facts.filter(({ element }) => element === "live_births"),
  );
});

test("every fact is synthetic and stands where its element is reported, on areas that stood at the end of its period", () => {
  const { successions } = readSuccessions(open("area-successions.csv"));
  const rows = toRawFacts(facts.map((fact) => ({ ...fact, reason: fact.reason ?? "", quality: "" })));

  const checked = checkFacts(rows, { catalogue, areas: openAreaBook(areas, successions), source: "synthetic" });

  expect(checked.findings).toEqual([]);
  expect(checked.facts).toEqual(facts);
  expect(facts.filter(({ source }) => source !== "synthetic")).toEqual([]);
});

test("every element of a formula has facts, and all of them together stay few enough for a laptop", () => {
  const written = new Set<string>(facts.map(({ element }) => element));
  const wanted = [...catalogue.formulas.values()].flatMap(({ references }) => references.map(({ element }) => element));

  expect(new Set(wanted).size).toBeGreaterThan(190);
  expect(wanted.filter((element) => !written.has(element))).toEqual([]);
  expect(facts.length).toBeLessThan(150_000);
});

test("no figure that is per cent of another exceeds it in any area", () => {
  const totals = new Map<string, number>();
  for (const { element, area, period, cell, value } of facts) {
    const year = /\d{4}/.exec(period)?.[0] ?? "";
    for (const key of [`${element}|${area}|${year}|${cell}`, `${element}|${area}|${year}`])
      totals.set(key, (totals.get(key) ?? 0) + (value ?? 0));
  }
  const pairs = [...listRules(settings)].flatMap(([id, { percent, of }]) => {
    const [base, ...more] = toReferences(of);
    return percent !== undefined && base && more.length === 0 && base.categories.length === 0
      ? [[id, base.element] as const]
      : [];
  });
  const above = [...totals].filter(([key, value]) => {
    const [id = "", ...rest] = key.split("|");
    const base = pairs.find(([element]) => element === id)?.[1];
    const limit = base === undefined ? undefined : totals.get([base, ...rest].join("|"));
    return limit !== undefined && value > limit;
  });

  expect(pairs.length).toBeGreaterThan(80);
  expect(above.filter(([key]) => !isWithoutBase(key))).toEqual([]);
});

/** Where the base is reported as missing there is nothing to compare with. */
const isWithoutBase = (key: string): boolean => {
  const [id = "", area = "", year = ""] = key.split("|");
  const bases = toReferences(listRules(settings).get(id)?.of).map(({ element }) => element);
  return facts.some(
    (fact) =>
      bases.includes(fact.element) && fact.area === area && fact.period.includes(year) && fact.state === "missing",
  );
};

test("neonatal deaths are among infant deaths and these among deaths under five, in every township, year and cell", () => {
  const counts = new Map(facts.map((fact) => [toKey(fact), fact.value ?? 0]));
  const orders = [
    ["deaths_0_27d", "deaths_infant"],
    ["deaths_infant", "deaths_u5"],
    ["deaths_u5", "live_births"],
    ["deaths_drowning_0_17", "deaths_injury_0_17"],
  ] as const;
  const births = new Map<string, number>();
  for (const fact of facts.filter(({ element }) => element === "live_births")) {
    const key = toKey({ ...fact, area: fact.area.slice(0, 9) as FactInput["area"] });
    births.set(key, (births.get(key) ?? 0) + (fact.value ?? 0));
  }
  const pairs = orders.flatMap(([less, more]) =>
    facts
      .filter(({ element }) => element === less)
      .map(
        (fact) =>
          [
            fact,
            counts.get(toKey(fact).replace(less, more)) ?? births.get(toKey(fact).replace(less, more)) ?? 0,
          ] as const,
      ),
  );

  expect(pairs.length).toBeGreaterThan(1_500);
  expect(pairs.filter(([{ value }, more]) => (value ?? 0) > more)).toEqual([]);
});

test("school stages that an element does not have are left out", () => {
  const cells = new Set(facts.filter(({ element }) => element === "compulsory_students").map(({ cell }) => cell));

  expect([...cells].sort()).toEqual(["female+junior", "female+primary", "junior+male", "male+primary"]);
});

test("a village's residents are counted where it belongs, in town or country", () => {
  const rural = facts.filter(
    ({ element, period, area }) => element === "residents" && period === "2023" && area.startsWith("650502104"),
  );

  expect(rural.length).toBe(11);
  expect(rural.filter(({ cell }) => cell !== "rural")).toEqual([]);
});

test("what is late is not there, and what is missing says why", () => {
  const late = facts.filter(
    ({ element, area, period }) => element === "vaccine_doses_given" && area === "650502201" && period === "2025",
  );
  const missing = facts.filter(({ state }) => state === "missing");

  expect(late).toEqual([]);
  expect(missing.length).toBeGreaterThan(100);
  expect(missing.filter(({ value, reason }) => value !== null || reason === null)).toEqual([]);
});

test("about a third of the elements have not been delivered for 2025", () => {
  const elements = new Set(facts.map(({ element }) => element));
  const delivered = new Set(facts.filter(({ period }) => period.includes("2025")).map(({ element }) => element));
  const share = 1 - delivered.size / elements.size;

  expect(share).toBeGreaterThan(0.28);
  expect(share).toBeLessThan(0.42);
});
