// Fifty readers who turn a page every second and ten clerks who hand in forms at once: how long handing in takes,
// against one clerk alone, and whether every total is exact afterwards.
import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "./figure.ts";
import { median, quantile, timed } from "./harness.ts";
import type { Running } from "./program.ts";

const readers = 50;
const writers = 10;
const formsEach = 12;
const formsAlone = 20;
const betweenPages = 1_000;

/** A village's form that nobody has touched; the administrator stands in at its desk. */
const form = "child-homes";
const clerk = "miaopu_demo_role=demo-admin";
const reader = "miaopu_demo_role=demo-leader";

interface Copy {
  readonly form: string;
  readonly period: string;
  readonly area: string;
}

export const measureCrowd = async ({ address }: Running): Promise<readonly Figure[]> => {
  const { read, act } = openDoor(address);
  const { rounds } = await read<{ rounds: readonly { readonly id: string }[] }>("reporting.listRounds", {}, clerk);
  const { submissions } = await read<{ submissions: readonly (Copy & { readonly state: string })[] }>(
    "reporting.getRound",
    { id: rounds[0]?.id },
    clerk,
  );
  const copies = submissions.filter((each) => each.form === form && each.state === "draft");
  if (copies.length < formsAlone + writers * formsEach) throw new Error(`only ${copies.length} forms to hand in`);
  const handIn = async ({ period, area }: Copy): Promise<number> => {
    const key = { form, period, area };
    await act("reporting.saveEntries", { ...key, entries: await fillIn(read, key) });
    return timed(() => act("reporting.submitForm", key));
  };

  const alone: number[] = [];
  for (const copy of copies.slice(0, formsAlone)) alone.push(await handIn(copy));
  let isOpen = true;
  const pages: number[] = [];
  const crowd = Array.from({ length: readers }, async (_, index) => {
    await sleep((betweenPages * index) / readers);
    for (let turn = index; isOpen; turn += 1) {
      const [name, input] = listPages()[turn % listPages().length] ?? ["access.getSession", {}];
      pages.push(await timed(() => read(name, input, reader)));
      await sleep(betweenPages);
    }
  });
  const together = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const times: number[] = [];
      for (let turn = 0; turn < formsEach; turn += 1) {
        const copy = copies[formsAlone + writer * formsEach + turn];
        if (copy) times.push(await handIn(copy));
      }
      return times;
    }),
  );
  isOpen = false;
  await Promise.all(crowd);
  const { differences } = (await act("stats.rebuildRollup", {})) as { differences: number };
  const times = together.flat();
  return [
    {
      name: `handing in a form, p95 with ${writers} clerks and ${readers} readers at once`,
      value: quantile(times, 0.95),
      unit: "ms",
      bar: 300,
      parts: {
        p50: median(times),
        "alone p50": median(alone),
        "a reader's page p50": median(pages),
        "p95 ": quantile(pages, 0.95),
      },
    },
    { name: "the same ÷ one clerk alone (p50)", value: median(times) / median(alone), unit: "×" },
    {
      name: "cells where the totals differ from a rebuild after the crowd",
      value: differences,
      unit: "cells",
      bar: 0,
      isCorrectness: true,
    },
  ];
};

const listPages = (): readonly (readonly [string, object])[] => [
  ["publishing.getOverview", {}],
  ["stats.listIndicators", {}],
  ["reporting.listRounds", {}],
  ["publishing.search", { text: "新生儿" }],
  ["plan.listPlans", {}],
];

type Read = <Answer>(name: string, input: object, cookie: string) => Promise<Answer>;

/** One in every rural cell, none in town. */
const fillIn = async (read: Read, key: Copy): Promise<readonly object[]> => {
  const { formView } = await read<{
    formView: { sections: readonly { cells: readonly string[]; elements: readonly { id: string }[] }[] };
  }>("reporting.getSubmission", key, clerk);
  return formView.sections.flatMap(({ cells, elements }) =>
    elements.flatMap(({ id }) =>
      cells.map((cell) => ({
        area: key.area,
        element: id,
        cell,
        state: "value",
        value: cell.includes("urban") ? 0 : 1,
        baseVersion: 0,
      })),
    ),
  );
};

/** Any refusal or fault ends the measurement. */
const openDoor = (address: string) => {
  const answer = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response.json();
  };
  const read = async <Answer>(name: string, input: object, cookie: string): Promise<Answer> =>
    (await answer(
      await fetch(`${address}/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } }),
    )) as Answer;
  const act = async (name: string, input: object): Promise<unknown> =>
    answer(
      await fetch(`${address}/api/${name}`, {
        method: "POST",
        headers: { cookie: clerk, "content-type": "application/json" },
        body: JSON.stringify(input),
      }),
    );
  return { read, act };
};
