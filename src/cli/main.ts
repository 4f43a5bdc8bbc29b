// The command line entrance: the same operations through the same gate, beside a running server or alone.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "../access/actor.ts";
import { sealAudit } from "../access/audit/seal-audit.operations.ts";
import { printPlace } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";
import { backUpBeforeUpgrade } from "../platform/backup/back-up-before-upgrade.ts";
import { readBackupSettings } from "../platform/backup/backup-settings.ts";
import { readDistrictFolder } from "../server/district-folder.ts";
import type { Settings } from "../server/settings.ts";
import { readSettings } from "../server/settings.ts";
import type { World } from "../server/world.ts";
import { openWorld } from "../server/world.ts";
import { answerAudit } from "./audit/answer-audit.ts";
import { readOwnOrigin } from "./audit/own-origin.ts";
import { findCalcAnswer } from "./calc.ts";
import { findDatabase } from "./find-database.ts";
import { finishHandover } from "./finish-handover.ts";
import { finishImport } from "./finish-import.ts";
import { findContract, parseCommand } from "./parse-command.ts";
import { printAnswer } from "./print-answer.ts";
import { printHelp } from "./print-help.ts";
import type { Request } from "./read-request.ts";
import { readRequest } from "./read-request.ts";
import { saveAnswerFile } from "./save-answer-file.ts";
import { findUpkeepAnswer } from "./upkeep.ts";

const run = async (): Promise<void> => {
  const request = readRequest(process.argv.slice(2), process.env["LANG"]);
  const calculated = await findCalcAnswer(request, process.stdin);
  if (calculated !== undefined) {
    process.stdout.write(`${calculated}\n`);
    return;
  }
  const settings = readSettings(process.env, import.meta.dirname);
  const upkeep = await findUpkeepAnswer(request, settings);
  if (upkeep) {
    process.stdout.write(`${upkeep.text}\n`);
    process.exitCode = upkeep.isFailed ? 1 : 0;
    return;
  }
  const database = await findDatabase(settings);
  const onProgress = (text: Label): void => void process.stderr.write(`  ${text[request.language]}\n`);
  try {
    await backUpBeforeUpgrade(database.pool, { ...settings, backup: readBackupSettings(process.env), onProgress });
    const world = await openWorld({ settings, database, onProgress });
    try {
      const { text, isFailed } = await answerRequest(world, request, settings);
      process.stdout.write(`${text}\n`);
      process.exitCode = isFailed ? 1 : 0;
    } finally {
      // What is done is done: a row that cannot be sealed now is sealed at the next start.
      await sealAudit(world.transactions, new Date().toISOString()).catch(() => 0);
    }
  } finally {
    await database.close();
  }
};

const answerRequest = async (
  world: World,
  request: Request,
  { handoverCredential: credential }: Settings,
): Promise<{ readonly text: string; readonly isFailed: boolean }> => {
  const { gate } = world;
  const { operation, options, isJson, language, save } = request;
  if (operation === undefined) return { text: printHelp(gate.contracts, language, options[0]), isFailed: false };
  const actor = getActor(world, request.actor);
  const origin = readOwnOrigin(request.purpose);
  if (operation === "audit") return answerAudit({ world, actor, origin, options, isJson, language, save });
  const { contract, input } = parseCommand(findContract(gate.contracts, operation), withFolder(options), (file) =>
    readFileSync(file),
  );
  const imported = await finishImport(world, actor, contract.name, await gate.run(contract.name, actor, input, origin));
  const finished = await finishHandover({ world, actor, credential }, contract.name, imported);
  const answer = save === undefined ? finished : saveAnswerFile(finished, save);
  return { text: isJson ? JSON.stringify(answer) : printAnswer(answer, language), isFailed: false };
};

const getActor = ({ actors }: World, id: string): Actor => {
  const actor = actors.find((each) => each.id === id);
  if (actor) return actor;
  throw new Problem("cli/unknown-actor", 400, {
    zh: `没有身份${id}。可用：${actors.map((each) => each.id).join("、")}`,
    en: `There is no actor ${id}. Use: ${actors.map((each) => each.id).join(", ")}`,
  });
};

/** `--folder districts/<name>` stands for the files of a district folder. */
const withFolder = (options: readonly string[]): readonly string[] => {
  const index = options.indexOf("--folder");
  const folder = options[index + 1];
  if (index < 0 || folder === undefined) return options;
  return [
    ...options.slice(0, index),
    "--files",
    JSON.stringify(readDistrictFolder(path.resolve(folder))),
    ...options.slice(index + 2),
  ];
};

run().catch((error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`${error.code}\n${error.texts.zh}\n${error.texts.en}\n`);
  for (const { place, rule, message } of error.findings)
    process.stderr.write(`  ${printPlace(place)}  ${rule}\n    ${message.zh}\n    ${message.en}\n`);
  process.exitCode = 1;
});
