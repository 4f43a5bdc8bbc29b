// DHIS2's way of asking for less: `fields=id,name,parent[id]`, `filter=code:eq:650502`, pages of fifty
// (developer guide, chapter metadata). Of the operators those that a client needs to find something by its code or name.
import { Problem } from "../../kernel/problem.ts";
import type { ExchangeObject } from "./exchange-objects.ts";

export interface Selection {
  readonly fields: string;
  readonly filters: readonly string[];
  readonly page: number;
  /** Null: all on one page. */
  readonly pageSize: number | null;
}

export interface Selected {
  readonly objects: readonly ExchangeObject[];
  readonly pager: {
    readonly page: number;
    readonly pageCount: number;
    readonly total: number;
    readonly pageSize: number;
  };
}

export const selectObjects = (
  all: readonly ExchangeObject[],
  { fields, filters, page, pageSize }: Selection,
): Selected => {
  const tests = filters.map(readFilter);
  const found = all.filter((object) => tests.every((test) => test(object)));
  const size = pageSize ?? Math.max(1, found.length);
  const wanted = readFields(fields);
  return {
    objects: found.slice((page - 1) * size, page * size).map((object) => pick(object, wanted)),
    pager: { page, pageCount: Math.max(1, Math.ceil(found.length / size)), total: found.length, pageSize: size },
  };
};

/** One object with the fields asked for. */
export const selectFields = (object: ExchangeObject, fields: string): ExchangeObject =>
  pick(object, readFields(fields));

type Fields = ReadonlyMap<string, string | undefined>;

/** Names with the fields asked for below them: `id,parent[id,name]`. */
const readFields = (text: string): Fields => {
  const fields = new Map<string, string | undefined>();
  const part = /([^,[\]]+)(?:\[((?:[^[\]]|\[[^\]]*\])*)\])?/g;
  for (const [, name = "", below] of text.matchAll(part)) fields.set(name.trim(), below);
  return fields;
};

const pick = (object: ExchangeObject, fields: Fields): ExchangeObject => {
  const isAll = [...fields.keys()].some((name) => ["*", ":all", ":owner"].includes(name));
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      if (!fields.has(name)) return isAll ? [[name, value]] : [];
      const below = fields.get(name);
      return [[name, below === undefined ? value : pickBelow(value, readFields(below))]];
    }),
  );
};

const pickBelow = (value: unknown, fields: Fields): unknown => {
  if (Array.isArray(value)) return value.map((each) => pickBelow(each, fields));
  return isObject(value) ? pick(value, fields) : value;
};

const isObject = (value: unknown): value is ExchangeObject => typeof value === "object" && value !== null;

const readFilter = (text: string): ((object: ExchangeObject) => boolean) => {
  const [, path = "", operator = "", wanted = ""] = /^([^:]+):([^:]+):(.*)$/.exec(text) ?? [];
  const compare = operators.get(operator);
  if (!compare) throw strangeFilter(text);
  return (object) => compare(findText(object, path.split(".")), wanted);
};

const operators = new Map<string, (text: string, wanted: string) => boolean>([
  ["eq", (text, wanted) => text === wanted],
  [
    "in",
    (text, wanted) =>
      wanted
        .replace(/^\[|\]$/g, "")
        .split(",")
        .includes(text),
  ],
  ["like", (text, wanted) => text.includes(wanted)],
  ["ilike", (text, wanted) => text.toLowerCase().includes(wanted.toLowerCase())],
]);

const findText = (value: unknown, [name, ...rest]: readonly string[]): string => {
  if (name === undefined) return value === undefined ? "" : String(value);
  return isObject(value) && Object.hasOwn(value, name) ? findText(value[name], rest) : "";
};

const strangeFilter = (text: string): Problem =>
  new Problem("reporting/strange-filter", 409, {
    zh: `筛选条件“${text}”读不懂。请写成“字段:eq:值”，可用eq、in、like、ilike。`,
    en: `The filter “${text}” cannot be read. Write field:eq:value; eq, in, like and ilike are known.`,
  });
