// A CSV of 100,000 facts handed in and loaded in the background, with checks, history and roll-up, against the bare
// COPY of the same rows: as a whole, and part by part.
import type { Actor } from "../src/access/actor.ts";
import { openGate } from "../src/access/gate.operations.ts";
import { printCsv } from "../src/kernel/print-csv.ts";
import { getImport, startImport } from "../src/reporting/bulk/import.contract.ts";
import { openImportWorker } from "../src/reporting/bulk/import.jobs.ts";
import { importOperations } from "../src/reporting/bulk/import.operations.ts";
import { factColumns } from "../src/stats/fact/parse-fact-rows.ts";
import type { RawFact } from "../src/stats/fact/parse-fact-rows.ts";
import { catalogue, factsPerVillage, today } from "./catalogue.ts";
import { listRows } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, ratio } from "./harness.ts";
import { copyBare } from "./load.ts";
import type { Stage } from "./stage.ts";
import { rebuildAll } from "./stage.ts";

const rowsOfTable = 100_000;
const clerk: Actor = { id: "bench", name: { zh: "测量", en: "Bench" }, role: "statistics", area: null, agency: null };

export const measureImport = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const villages = stage.counties.flatMap((county) => county.villages).slice(0, rowsOfTable / factsPerVillage);
  const turn = (round: number): readonly RawFact[] =>
    listRows(villages).map((row) => (row.value === "" ? row : { ...row, value: String(Number(row.value) + round) }));
  const rows = turn(0);
  await stage.pool.query("create table bare_facts (like stats.facts)");
  const samples = await interleave(rounds, {
    copy: { run: () => copyBare(stage, rows) },
    whole: { run: (round) => load(stage, turn(2 * round + 1), false) },
    parts: { run: (round) => load(stage, turn(2 * round + 2), true) },
  });
  await stage.pool.query("drop table bare_facts");
  return [
    {
      name: `CSV of ${rows.length} corrections imported, with progress`,
      value: median(samples.whole) / 1_000,
      unit: "s",
      bar: 30,
      parts: { copy: median(samples.copy), "× copy": ratio(samples, "whole", "copy") },
    },
    {
      name: `the same in parts of 10,000`,
      value: median(samples.parts) / 1_000,
      unit: "s",
      bar: 30,
      parts: { "× copy": ratio(samples, "parts", "copy") },
    },
    {
      name: "cells where the totals kept on import differ from a rebuild",
      value: await rebuildAll(stage),
      unit: "cells",
      bar: 0,
      isCorrectness: true,
    },
  ];
};

const load = async ({ transactions }: Stage, rows: readonly RawFact[], parts: boolean): Promise<void> => {
  const clock = (): Date => today;
  const gate = openGate({ transactions, operations: importOperations, clock, answers: "trusted" });
  const worker = openImportWorker({
    transactions,
    findContent: async () => ({ catalogue, ruleBook: [] }),
    clock,
    onFault: (error) => {
      throw error;
    },
  });
  const text = printCsv([[...factColumns], ...rows.map((row) => factColumns.map((column) => row[column]))]);
  const input = { file: { name: "facts.csv", text }, mode: "load", parts };
  const { id } = startImport.output.parse(await gate.run(startImport.name, clerk, input));
  await worker.runWaiting();
  const { state, saved } = getImport.output.parse(await gate.run(getImport.name, clerk, { id }));
  if (state !== "done" || saved.corrected === 0) throw new Error(`the import ended as ${state}`);
};
