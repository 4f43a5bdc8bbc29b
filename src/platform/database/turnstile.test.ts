import { expect, test } from "vitest";
import { openTurnstile } from "./turnstile.ts";

/** A work that goes on until it is told to end. */
const startWork = () => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
};

test("so many work at once, the others come in their order as places fall free", async () => {
  const turnstile = openTurnstile(2);
  const works = ["first", "second", "third", "fourth"].map((name) => ({ name, ...startWork() }));
  const begun: string[] = [];
  const passes = works.map(({ name, work }) =>
    turnstile.pass(() => {
      begun.push(name);
      return work();
    }),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  await settle();
  expect(begun).toEqual(["first", "second"]);
  works[1]?.end();
  await settle();
  expect(begun).toEqual(["first", "second", "third"]);
  for (const { end } of works) end();
  await Promise.all(passes);
  expect(begun).toEqual(["first", "second", "third", "fourth"]);
});

test("a work that fails gives its place back and its fault on", async () => {
  const turnstile = openTurnstile(1);
  const fault = new Error("broken");

  await expect(turnstile.pass(() => Promise.reject(fault))).rejects.toBe(fault);
  await expect(turnstile.pass(() => Promise.resolve("done"))).resolves.toBe("done");
});
