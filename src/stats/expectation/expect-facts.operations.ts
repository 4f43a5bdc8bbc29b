// For a round: which facts are expected of whom, so that a figure knows how many it should rest on.
import { toPeriodNumber } from "../../kernel/period.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Element, ElementId } from "../element/element.ts";
import { saveCodes } from "../fact/fact-numbers.store.ts";
import { shareTenant } from "../rollup/rollup.store.ts";
import { saveExpectations } from "./expectation.store.ts";
import type { ExpectedFacts } from "./expected-facts.ts";

interface Expecting {
  readonly tk: number;
  readonly expected: readonly ExpectedFacts[];
  readonly elements: ReadonlyMap<ElementId, Element>;
}

/** Adds to what is expected already; the same again changes nothing. */
export const expectFacts = async (tx: Write, { tk, expected, elements }: Expecting): Promise<void> => {
  if (expected.length === 0) return;
  await shareTenant(tx, tk);
  const codes = {
    areas: [...new Set(expected.flatMap(({ areas }) => areas))],
    elements: [...new Set(expected.map(({ element }) => element))],
    periods: [...new Set(expected.map(({ period }) => period))],
    cells: [],
    documents: [],
  };
  const numbers = await saveCodes(tx, codes, elements);
  const rows = expected.flatMap(({ element, period, areas, cellsPerArea }) =>
    areas.flatMap((code) => {
      const [area, id] = [numbers.areas.get(code)?.id, numbers.elements.get(element)];
      if (area === undefined || id === undefined) return [];
      return [{ area, element: id, period: toPeriodNumber(period), cells: cellsPerArea }];
    }),
  );
  await saveExpectations(tx, tk, rows);
};
