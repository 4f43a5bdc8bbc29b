// Which areas stand above an area, since when, and which kinds are passed on the way up (区划沿革):
// every parent change opens a new span, so a figure of 2021 adds up within the borders of 2021.
import type { Area, AreaCode, AreaKind, AreaLevel } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { toPeriod } from "../../kernel/period.ts";

export interface ClosureRow {
  readonly ancestor: AreaCode;
  readonly descendant: AreaCode;
  /** 0 is the area itself. */
  readonly depth: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Kinds on the way up, the ancestor's own left out; sorted, each once. */
  readonly crossedKinds: readonly AreaKind[];
}

/** One row per pair and span, parents before children; a circle of parents yields nothing above it. */
export const computeClosure = (areas: readonly Area[]): readonly ClosureRow[] => {
  const versions = groupVersions(areas);
  const done = new Map<AreaCode, readonly ClosureRow[]>();
  const open = new Set<AreaCode>();

  const rowsOf = (code: AreaCode): readonly ClosureRow[] => {
    const known = done.get(code);
    if (known) return known;
    if (open.has(code)) return [];
    open.add(code);
    const rows = joinSpans((versions.get(code) ?? []).flatMap((version) => climb(version, rowsOf)));
    open.delete(code);
    done.set(code, rows);
    return rows;
  };

  for (const code of versions.keys()) rowsOf(code);
  return [...done.values()].flat();
};

/** The area at the tenant level above each area; an area with none above it stands for itself. */
export const listTenants = (
  areas: readonly Area[],
  closure: readonly ClosureRow[],
  tenantLevel: AreaLevel,
): ReadonlyMap<AreaCode, readonly AreaCode[]> => {
  const atLevel = new Set(areas.filter(({ level }) => level === tenantLevel).map(({ code }) => code));
  const tenants = new Map<AreaCode, Set<AreaCode>>(areas.map(({ code }) => [code, new Set()]));
  for (const { ancestor, descendant } of closure) if (atLevel.has(ancestor)) tenants.get(descendant)?.add(ancestor);
  return new Map([...tenants].map(([code, found]) => [code, found.size === 0 ? [code] : [...found]]));
};

export const groupVersions = (areas: readonly Area[]): ReadonlyMap<AreaCode, readonly Area[]> => {
  const versions = new Map<AreaCode, Area[]>();
  for (const area of areas) {
    const known = versions.get(area.code);
    if (known) known.push(area);
    else versions.set(area.code, [area]);
  }
  for (const list of versions.values()) list.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return versions;
};

export const dayAfter = (day: Day): Day => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (day !== toPeriod("month", year, month).end)
    return `${day.slice(0, 8)}${String(date + 1).padStart(2, "0")}` as Day;
  return (month === 12 ? toPeriod("month", year + 1, 1) : toPeriod("month", year, month + 1)).start;
};

const climb = (version: Area, rowsOf: (code: AreaCode) => readonly ClosureRow[]): readonly ClosureRow[] => {
  const { code, parent, kind, validFrom, validTo } = version;
  const self: ClosureRow = { ancestor: code, descendant: code, depth: 0, validFrom, validTo, crossedKinds: [] };
  if (parent === null) return [self];
  const above = rowsOf(parent)
    .filter(
      (row) => (row.validTo === null || row.validTo >= validFrom) && (validTo === null || row.validFrom <= validTo),
    )
    .map((row) => ({
      ancestor: row.ancestor,
      descendant: code,
      depth: row.depth + 1,
      validFrom: row.validFrom > validFrom ? row.validFrom : validFrom,
      validTo: earlier(row.validTo, validTo),
      crossedKinds: [...new Set([kind, ...row.crossedKinds])].sort(),
    }));
  return [self, ...above];
};

const earlier = (one: Day | null, other: Day | null): Day | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

/** A new name or a kind that nobody asks for does not open a new span. */
const joinSpans = (rows: readonly ClosureRow[]): readonly ClosureRow[] => {
  const sorted = [...rows].sort(
    (one, other) =>
      one.depth - other.depth || compare(one.ancestor, other.ancestor) || compare(one.validFrom, other.validFrom),
  );
  const joined: ClosureRow[] = [];
  for (const row of sorted) {
    const last = joined.at(-1);
    if (last && continues(last, row)) joined[joined.length - 1] = { ...last, validTo: row.validTo };
    else joined.push(row);
  }
  return joined;
};

const continues = (last: ClosureRow, next: ClosureRow): boolean =>
  last.ancestor === next.ancestor &&
  last.depth === next.depth &&
  last.crossedKinds.join() === next.crossedKinds.join() &&
  last.validTo !== null &&
  dayAfter(last.validTo) === next.validFrom;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
