// A table of facts checked and saved, against the bare COPY of the same rows; and the same table once more.
import { saveNumbers } from "../src/stats/fact/fact-numbers.store.ts";
import { copyColumns, printCopyRows, toFactRows } from "../src/stats/fact/fact-row.ts";
import { saveFacts } from "../src/stats/fact/fact.store.ts";
import type { RawFact } from "../src/stats/fact/parse-fact-rows.ts";
import { catalogue } from "./catalogue.ts";
import { listRows } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { median, timed } from "./harness.ts";
import type { Stage } from "./stage.ts";
import { check, countRows, emptyStage, toBatch } from "./stage.ts";

interface Round {
  copy: number;
  check: number;
  save: number;
  again: number;
}

export const measureLoad = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  await stage.pool.query("create table bare_facts (like stats.facts)");
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await loadOnce(stage));
  await stage.pool.query("drop table bare_facts");
  const of = (pick: (round: Round) => number): number => median(measured.map(pick));
  const [copy, load, again] = [
    of((round) => round.copy),
    of((round) => round.check + round.save),
    of((round) => round.again),
  ];
  return [
    {
      name: "bulk load, checked ÷ bare COPY of the same rows",
      value: load / copy,
      unit: "×",
      bar: 10,
      parts: { copy, check: of((round) => round.check), save: of((round) => round.save) },
    },
    { name: "the same table again ÷ first load", value: again / load, unit: "×", parts: { again } },
    {
      name: "history rows written by the same table again",
      value: await countRows(stage, "stats.fact_revisions"),
      unit: "rows",
      bar: 0,
      isCorrectness: true,
    },
  ];
};

/** One county after the other: each is a table that its own statisticians hand in. */
const loadOnce = async (stage: Stage): Promise<Round> => {
  const round: Round = { copy: 0, check: 0, save: 0, again: 0 };
  await emptyStage(stage);
  for (const { villages } of stage.counties) {
    const rows = listRows(villages);
    round.copy += await copyBare(stage, rows);
    await load(stage, rows, round);
  }
  await stage.pool.query("analyze; checkpoint");
  for (const { villages } of stage.counties) {
    const rows = listRows(villages);
    round.again += await timed(async () => save(stage, check(stage, rows)));
  }
  return round;
};

const load = async (stage: Stage, rows: readonly RawFact[], round: Round): Promise<void> => {
  const start = performance.now();
  const facts = check(stage, rows);
  round.check += performance.now() - start;
  round.save += await timed(() => save(stage, facts));
};

const save = ({ transactions }: Stage, facts: ReturnType<typeof check>) =>
  transactions.write((tx) => saveFacts(tx, toBatch(facts)));

/** The text is ready before the clock starts; the table has the columns of the facts and neither key nor rule. */
export const copyBare = async (stage: Stage, rows: readonly RawFact[]): Promise<number> => {
  const { transactions, pool } = stage;
  const facts = check(stage, rows);
  const numbers = await transactions.write((tx) => saveNumbers(tx, facts, catalogue.elements));
  const chunks = toFactRows(facts, numbers).flatMap(([tk, factRows]) => [
    ...printCopyRows(factRows, { before: [tk], after: [1, new Date().toISOString(), "bench"] }),
  ]);
  await pool.query("truncate bare_facts; checkpoint");
  const target = `bare_facts (tk, ${copyColumns}, revision, changed_at, changed_by)`;
  const copy = await timed(() => transactions.write((tx) => tx.copyIn(target, chunks)));
  await pool.query("checkpoint");
  return copy;
};
