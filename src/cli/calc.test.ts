// The program as a shell starts it, where no database could be opened.
import { execFile } from "node:child_process";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { findCalcAnswer } from "./calc.ts";
import { readRequest } from "./read-request.ts";

const nowhere = "postgres://nobody@127.0.0.1:1/nothing";

const start = (input: string, ...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly error: string }>((resolve) => {
    const root = path.resolve(import.meta.dirname, "../..");
    const environment = { ...process.env, DATABASE_URL: nowhere, LANG: "C" };
    const program = ["--import", "tsx", "src/cli/main.ts", ...words];
    const child = execFile(process.execPath, program, { cwd: root, env: environment }, (fault, out, error) =>
      resolve({ code: typeof fault?.code === "number" ? fault.code : 0, out, error }),
    );
    child.stdin?.on("error", () => undefined).end(input);
  });

const ask = (input: string, ...words: readonly string[]) =>
  findCalcAnswer(readRequest(["calc", ...words]), Readable.from([input]));

test("calc answers an array without a database; what is no array or no calculator is refused in both languages", async () => {
  const items = '[{"method":"wilson","x":65,"n":100},{"method":"wilson","x":7,"n":5}]';
  const [answer, noList, unknown] = await Promise.all([
    start(items, "calc", "interval"),
    start("{}", "calc", "interval"),
    start("[]", "calc", "intervall"),
  ]);

  expect(answer).toMatchObject({ code: 0, error: "" });
  expect(answer.out.endsWith("]\n")).toBe(true);
  expect(JSON.parse(answer.out)).toEqual([
    { value: 0.65, lower: expect.closeTo(0.552544433, 9), upper: expect.closeTo(0.7363575176, 9), method: "wilson" },
    { problem: { code: "calc/x-above-n", message: { zh: expect.any(String), en: expect.any(String) } } },
  ]);
  expect(noList).toMatchObject({ code: 1, out: "" });
  expect(noList.error).toMatch(/^calc\/not-a-list\n.*JSON数组.*\n.*JSON array/);
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.error).toMatch(/interval、status、forecast\n.*interval, status, forecast/);
}, 30_000);

test("an empty array stays empty, a long one keeps its order", async () => {
  const counts = Array.from({ length: 100_000 }, (_, index) => index);
  const long = JSON.stringify(counts.map((x) => ({ method: "byar", x })));

  expect(await ask("[]", "interval")).toBe("[]");
  const answers = JSON.parse((await ask(long, "interval")) ?? "") as readonly { readonly value: number }[];
  expect(answers.map(({ value }) => value)).toEqual(counts);
});

test("help names the calculators, other operations are left to others", async () => {
  expect(await ask("")).toMatch(/interval {2}置信区间/);
  expect(await findCalcAnswer(readRequest(["help", "calc", "--language", "en"]), Readable.from([]))).toMatch(
    /forecast {2}Forecast/,
  );
  expect(await findCalcAnswer(readRequest(["listPlans"]), Readable.from([]))).toBeUndefined();
});
