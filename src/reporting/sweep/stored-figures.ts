// The stored figures of a tenant as entries: what stands in an area's cell of a period. A sum is known when every
// figure reported below has a value; where one is missing the sum is.
import type { PeriodCode } from "../../kernel/period.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import type { CheckWorld } from "../check/check-world.ts";
import type { EntryPlace } from "../submission/entry.ts";

/** As the roll-up writes them: area, element, period, cell, total, reported, missing, synthetic, not applicable. */
export type FigureRow = readonly [number, number, number, number, number, number, number, number, number];

/** The numbers that stand for codes in the roll-up. */
interface Numbers {
  readonly areas: ReadonlyMap<string, { readonly id: number }>;
  readonly elements: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, number>;
}

type StoredContent = ReturnType<CheckWorld["find"]>;

export interface StoredFigures {
  readonly count: number;
  /** Whether anything at all is stored of an area in a period. */
  readonly has: (period: PeriodCode, area: string) => boolean;
  readonly of: (period: PeriodCode) => (place: EntryPlace) => StoredContent;
}

export const indexFigures = (rows: readonly FigureRow[], { areas, elements, cells }: Numbers): StoredFigures => {
  const cellSpan = Math.max(0, ...cells.values()) + 1;
  const elementSpan = Math.max(0, ...elements.values()) + 1;
  const byPeriod = new Map<number, Map<number, StoredContent>>();
  const reporting = new Set<string>();
  for (const [area, element, period, cell, total, reported, missing] of rows) {
    const figures = byPeriod.get(period) ?? new Map<number, StoredContent>();
    byPeriod.set(period, figures);
    reporting.add(`${period} ${area}`);
    figures.set((area * elementSpan + element) * cellSpan + cell, toContent(total, reported, missing));
  }
  return {
    count: rows.length,
    has: (period, area) => reporting.has(`${toPeriodNumber(period)} ${areas.get(area)?.id}`),
    of: (period) => {
      const figures = byPeriod.get(toPeriodNumber(period));
      return ({ area, element, cell }) => {
        const numbers = { area: areas.get(area)?.id, element: elements.get(element), cell: cells.get(cell) };
        if (numbers.area === undefined || numbers.element === undefined || numbers.cell === undefined) return undefined;
        return figures?.get((numbers.area * elementSpan + numbers.element) * cellSpan + numbers.cell);
      };
    },
  };
};

const toContent = (total: number, reported: number, missing: number): StoredContent => {
  if (missing > 0) return { state: "missing", value: null };
  return reported > 0 ? { state: "value", value: total } : { state: "not-applicable", value: null };
};
