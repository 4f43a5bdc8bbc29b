// Which indicators the board shows: state of the URL → filter → rows, and how many each choice would leave.
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import type { listIndicators } from "../../stats/indicator/indicator.contract.ts";

export type Board = z.output<(typeof listIndicators)["output"]>;
export type BoardRow = Board["indicators"][number];
export type Availability = BoardRow["availability"];

export const availabilities = ["available", "in-progress", "source-wanted", "not-applicable"] as const;

export const availabilityLabels: Readonly<Record<Availability, Label>> = {
  available: { zh: "可得", en: "Available" },
  "in-progress": { zh: "在建", en: "In progress" },
  "source-wanted": { zh: "缺来源", en: "Source wanted" },
  "not-applicable": { zh: "不适用", en: "Not applicable" },
};

export interface BoardFilter {
  readonly group?: string | undefined;
  readonly state?: string | undefined;
  readonly owner?: string | undefined;
  readonly text?: string | undefined;
  /** `plan`: only what the plan uses. */
  readonly used?: string | undefined;
}

const tests: readonly ((row: BoardRow, filter: BoardFilter) => boolean)[] = [
  ({ group }, filter) => !filter.group || group === filter.group,
  ({ availability, proxy }, { state }) => !state || availability === state || (state === "proxy" && proxy),
  ({ owners }, { owner }) => !owner || owners.some(({ id }) => id === owner),
  ({ usedBy }, { used }) => used !== "plan" || usedBy.length > 0,
  ({ id, name }, { text }) => !text || matches(`${id} ${name.zh} ${name.en}`, text),
];

export const filterBoard = (rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] =>
  rows.filter((row) => tests.every((test) => test(row, filter)));

/** Every word must occur; case and width do not matter. */
const matches = (haystack: string, text: string): boolean => {
  const fold = (each: string): string => each.normalize("NFKC").toLowerCase();
  return fold(text)
    .split(/\s+/)
    .every((word) => fold(haystack).includes(word));
};

export interface BoardCounts {
  readonly byState: Readonly<Record<Availability, number>>;
  readonly proxies: number;
  readonly used: number;
  readonly withFigure: number;
}

export const countBoard = (rows: readonly BoardRow[]): BoardCounts => ({
  byState: {
    available: rows.filter(({ availability }) => availability === "available").length,
    "in-progress": rows.filter(({ availability }) => availability === "in-progress").length,
    "source-wanted": rows.filter(({ availability }) => availability === "source-wanted").length,
    "not-applicable": rows.filter(({ availability }) => availability === "not-applicable").length,
  },
  proxies: rows.filter(({ proxy }) => proxy).length,
  used: rows.filter(({ usedBy }) => usedBy.length > 0).length,
  withFigure: rows.filter(({ latest }) => latest !== null).length,
});

export const groupBoard = (rows: readonly BoardRow[], groups: Board["groups"]) =>
  groups
    .map((group) => ({ ...group, rows: rows.filter((row) => row.group === group.id) }))
    .filter((group) => group.rows.length > 0);

/** Agencies that own an indicator, the busiest first. */
export const listOwners = (rows: readonly BoardRow[]) => {
  const owners = new Map(rows.flatMap((row) => row.owners).map((owner) => [owner.id, owner]));
  return [...owners.values()]
    .map((owner) => ({ ...owner, count: rows.filter((row) => row.owners.some(({ id }) => id === owner.id)).length }))
    .sort((one, other) => other.count - one.count);
};
