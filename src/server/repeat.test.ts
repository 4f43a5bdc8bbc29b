import { expect, test } from "vitest";
import { repeat } from "./repeat.ts";

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("turns follow one another, never side by side, and a fault does not end them", async () => {
  let [turns, running, most] = [0, 0, 0];
  const faults: unknown[] = [];
  const repetition = repeat(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(3);
      running -= 1;
      turns += 1;
      if (turns === 1) throw new Error("first");
    },
    1,
    (error) => faults.push(error),
  );

  await wait(200);
  await repetition.stop();
  const seen = turns;
  await wait(30);

  expect(seen).toBeGreaterThan(1);
  expect([most, running, turns, faults.length]).toEqual([1, 0, seen, 1]);
});

test("stopping waits for the turn at hand and starts no other", async () => {
  let done = 0;
  const repetition = repeat(
    async () => {
      await wait(20);
      done += 1;
    },
    1,
    () => undefined,
  );

  await repetition.stop();

  expect(done).toBe(1);
});
