// A village's form of 200 corrected values: history, freshness and every total above it, against the same form
// with the part that carries the change upwards left out.
import type { Actor } from "../src/access/actor.ts";
import { openGate } from "../src/access/gate.operations.ts";
import type { Transactions, Write } from "../src/platform/database/transaction.ts";
import { factOperations } from "../src/stats/fact/fact.operations.ts";
import { saveFacts } from "../src/stats/fact/fact.store.ts";
import { toRawFacts } from "../src/stats/fact/to-raw-facts.ts";
import { catalogue, today } from "./catalogue.ts";
import { fillForm } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, ratio } from "./harness.ts";
import type { County, Stage } from "./stage.ts";
import { check, countRows, rebuildAll, toBatch } from "./stage.ts";

const clerk: Actor = { id: "bench", name: { zh: "测量", en: "Bench" }, role: "statistics", area: null, agency: null };

export const measureForm = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const [county] = stage.counties;
  if (!county) throw new Error("no county reports");
  const { transactions } = stage;
  const gate = openGate({
    transactions,
    operations: factOperations(catalogue),
    clock: () => today,
    answers: "trusted",
  });
  const bare = withoutRollup(transactions);
  const before = await countRows(stage, "stats.fact_revisions");
  const samples = await interleave(rounds, {
    without: { run: (round) => saveForm(stage, bare, county, { round, turn: 1 }) },
    with: { run: (round) => saveForm(stage, transactions, county, { round, turn: 2 }) },
    gate: { run: (round) => gate.run("stats.submitFacts", clerk, { facts: fillForm(county.villages, round, 3) }) },
  });
  const kept = (await countRows(stage, "stats.fact_revisions")) - before;
  // Every third form has left the totals behind: set them right for whoever measures next.
  await rebuildAll(stage);
  return [
    {
      name: "form of 200 corrections with roll-ups ÷ without",
      value: ratio(samples, "with", "without"),
      unit: "×",
      bar: 2.5,
      parts: { with: median(samples.with), without: median(samples.without) },
    },
    {
      name: "the same form through the gate: actor, checks, audit",
      value: median(samples.gate),
      unit: "ms",
      parts: { "history rows per form": kept / (3 * rounds) },
    },
  ];
};

const saveForm = (
  stage: Stage,
  transactions: Transactions,
  { villages }: County,
  { round, turn }: { readonly round: number; readonly turn: number },
): Promise<unknown> => {
  const facts = check(stage, toRawFacts(fillForm(villages, round, turn)));
  return transactions.write((tx) => saveFacts(tx, toBatch(facts)));
};

const rollupWrite = "insert into stats.rollup";

/** The product's own statements; the one that writes the roll-up is cut out, or its part of a larger one. */
const withoutRollup = (transactions: Transactions): Transactions => {
  let hasCut = false;
  const cut = (tx: Write): Write => ({
    ...tx,
    query: async (text, values) => {
      const at = text.indexOf(rollupWrite);
      if (at < 0) return tx.query(text, values);
      hasCut = true;
      return text.trimStart().startsWith(rollupWrite) ? [] : tx.query(cutPart(text, at), values);
    },
  });
  return {
    read: (work) => transactions.read(work),
    waitingReaders: () => transactions.waitingReaders(),
    write: async (work) => {
      const result = await transactions.write((tx) => work(cut(tx)));
      if (!hasCut) throw new Error("no statement writes the roll-up: the form without it has to be written anew");
      return result;
    },
  };
};

/** Takes `, name as ( … )` around the place out of a statement. */
const cutPart = (text: string, at: number): string => {
  const open = text.lastIndexOf("(", at);
  const start = text.slice(0, open).search(/,\s*\w+ as (materialized )?$/);
  if (start < 0) throw new Error("the roll-up is not a part of its own in this statement");
  let depth = 0;
  for (let end = open; end < text.length; end += 1) {
    depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
    if (depth === 0) return text.slice(0, start) + text.slice(end + 1);
  }
  throw new Error("unbalanced parentheses");
};
