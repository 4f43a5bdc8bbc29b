import { expect, test } from "vitest";
import type { FormHead } from "../form/form.contract.ts";
import { describeOpening, listAsked } from "./describe-opening.ts";

const givenForm = (id: string, parts: Partial<FormHead> = {}): FormHead => ({
  id,
  version: 1,
  title: { zh: id, en: id },
  agency: "edu",
  periodKind: "year",
  unit: "county",
  reportedAt: "county",
  unitName: { zh: "县级", en: "County" },
  reportedAtName: { zh: "县级", en: "County" },
  route: [],
  deadline: { from: "end", workingDays: 20 },
  note: null,
  elements: 1,
  cells: 1,
  ...parts,
});
const forms = [
  givenForm("yearly"),
  givenForm("school-year", { periodKind: "school-year" }),
  givenForm("quarterly", { periodKind: "quarter" }),
  givenForm("homes", { agency: "women", unit: "township", unitName: { zh: "乡级", en: "Township" } }),
];
const countUnits = (level: string): number => (level === "township" ? 20 : 1);

test("a year asks every yearly clock, a quarter its own, of the agencies chosen", () => {
  const list = (period: string, agencies: readonly string[] = []) =>
    listAsked(forms, period, agencies).map(({ id }) => id);

  expect(list("2025")).toEqual(["yearly", "school-year", "homes"]);
  expect(list("2025Q3")).toEqual(["quarterly"]);
  expect(list("2025", ["women"])).toEqual(["homes"]);
  expect(list("2025年")).toEqual([]);
});

test("the sentence says how many forms and at most how many copies, by level", () => {
  const { zh, en } = describeOpening(listAsked(forms, "2025", []), countUnits);

  expect(zh).toBe("要报3张表，最多22份：县级2张2份，乡级1张20份。");
  expect(en).toBe("3 forms, at most 22 copies: 2 forms by county, 2; 1 form by township, 20.");
});

test("a period that no form is due for says what to write", () => {
  expect(describeOpening([], countUnits).zh).toContain("2025Q3");
});
