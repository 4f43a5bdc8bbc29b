// A command line against a contract: names, types and help come from the contract's own input.
import { parseArgs } from "node:util";
import { z } from "zod";
import type { AnyContract } from "../kernel/contract.ts";
import { asOfSchema } from "../kernel/contract.ts";
import { Problem } from "../kernel/problem.ts";

export interface Command {
  readonly contract: AnyContract;
  readonly input: Record<string, unknown>;
}

interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly oneOf?: readonly FieldSchema[];
}

type ReadFile = (path: string) => Uint8Array;

export const findContract = (contracts: readonly AnyContract[], name: string): AnyContract => {
  const matches = contracts.filter((contract) => contract.name === name || contract.name.split(".")[1] === name);
  const [contract] = matches;
  if (contract && matches.length === 1) return contract;
  throw new Problem("cli/unknown-operation", 404, {
    zh: `没有“${name}”这项操作。用 help 看全部。`,
    en: `There is no operation “${name}”. See all with: help`,
  });
};

export const listFields = (contract: AnyContract): ReadonlyMap<string, FieldSchema> => {
  const schema = z.toJSONSchema(contract.input, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, FieldSchema>;
  };
  const asOf = { type: "string", description: asOfSchema.description ?? "" };
  const fields: Readonly<Record<string, FieldSchema>> = {
    ...schema.properties,
    ...(contract.kind === "query" ? { asOf } : {}),
  };
  return new Map(Object.entries(fields).map(([name, field]) => [name, withKind(field)]));
};

/** One of several kinds of object is an object here. */
const withKind = (field: FieldSchema): FieldSchema =>
  field.oneOf?.every(({ type }) => type === "object") ? { ...field, type: "object" } : field;

/**
 * `--area 650502 --year 2024`; a value that a field takes as list or object is JSON, `@path` reads a text, and where
 * a field takes a file with its name, the path alone reads it.
 */
export const parseCommand = (contract: AnyContract, words: readonly string[], readFile: ReadFile): Command => {
  const fields = listFields(contract);
  const options = Object.fromEntries([...fields.keys()].map((name) => [name, { type: "string" as const }]));
  const values = parseWords(words, options, contract);
  const entries = Object.entries(values).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, toValue(name, text, fields.get(name) ?? {}, readFile)] as const],
  );
  return { contract, input: Object.fromEntries(entries) };
};

const parseWords = (
  words: readonly string[],
  options: Record<string, { type: "string" }>,
  contract: AnyContract,
): Record<string, string | undefined> => {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(" ");
    const reason = error instanceof Error ? error.message.split(".", 1)[0] : String(error);
    throw new Problem("cli/unknown-option", 400, {
      zh: `${contract.name}的选项有误：${reason}。可用：${known || "（无）"}`,
      en: `${contract.name}: ${reason}. Options: ${known || "(none)"}`,
    });
  }
};

const toValue = (name: string, given: string, { type, properties }: FieldSchema, readFile: ReadFile): unknown => {
  if (properties?.["base64"] !== undefined && !given.startsWith("{"))
    return toUpload(given.replace(/^@/, ""), readFile);
  const text = given.startsWith("@") ? new TextDecoder().decode(readNamedFile(given.slice(1), readFile)) : given;
  if (type === "integer" || type === "number") return Number(text);
  if (type === "boolean") return text === "true";
  if (type !== "array" && type !== "object") return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("cli/unreadable-option", 400, { zh: `--${name}要写成JSON。`, en: `--${name} takes JSON.` });
  }
};

const toUpload = (path: string, readFile: ReadFile): { readonly name: string; readonly base64: string } => ({
  name: path.replace(/^.*[\\/]/, ""),
  base64: Buffer.from(readNamedFile(path, readFile)).toString("base64"),
});

const readNamedFile = (path: string, readFile: ReadFile): Uint8Array => {
  try {
    return readFile(path);
  } catch {
    throw new Problem("cli/unreadable-file", 400, {
      zh: `读不到文件“${path}”。`,
      en: `The file “${path}” cannot be read.`,
    });
  }
};
