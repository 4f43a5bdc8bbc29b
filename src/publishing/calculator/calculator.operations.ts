import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { calculate, listCalculators } from "./calculator.contract.ts";
import { calculateAll, calculators, describeCalculator, getCalculator } from "./calculators.ts";

export const calculatorOperations: readonly Operation[] = [
  implement(listCalculators, () => Promise.resolve({ calculators: calculators.map(describeCalculator) })),
  implement(calculate, (_tx, _context, { name, items }) =>
    Promise.resolve({ results: [...calculateAll(getCalculator(name), items)] }),
  ),
];
