// What the villages report: 200 elements over ten years, 500 cells each year, and 150 indicators over them.
import type { Day } from "../src/kernel/period.ts";
import { content } from "../src/server/content.ts";
import type { Catalogue } from "../src/stats/catalogue.ts";
import { readCatalogue } from "../src/stats/catalogue.ts";
import { listGridCells } from "../src/kernel/cell.ts";
import { defineElement } from "../src/stats/element/element.ts";
import { defineIndicator } from "../src/stats/indicator/indicator.ts";

export const years: readonly number[] = Array.from({ length: 10 }, (_, index) => 2018 + index);
export const firstDay = "2018-12-31" as Day;
export const lastDay = "2027-12-31" as Day;
/** All of these years have begun. */
export const today = new Date(`${lastDay}T02:00:00.000Z`);

const label = (text: string) => ({ zh: text, en: text });

const elements = Array.from({ length: 200 }, (_, index) => {
  const id = `bench_${String(index).padStart(3, "0")}`;
  const by = index < 150 ? ["sex"] : ["sex", "residence"];
  return defineElement(id, { name: label(id), agency: "stat", reportedAt: "village", by });
});

const indicators = Array.from({ length: 150 }, (_, index) =>
  defineIndicator("bench", `bench.rate_${index}`, {
    name: label(`rate ${index}`),
    unit: "%",
    better: "higher",
    definition: label("one element per hundred of another"),
    owners: ["stat"],
    source: label("made up"),
    mayExceedDenominator: true,
    formula: {
      numerator: `#{${nameOf(index % 100)}}`,
      denominator: `#{${nameOf(100 + ((index * 7) % 100))}}`,
      factor: 100,
    },
  }),
);

function nameOf(index: number): string {
  return elements[index]?.id ?? "";
}

export const catalogue: Catalogue = readCatalogue({
  units: [...content.catalogue.units.values()],
  dimensions: [...content.catalogue.dimensions.values()],
  areaKinds: [...content.catalogue.areaKinds].map(([id, name]) => ({ id, name })),
  areaLevels: content.catalogue.areaLevels,
  tenantLevel: content.catalogue.tenantLevel,
  elements,
  groups: [{ id: "bench", name: label("bench") }],
  indicators,
}).catalogue;

/** Every cell that a village fills in for a year, in the order of a form. */
export const grid: readonly { readonly element: string; readonly cell: string }[] = elements.flatMap(({ id, by }) =>
  listGridCells(by.flatMap((dimension) => catalogue.dimensions.get(dimension) ?? [])).map((cell) => ({
    element: id,
    cell,
  })),
);

export const factsPerVillage = grid.length * years.length;
