import pg from "pg";

type Parser = (text: string) => unknown;

const parseTextArray = pg.types.getTypeParser(1009 as number) as (text: string) => readonly unknown[];

/**
 * How column text becomes a value, for pools of this program only (never set globally).
 * `numeric` becomes a number because figures have fewer than 15 significant digits; `date` stays
 * 'YYYY-MM-DD'; `timestamptz` becomes an ISO string with milliseconds, so a time given by the program
 * comes back equal, while microseconds made by `now()` are cut.
 * @example new pg.Pool({ host, types: valueParsers })
 */
export const valueParsers = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers.get(oid)) ??
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

const scalars: readonly (readonly [type: number, arrayType: number, parser: Parser])[] = [
  [20, 1016, parseInteger],
  [1700, 1231, Number],
  [1082, 1182, String],
  [1114, 1115, String],
  [1184, 1185, parseTimestamp],
];

const parsers = new Map<number, Parser>(
  scalars.flatMap(([type, arrayType, parser]) => [
    [type, parser] as const,
    [arrayType, (text: string) => parseItems(parseTextArray(text), parser)] as const,
  ]),
);

function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("bigint beyond the safe integers of this program");
  return value;
}

function parseTimestamp(text: string): string {
  return text.endsWith("infinity") ? text : new Date(text).toISOString();
}

function parseItems(items: readonly unknown[], parser: Parser): readonly unknown[] {
  return items.map((item) =>
    Array.isArray(item) ? parseItems(item, parser) : item === null ? null : parser(String(item)),
  );
}
