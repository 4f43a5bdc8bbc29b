import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { findFinding } from "./finding-list.store.ts";
import { closeFindingsOf, loadAnswers, saveAnswer, saveFindings } from "./finding.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const copy = { form: "form", period: "2024", unit: "650502104" };
const at = "2024-12-30T02:00:00.000Z";

type Step = "answer" | number;

// The figure is broken when it is above 2; the answer speaks of the value that stood when it was given.
test("an answered finding never comes back without a change of its value, and always with one", async () => {
  const step = fc.oneof(fc.constant<Step>("answer"), fc.integer({ min: 1, max: 5 }));
  let tk = 0;
  let [answered, reopened] = [0, 0];

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      tk += 1;
      let [value, answeredValue] = [0, 0];
      for (const next of steps) {
        if (next !== "answer") {
          value = next;
          await look(tk, value);
        } else if (await answer(tk)) answeredValue = value;
        const state = (await find(tk))?.state;
        const expected = value > 2 ? (value === answeredValue ? "answered" : "open") : state && "gone";
        expect([steps, value, state]).toEqual([steps, value, expected]);
        if (state === "answered") answered += 1;
        if (state === "open" && answeredValue > 0) reopened += 1;
      }
    }),
    { numRuns: 150, seed: 3 },
  );

  expect(answered).toBeGreaterThan(30);
  expect(reopened).toBeGreaterThan(30);
});

const find = (tk: number) =>
  database.transactions.read((tx) => findFinding(tx, tk, { key: "rule", period: copy.period, area: copy.unit }));

const look = (tk: number, value: number): Promise<void> =>
  database.transactions.write(async (tx) => {
    const isBroken = value > 2;
    const finding = {
      ...copy,
      key: "rule",
      rule: "reporting/rule",
      severity: "warning",
      area: copy.unit,
      element: "staff",
      cell: "",
      fingerprint: String(value),
      message: { zh: `${value}`, en: `${value}` },
      agency: "health",
    } as const;
    await saveFindings(tx, { tk, findings: isBroken ? [finding] : [], at });
    await closeFindingsOf(tx, tk, copy, isBroken ? ["rule"] : []);
  });

/** Only what stands open can be answered in these steps. */
const answer = (tk: number): Promise<boolean> =>
  database.transactions.write(async (tx) => {
    const row = await findFinding(tx, tk, { key: "rule", period: copy.period, area: copy.unit });
    if (row?.state !== "open") return false;
    await saveAnswer(tx, row, { text: "核对无误", by: "村医", at });
    return true;
  });

test("an answer is found by its copy, with the values that it speaks of", async () => {
  await look(1000, 4);
  await answer(1000);
  await look(1000, 5);

  expect(await database.transactions.read((tx) => loadAnswers(tx, 1000, copy))).toEqual([
    { key: "rule", fingerprint: "4", text: "核对无误", by: "村医", at },
  ]);
  expect(await database.transactions.read((tx) => loadAnswers(tx, 1000, { ...copy, period: "2023" }))).toEqual([]);
});
