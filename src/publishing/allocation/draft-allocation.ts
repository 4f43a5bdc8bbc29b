// What is being filled in while a target is handed down: a row for each area or facility, kept as it is typed. Whether
// the parts reach the whole is reckoned as the server does (stats/allocation/check-allocation.ts), at every key.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Allocation, splitKinds } from "../../stats/allocation/allocation.contract.ts";
import type { Checked } from "../../stats/allocation/check-allocation.ts";
import { checkWhole } from "../../stats/allocation/check-allocation.ts";
import { countBeyond } from "../../stats/gap/count-beyond.ts";

export type Split = (typeof splitKinds)[number];

export interface DraftRow {
  readonly key: string;
  readonly area: string;
  /** A facility's name; null for an area. */
  readonly unit: string | null;
  readonly value: string;
  /** People of a facility; an area brings its own. */
  readonly weight: string;
}

/** As it stands; of what is not split yet, the usual way. */
export const findSplit = ({ parts, splits }: Pick<Allocation, "parts" | "splits">): Split => {
  const [first] = parts;
  if (first) return first.unit === null ? "areas" : "units";
  return splits[0] ?? "units";
};

export const toDraft = ({ area, areas, parts }: Allocation, split: Split): readonly DraftRow[] => {
  const ofUnits = parts.flatMap(({ unit, value, weight }, index) =>
    unit === null ? [] : [{ key: `u${index}`, area: area.code, unit, value: write(value), weight: write(weight) }],
  );
  if (split === "units") return ofUnits.length > 0 ? ofUnits : [addRow(area.code, [])];
  const values = new Map(parts.flatMap(({ area: at, unit, value }) => (unit === null ? [[at.code, value]] : [])));
  return areas.map(({ code }) => ({
    key: code,
    area: code,
    unit: null,
    value: write(values.get(code) ?? null),
    weight: "",
  }));
};

export const addRow = (area: string, rows: readonly DraftRow[]): DraftRow => ({
  key: `u${Math.max(-1, ...rows.map(({ key }) => Number(key.slice(1)))) + 1}`,
  area,
  unit: "",
  value: "",
  weight: "",
});

/** A proposal fills the column; areas it leaves out keep what was typed. */
export const fillDraft = (
  rows: readonly DraftRow[],
  proposal: Allocation["proposals"][number]["parts"],
): readonly DraftRow[] => {
  const values = new Map(proposal.map(({ area, value }) => [area, value]));
  return rows.map((row) => ({ ...row, value: write(values.get(row.area) ?? readTyped(row.value), row.value) }));
};

export const checkDraft = (rows: readonly DraftRow[], allocation: Allocation): Checked => {
  const { indicator, line, isRate, levelName } = allocation;
  const parts = rows.flatMap((row) => {
    const value = readTyped(row.value);
    return value === null ? [] : [{ value, weight: findWeight(row, allocation) }];
  });
  const ofAreas = rows.filter(({ unit }) => unit === null);
  const weighed = ofAreas.filter((row) => !isRate || (findWeight(row, allocation) ?? 0) > 0);
  const missing = weighed.filter(({ value }) => readTyped(value) === null).length;
  return checkWhole({ indicator, line, isRate, levelName, parts, missing, empty: ofAreas.length - weighed.length });
};

/** People between an area's figure and the line that is typed for it. */
export const countToLine = ({ area, value }: DraftRow, { areas, counted, line }: Allocation): number | null => {
  const figure = areas.find(({ code }) => code === area)?.figure;
  const typed = readTyped(value);
  if (!figure || !counted || !line || typed === null) return null;
  return countBeyond(figure, { value: typed, opens: line.opens }, counted.factor);
};

const findWeight = ({ area, unit, weight }: DraftRow, { areas }: Allocation): number | null =>
  unit === null ? (areas.find(({ code }) => code === area)?.figure?.denominator ?? 0) : readTyped(weight);

interface SentPart {
  readonly area: string;
  readonly unit?: string;
  readonly value: number;
  readonly weight?: number;
}

export type Sent = { readonly parts: readonly SentPart[] } | { readonly fault: Label };

/** Rows left empty are no parts; a row half filled in is pointed at, not dropped. */
export const toSent = (rows: readonly DraftRow[], { isRate }: Pick<Allocation, "isRate">): Sent => {
  const filled = rows.filter(({ unit, value, weight }) =>
    [unit ?? "", value, weight].some((text) => text.trim() !== ""),
  );
  const parts: SentPart[] = [];
  for (const row of filled) {
    const [value, weight, unit] = [readTyped(row.value), readTyped(row.weight), row.unit?.trim()];
    const place = rows.indexOf(row) + 1;
    if (unit === "") return { fault: { zh: `第${place}行没有写名称。`, en: `Row ${place} has no name.` } };
    if (value === null)
      return { fault: { zh: `第${place}行没有写要达到的数。`, en: `Row ${place} has no line to reach.` } };
    if (unit !== undefined && isRate && (weight === null || weight <= 0))
      return { fault: { zh: `第${place}行没有写人数。`, en: `Row ${place} has no number of people.` } };
    parts.push({
      area: row.area,
      value,
      ...(unit === undefined ? {} : { unit }),
      ...(unit === undefined || weight === null || weight <= 0 ? {} : { weight }),
    });
  }
  return { parts };
};

const readTyped = (text: string): number | null => {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
};

const write = (value: number | null, otherwise = ""): string =>
  value === null ? otherwise : String(roundHalfUp(value, 6));
