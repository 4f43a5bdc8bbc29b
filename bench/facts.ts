// The facts of a run, as they are handed in and as they are stored; the same numbers every time.
import type { AreaCode } from "../src/kernel/area.ts";
import type { HandedIn } from "../src/stats/fact/to-raw-facts.ts";
import type { RawFact } from "../src/stats/fact/parse-fact-rows.ts";
import { factsPerVillage, grid, years } from "./catalogue.ts";

/** Rows of a table with everything that some villages report; one in 97 is missing. */
export const listRows = (villages: readonly AreaCode[]): readonly RawFact[] =>
  villages.flatMap((area) =>
    years.flatMap((year) =>
      grid.map(({ element, cell }, index) => {
        const number = Math.imul(Number(area.slice(6)) + year, 2_654_435) + Math.imul(index, 40_503);
        const isMissing = number % 97 === 0;
        return {
          place: { file: "facts.csv", line: index },
          element,
          area,
          period: String(year),
          cell,
          value: isMissing ? "" : String(Math.abs(number) % 997),
          state: isMissing ? "missing" : "",
          reason: isMissing ? "late" : "",
          quality: "",
          sourceTitle: "",
          sourceUrl: "",
        };
      }),
    ),
  );

export const countVillages = (facts: number): number => Math.max(1, Math.round(facts / factsPerVillage));

const formLength = 200;

/** A village's form of 200 corrected values. The same round gives the same place, another turn other values. */
export const fillForm = (villages: readonly AreaCode[], round: number, turn = 0): readonly HandedIn[] => {
  const area = villages[(round * 7_919) % villages.length] ?? "";
  const period = String(years[round % years.length]);
  const start = (round % 3) * ((grid.length - formLength) / 2);
  return grid.slice(start, start + formLength).map(({ element, cell }, index) => {
    const value = 1_000 + ((round * 131 + turn * 37 + index * 17) % 997);
    return { element, area, period, cell, value, reason: "", quality: "" };
  });
};
