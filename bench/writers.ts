// Whether the totals kept on write are those of a rebuild: after forms, after a table, after ten writers at once.
import type { Figure } from "./figure.ts";
import { saveFacts } from "../src/stats/fact/fact.store.ts";
import { toRawFacts } from "../src/stats/fact/to-raw-facts.ts";
import { fillForm, listRows } from "./facts.ts";
import { timed } from "./harness.ts";
import type { Stage } from "./stage.ts";
import { check, rebuildAll, toBatch } from "./stage.ts";

const writers = 10;
const formsEach = 20;

export const measureWriters = async (stage: Stage): Promise<readonly Figure[]> => {
  for (let round = 0; round < formsEach; round += 1) await saveForm(stage, round, 11);
  await saveTable(stage);
  const alone = await rebuildAll(stage);
  const elapsed = await timed(() =>
    Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        // Writers two apart hand in the same villages, so that they meet there as well as above.
        for (let round = 0; round < formsEach; round += 1) await saveForm(stage, round + (writer % 2), 20 + writer);
      }),
    ),
  );
  const together = await rebuildAll(stage);
  const name = "cells where the totals kept on write differ from a rebuild";
  return [
    { name: `${name}, after forms and a table`, value: alone, unit: "cells", bar: 0, isCorrectness: true },
    { name: `${name}, after ten writers at once`, value: together, unit: "cells", bar: 0, isCorrectness: true },
    { name: "forms of 200 by ten writers at once", value: (writers * formsEach * 1_000) / elapsed, unit: "/s" },
  ];
};

const saveForm = async (stage: Stage, round: number, turn: number): Promise<void> => {
  const [county] = stage.counties;
  const facts = check(stage, toRawFacts(fillForm(county?.villages ?? [], round, turn)));
  await stage.transactions.write((tx) => saveFacts(tx, toBatch(facts)));
};

/** Two villages' whole tables with every third value changed. */
const saveTable = async (stage: Stage): Promise<void> => {
  const rows = listRows(stage.counties[0]?.villages.slice(-2) ?? []).map((row, index) =>
    index % 3 === 0 ? { ...row, value: "7", state: "", reason: "" } : row,
  );
  await stage.transactions.write((tx) => saveFacts(tx, toBatch(check(stage, rows))));
};
