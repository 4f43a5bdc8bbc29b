// `audit verify`, `audit export` and `audit trim`: the audit trail on the command line, through the same gate.
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { ChainView } from "../../access/audit/audit.contract.ts";
import { listAudit, trimAudit, verifyAudit } from "../../access/audit/audit.contract.ts";
import type { Origin } from "../../access/audit/origin.ts";
import { printAuditHead, printAuditRow } from "../../access/audit/print-audit.ts";
import { printChain } from "../../access/audit/print-chain.ts";
import { sealAudit } from "../../access/audit/seal-audit.operations.ts";
import type { Label, Language } from "../../kernel/label.ts";
import { printCsv } from "../../kernel/print-csv.ts";
import { Problem } from "../../kernel/problem.ts";
import type { World } from "../../server/world.ts";

export interface AuditRequest {
  readonly world: Pick<World, "gate" | "transactions">;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly options: readonly string[];
  readonly isJson: boolean;
  readonly language: Language;
  readonly save: string | undefined;
}

export interface AuditAnswer {
  readonly text: string;
  readonly isFailed: boolean;
}

export const answerAudit = async (request: AuditRequest): Promise<AuditAnswer> => {
  const [verb, ...words] = request.options;
  if (verb === "verify") return verify(request, words);
  if (verb === "export") return exportRows(request, words);
  if (verb === "trim") return trim(request);
  throw new Problem("cli/unknown-audit-command", 400, {
    zh: "audit后面写verify（核对）、export（导出）或trim（清理）。",
    en: "Write verify, export or trim after audit.",
  });
};

const verify = async ({ world, actor, origin, isJson, language }: AuditRequest, words: readonly string[]) => {
  const input = readOptions(words, ["newest", "seal"]);
  // What a crash left without a seal is no fault.
  await sealAudit(world.transactions, new Date().toISOString(), { everything: true });
  const chain: ChainView = verifyAudit.output.parse(await world.gate.run(verifyAudit.name, actor, input, origin));
  const text = [printChain(chain)[language], ...(chain.last ? [printSeal(chain.last)[language]] : [])].join("\n");
  return { text: isJson ? JSON.stringify(chain) : text, isFailed: chain.broken !== null };
};

/** Written down elsewhere, it tells a chain that was built anew from the first seal on. */
const printSeal = ({ number, hash }: NonNullable<ChainView["last"]>): Label => ({
  zh: `请另处记下这枚封签，下次用--seal核对：${number}:${hash}`,
  en: `Write this seal down elsewhere, to check it with --seal next time: ${number}:${hash}`,
});

/** [D] As many as one question may ask for. */
const page = 500;

const exportRows = async ({ world, actor, origin, isJson, language, save }: AuditRequest, words: readonly string[]) => {
  const filter = readOptions(words, ["from", "to", "actor", "operation", "result", "object", "area"]);
  if (save === undefined)
    throw new Problem("cli/nowhere-to-save", 400, {
      zh: "用--save写导出到哪个文件，例如--save audit.csv。",
      en: "Say with --save where the rows go, such as --save audit.csv.",
    });
  const load = async (after: string | null): Promise<z.output<typeof listAudit.output>> =>
    listAudit.output.parse(
      await world.gate.run(
        listAudit.name,
        actor,
        { ...filter, limit: page, ...(after === null ? {} : { after }) },
        origin,
      ),
    );
  // The first page comes before the file: a question that is refused leaves none.
  let answer = await load(null);
  const file = openFile(save);
  let rows = 0;
  try {
    writeSync(file, `\uFEFF${printCsv([printAuditHead(language)])}`);
    for (;;) {
      writeSync(file, printCsv(answer.rows.map((row) => printAuditRow(row, language))));
      rows += answer.rows.length;
      if (answer.next === null) break;
      answer = await load(answer.next);
    }
  } finally {
    closeSync(file);
  }
  const texts = { zh: `已导出${rows}条到${save}`, en: `${rows} rows were saved to ${save}` };
  return { text: isJson ? JSON.stringify({ rows, saved: save }) : texts[language], isFailed: false };
};

const trim = async ({ world, actor, origin, isJson, language }: AuditRequest): Promise<AuditAnswer> => {
  await sealAudit(world.transactions, new Date().toISOString(), { everything: true });
  const done = trimAudit.output.parse(await world.gate.run(trimAudit.name, actor, {}, origin));
  const texts = {
    zh: `清理了${done.removed}条，${done.keptFrom}以来的都留着`,
    en: `${done.removed} rows were removed; those since ${done.keptFrom} stay`,
  };
  return { text: isJson ? JSON.stringify(done) : texts[language], isFailed: false };
};

const readOptions = (words: readonly string[], names: readonly string[]): Record<string, string | undefined> => {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return { ...parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".", 1)[0] : String(error);
    const known = names.map((name) => `--${name}`).join(" ");
    throw new Problem("cli/unknown-option", 400, {
      zh: `选项有误：${reason}。可用：${known}`,
      en: `${reason}. Options: ${known}`,
    });
  }
};

const openFile = (path: string): number => {
  try {
    return openSync(path, "w", 0o600);
  } catch {
    throw new Problem("cli/unwritable-file", 400, {
      zh: `写不了文件“${path}”。换个文件夹再试。`,
      en: `The file “${path}” cannot be written. Try another folder.`,
    });
  }
};
