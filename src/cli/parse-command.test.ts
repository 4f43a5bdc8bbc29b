import { expect, test } from "vitest";
import { z } from "zod";
import type { AnyContract } from "../kernel/contract.ts";
import { query, yearSchema } from "../kernel/contract.ts";
import { findContract, parseCommand } from "./parse-command.ts";
import { printHelp } from "./print-help.ts";

const give = (name: `${string}.${string}`, input: z.ZodType): AnyContract =>
  query(name, { summary: { zh: `中${name}`, en: `en ${name}` }, permission: "any.read", input, output: z.object({}) });

const listThings = give(
  "room.listThings",
  z.object({
    area: z.string().describe("A code"),
    year: yearSchema.optional(),
    mode: z.enum(["check", "load"]).default("check"),
    isNew: z.boolean().optional(),
    facts: z.array(z.object({ value: z.number() })).optional(),
  }),
);
const contracts = [listThings, give("one.getSame", z.object({})), give("two.getSame", z.object({}))];

const files: Readonly<Record<string, string>> = { "facts.json": '[{"value":1}]', "area.txt": "650502" };
const readFile = (path: string): Uint8Array => {
  const text = files[path];
  if (text === undefined) throw new Error("ENOENT");
  return new TextEncoder().encode(text);
};
const parse = (...words: readonly string[]) => parseCommand(listThings, words, readFile).input;

test("an operation is found by its full or its short name", () => {
  expect(findContract(contracts, "room.listThings")).toBe(listThings);
  expect(findContract(contracts, "listThings")).toBe(listThings);
});

test.each([["nothing"], [""], ["getSame"], ["room"], ["room.listthings"], ["constructor"]])(
  "“%s” names no single operation",
  (name) => {
    expect(() => findContract(contracts, name)).toThrow(expect.objectContaining({ code: "cli/unknown-operation" }));
  },
);

test("words become what the contract's fields take", () => {
  expect(parse("--area", "650502", "--year", "2024", "--isNew", "true", "--facts", '[{"value":1}]')).toEqual({
    area: "650502",
    year: 2024,
    isNew: true,
    facts: [{ value: 1 }],
  });
  expect(parse("--area=650502")).toEqual({ area: "650502" });
  expect(parse()).toEqual({});
});

test("one of several kinds of object is given as JSON", () => {
  const small = z.object({ kind: z.literal("small"), size: z.number() });
  const named = z.object({ kind: z.literal("named"), name: z.string() });
  const save = give("room.save", z.object({ thing: z.discriminatedUnion("kind", [small, named]) }));

  expect(parseCommand(save, ["--thing", '{"kind":"small","size":1}'], readFile).input).toEqual({
    thing: { kind: "small", size: 1 },
  });
});

test("where a field takes a file with its name, the path reads its bytes", () => {
  const upload = give("room.upload", z.object({ file: z.object({ name: z.string(), base64: z.string() }) }));

  const expected = { file: { name: "area.txt", base64: Buffer.from("650502").toString("base64") } };
  const read = (path: string): Uint8Array => readFile(path.replace(/^.*\//, ""));
  expect(parseCommand(upload, ["--file", "some/folder/area.txt"], read).input).toEqual(expected);
  expect(parseCommand(upload, ["--file", '{"name":"a","base64":""}'], read).input).toEqual({
    file: { name: "a", base64: "" },
  });
});

test("@ reads a file", () => {
  expect(parse("--facts", "@facts.json", "--area", "@area.txt")).toEqual({ facts: [{ value: 1 }], area: "650502" });
});

test.each([
  ["cli/unknown-option", ["--nothing", "1"], "--area"],
  ["cli/unknown-option", ["--area"], "--area"],
  ["cli/unknown-option", ["650502"], "650502"],
  ["cli/unreadable-option", ["--facts", "[{"], "--facts"],
  ["cli/unreadable-file", ["--facts", "@nowhere.json"], "nowhere.json"],
])("%s names what is wrong: %j", (code, words, named) => {
  expect(() => parse(...words)).toThrow(
    expect.objectContaining({
      code,
      texts: { zh: expect.stringContaining(named), en: expect.stringContaining(named) },
    }),
  );
});

test("a number that is none goes to the contract, which refuses it", () => {
  expect(listThings.input.safeParse(parse("--area", "1", "--year", "soon")).success).toBe(false);
});

test("help lists the operations in the language asked for", () => {
  expect(printHelp(contracts, "en").split("\n")).toContain("  room.listThings                  en room.listThings");
  expect(printHelp(contracts, "zh")).toMatch(/^用法：[\s\S]*  one\.getSame {22}中one\.getSame/);
});

test("help on one operation lists its options with their kinds", () => {
  expect(printHelp(contracts, "zh", "listThings").split("\n")).toEqual([
    "room.listThings  中room.listThings",
    "  --area           string A code",
    "  --year           integer",
    "  --mode           check | load",
    "  --isNew          boolean",
    "  --facts          array",
    "  --asOf           string the day whose end is asked of: only what was known by then is shown",
  ]);
  expect(() => printHelp(contracts, "zh", "nothing")).toThrow(
    expect.objectContaining({ code: "cli/unknown-operation" }),
  );
});
