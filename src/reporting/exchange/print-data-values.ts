// Facts as data values. Missing figures and those that cannot exist are left out: DHIS2 has no word for either.
import { totalCell } from "../../kernel/cell.ts";
import type { Fact } from "../../stats/fact/fact.ts";
import type { IdBook } from "./id-book.ts";
import type { PrintedValue } from "./import-summary.ts";
import { printPeriodId } from "./period-id.ts";

export const printDataValues = (facts: readonly Fact[], book: IdBook): readonly PrintedValue[] =>
  facts.filter(({ state }) => state === "value").map((fact) => printDataValue(fact, book));

/** Of a fact that has a value. */
export const printDataValue = (
  { element, period, area, cell, value, reason, changedBy, changedAt }: Fact,
  book: IdBook,
): PrintedValue => ({
  dataElement: book.printElement(element),
  period: printPeriodId(period),
  orgUnit: book.printArea(area),
  categoryOptionCombo: book.printCombo(cell),
  attributeOptionCombo: book.printCombo(totalCell),
  value: String(value),
  ...(reason === null ? {} : { comment: reason }),
  storedBy: changedBy,
  lastUpdated: changedAt,
  followup: false,
});
