// One JSON line for each thing worth noting. What people typed may stand in an error's message, so of an error only
// its name and the places in the program are written; LOG_LEVEL=debug writes the message too and is for no server
// with real data.
import type { DestinationStream, Logger } from "pino";
import { pino } from "pino";

const withMessages: readonly string[] = ["debug", "trace"];

export const openLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    { level, formatters: { log: withMessages.includes(level) ? (line) => line : hideMessages } },
    destination ?? pino.destination(1),
  );

const hideMessages = (line: Record<string, unknown>): Record<string, unknown> =>
  "error" in line ? { ...line, error: hideMessage(line["error"]) } : line;

const hideMessage = (error: unknown): unknown => {
  if (typeof error === "string") return { name: readName(error), stack: listPlaces(error) };
  if (typeof error !== "object" || error === null) return undefined;
  const stack = "stack" in error ? String(error.stack) : "";
  const name = "name" in error ? String(error.name) : readName(stack);
  return { name: /^\w{1,40}$/.test(name) ? name : "Error", stack: listPlaces(stack) };
};

const readName = (text: string): string => /^(\w{1,40})(?=:|$)/.exec(text)?.[1] ?? "Error";

/** Lines of a stack name functions and files, never values; a message of several lines is passed over. */
const listPlaces = (stack: string): readonly string[] =>
  stack
    .split("\n")
    .filter((line) => /^ {4}at (async )?(new )?[\w.<>$[\] ]* ?\(?(file:|node:|\/)[^\s]*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim());
