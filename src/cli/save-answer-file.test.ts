import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { saveAnswerFile } from "./save-answer-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "save-answer-"));
afterAll(() => rmSync(folder, { recursive: true }));

const answer = { file: { name: "表_2024.xlsx", mediaType: "x/y", base64: Buffer.from("PK").toString("base64") } };

test("the file goes where it is asked for, in a folder under its own name", () => {
  const named = saveAnswerFile(answer, path.join(folder, "a.xlsx"));
  saveAnswerFile(answer, folder);

  expect(named).toEqual({ file: { name: "表_2024.xlsx", saved: path.join(folder, "a.xlsx"), bytes: 2 } });
  expect(readFileSync(path.join(folder, "a.xlsx"), "utf8")).toBe("PK");
  expect(readFileSync(path.join(folder, "表_2024.xlsx"), "utf8")).toBe("PK");
});

test.each([
  ["cli/nothing-to-save", { plans: [] }, "b.xlsx"],
  ["cli/unwritable-file", answer, "no/such/folder/b.xlsx"],
])("%s is said in words", (code, given, to) => {
  expect(() => saveAnswerFile(given, path.join(folder, to))).toThrow(expect.objectContaining({ code }));
});
