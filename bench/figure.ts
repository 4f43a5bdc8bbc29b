// A measured figure beside the bar it has to keep, and the table of all of them.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** Met when the value is at most this. Without one the figure is only told. */
  readonly bar?: number;
  /** A figure that must hold whatever the machine: missing it fails the run. */
  readonly isCorrectness?: true;
  /** How many facts stood in the database. */
  readonly facts?: number;
  /** Medians behind a ratio, in milliseconds unless their names say otherwise. */
  readonly parts?: Readonly<Record<string, number>>;
}

export type Unit = "×" | "s" | "ms" | "/s" | "kB" | "cells" | "rows";

export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

export interface Machine {
  readonly date: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly node: string;
  /** Null when no database was measured. */
  readonly database: string | null;
}

export type Verdict = "met" | "missed" | "";

export const judge = ({ value, bar }: Figure): Verdict => {
  if (bar === undefined) return "";
  return value <= bar ? "met" : "missed";
};

export const printTable = (entries: readonly (Figure | Skipped)[]): string => {
  const rows = [["figure", "facts", "measured", "bar", "", "medians"], ...entries.map(toCells)];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.map(line)].join("\n");
};

export const printMachine = ({ date, system, processor, cores, memoryGB, node, database }: Machine): string =>
  `Measured on ${date.slice(0, 10)}: ${cores} cores (${processor}), ${memoryGB} GB, ${system}, Node ${node}${database === null ? "" : `, embedded PostgreSQL ${database}`}.`;

export const printNumber = (value: number): string => {
  if (!Number.isFinite(value)) return "–";
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(decimals);
};

const toCells = (entry: Figure | Skipped): readonly string[] => {
  if ("skipped" in entry) return [entry.name, "", "–", "", "", entry.skipped];
  const { name, value, unit, bar, facts, parts = {} } = entry;
  const medians = Object.entries(parts).map(([part, number]) => `${part} ${printNumber(number)}`);
  return [
    name,
    facts === undefined ? "" : printCount(facts),
    unit === "×" ? `${printNumber(value)}×` : `${printNumber(value)} ${unit}`,
    bar === undefined ? "" : `≤ ${bar}`,
    judge(entry),
    medians.join(", "),
  ];
};

export const printCount = (facts: number): string => {
  const exponent = Math.floor(Math.log10(facts));
  const lead = facts / 10 ** exponent;
  return `${Number(lead.toFixed(1))}e${exponent}`;
};

const pad = (text: string, width: number, column: number): string =>
  column > 0 && column < 4 ? text.padStart(width) : text.padEnd(width);
