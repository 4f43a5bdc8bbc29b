import { expect, test } from "vitest";
import { Problem } from "../../kernel/problem.ts";
import { toDatabaseProblem } from "./database-away.ts";

const fault = (message: string, parts: Readonly<Record<string, string>> = {}): Error =>
  Object.assign(new Error(message), parts);

test.each([
  ["platform/database-away", fault("connect", { code: "ECONNREFUSED" })],
  ["platform/database-away", fault("connect ENOENT", { code: "ENOENT", syscall: "connect" })],
  ["platform/database-away", fault("terminating connection", { code: "57P01" })],
  ["platform/database-away", fault("the database system is starting up", { code: "57P03" })],
  ["platform/database-away", fault("Connection terminated unexpectedly")],
  ["platform/database-away", fault("timeout exceeded when trying to connect")],
  ["platform/database-disk-full", fault("could not extend file", { code: "53100" })],
])("%s is told in words and asks to come back", (code, error) => {
  expect(toDatabaseProblem(error)).toMatchObject({ code, status: 503, texts: { zh: expect.any(String) } });
});

test.each([
  fault("duplicate key", { code: "23505" }),
  fault("no such file", { code: "ENOENT", syscall: "open" }),
  new TypeError("ours"),
  new Problem("plan/unknown-plan", 404, { zh: "", en: "" }),
  "text",
])("other errors pass as they are: %s", (error) => {
  expect(toDatabaseProblem(error)).toBe(error);
});
