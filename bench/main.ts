// `npm run bench`: measures, prints a table, writes bench.json and, with --readme, the table into README.md.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { measureBackup } from "./backup.ts";
import { measureDashboard, measureGrowth } from "./dashboard.ts";
import type { Figure, Machine, Skipped } from "./figure.ts";
import { judge, printCount, printMachine, printTable } from "./figure.ts";
import { measureForm } from "./form.ts";
import { measureImport } from "./import.ts";
import { measureJudge } from "./judge.ts";
import { measureLoad } from "./load.ts";
import type { Group, Options } from "./options.ts";
import { databaseGroups, readOptions } from "./options.ts";
import { programFolder } from "./places.ts";
import { measureRollup } from "./rollup.ts";
import { measureServer } from "./server.ts";
import type { Stage } from "./stage.ts";
import { emptyStage, fillStage, settleStage, startServer } from "./stage.ts";
import { measureSweep } from "./sweep.ts";
import { measureWorkbook } from "./workbook.ts";
import { measureWriters } from "./writers.ts";

/** The bars hold for a database of this size; smaller and larger ones are told beside it. */
const judgedFacts = 1e6;

const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

const measureDatabase = async ({ facts, groups }: Options): Promise<{ figures: Figure[]; version: string }> => {
  const server = await startServer();
  try {
    const figures: Figure[] = [];
    const stages: Stage[] = [];
    for (const count of facts) {
      say(`a database of ${printCount(count)} facts`);
      const stage = await server.openStage(count);
      stages.push(stage);
      figures.push(...(await measureStage(stage, groups)));
    }
    for (const [index, large] of stages.entries()) {
      const small = stages[index - 1];
      if (!small || !groups.has("dashboard")) continue;
      const figure = await measureGrowth(small, large, 200);
      figures.push(tell(figure, large.facts, large.facts > judgedFacts * 5));
    }
    return { figures, version: server.version };
  } finally {
    await server.close();
  }
};

const measureStage = async (stage: Stage, groups: ReadonlySet<Group>): Promise<readonly Figure[]> => {
  const rounds = stage.facts > 3e6 ? 1 : stage.facts > 3e5 ? 3 : 5;
  const measures: Readonly<Record<(typeof databaseGroups)[number], () => Promise<readonly Figure[]>>> = {
    load: () => measureLoad(stage, rounds),
    rollup: () => measureRollup(stage, rounds),
    dashboard: () => measureDashboard(stage, 200),
    form: () => measureForm(stage, 100),
    import: () => measureImport(stage, rounds),
    sweep: () => measureSweep(stage, rounds),
    writers: () => measureWriters(stage),
    backup: () => measureBackup(stage, rounds),
  };
  if (!groups.has("load")) {
    await emptyStage(stage);
    await fillStage(stage);
  }
  const figures: Figure[] = [];
  for (const name of databaseGroups) {
    if (!groups.has(name)) continue;
    say(`  ${name}`);
    if (name !== "load") await settleStage(stage);
    figures.push(...(await measures[name]()));
  }
  const isJudged = stage.facts >= judgedFacts * 0.5 && stage.facts <= judgedFacts * 2;
  return figures.map((figure) => tell(figure, stage.facts, isJudged));
};

/** A bar stands only where it is due; what must hold always keeps its own. */
const tell = ({ bar, ...figure }: Figure, facts: number, isJudged: boolean): Figure => ({
  ...figure,
  facts,
  ...(bar !== undefined && (isJudged || figure.isCorrectness) ? { bar } : {}),
});

/** What the database gave stands even when the program does not start. */
const toSkipped = (error: unknown): readonly Skipped[] => [
  {
    name: "second start, requests, first page, JavaScript",
    skipped: error instanceof Error ? error.message : String(error),
  },
];

const describeMachine = (database: string | null): Machine => ({
  date: new Date().toISOString(),
  system: `${os.type()} ${os.release()}`,
  processor: os.cpus()[0]?.model.trim() ?? "?",
  cores: os.cpus().length,
  memoryGB: Math.round(os.totalmem() / 2 ** 30),
  node: process.versions.node,
  database,
});

const writeReadme = (text: string): void => {
  const file = path.join(programFolder, "README.md");
  const readme = readFileSync(file, "utf8");
  const marks = /(<!-- bench:start -->)[^]*(<!-- bench:end -->)/;
  if (!marks.test(readme)) throw new Error("README.md has no <!-- bench:start --> and <!-- bench:end -->");
  writeFileSync(
    file,
    readme.replace(marks, (_, start: string, end: string) => `${start}\n${text}\n${end}`),
  );
};

const run = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const { groups } = options;
  const entries: (Figure | Skipped)[] = [];
  let version: string | null = null;
  if (databaseGroups.some((group) => groups.has(group))) {
    const measured = await measureDatabase(options);
    entries.push(...measured.figures);
    version = measured.version;
  }
  if (groups.has("judge")) {
    say("the demo district judged");
    entries.push(...(await measureJudge(20)));
  }
  if (groups.has("workbook")) {
    say("a form as a workbook");
    entries.push(...(await measureWorkbook(20)));
  }
  if (groups.has("server")) {
    say("the program");
    entries.push(...(await measureServer().catch(toSkipped)));
  }
  const machine = describeMachine(version);
  const text = `${printMachine(machine)}\n\n${printTable(entries)}`;
  process.stdout.write(`${text}\n`);
  writeFileSync(path.join(programFolder, "bench.json"), `${JSON.stringify({ machine, figures: entries }, null, 2)}\n`);
  if (options.readme) writeReadme(text);
  const wrong = entries.filter((entry) => "value" in entry && entry.isCorrectness && judge(entry) === "missed");
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

await run();
