// Answers of servers, older and newer.
import { expect, test } from "vitest";
import { judgeAnswer } from "./judge-answer.ts";

const count = '"importCount":{"imported":3,"updated":2,"ignored":1,"deleted":0}';
const importCount = { imported: 3, updated: 2, ignored: 1, deleted: 0 };

test.each([
  ["a summary, as servers before 2.38 write it", 200, `{"status":"SUCCESS",${count}}`, true, importCount],
  [
    "a summary within an answer",
    200,
    `{"httpStatus":"OK","response":{"status":"SUCCESS",${count}}}`,
    true,
    importCount,
  ],
  ["values in conflict beside good ones", 200, `{"status":"WARNING",${count}}`, true, importCount],
  ["an error under status 200", 200, `{"status" : "ERROR",${count}}`, false, importCount],
  ["a refusal", 409, `{"httpStatus":"Conflict","response":{"status":"ERROR",${count}}}`, false, importCount],
  ["a summary that was cut off", 200, `{"status":"SUCCESS",${count},"conflicts":[{"obj`, true, importCount],
  ["no summary", 204, "", true, null],
  ["a way elsewhere", 302, "", false, null],
] as const)("%s", (_what, status, text, isTaken, expected) => {
  expect(judgeAnswer({ status, text }, "dvs")).toMatchObject({ isTaken, status, importCount: expected });
});

test("other formats are judged by the status alone, and of a long answer the first 500 characters are kept", () => {
  expect(judgeAnswer({ status: 200, text: `{"status":"ERROR",${count}}` }, "csv")).toMatchObject({
    isTaken: true,
    importCount: null,
  });
  expect(judgeAnswer({ status: 200, text: "长".repeat(600) }, "csv").answer).toBe("长".repeat(500));
});
