import { expect, test } from "vitest";
import type { EntryFinding } from "../check/check-world.ts";
import { openFormWords } from "../entry-grid/grid-layout.ts";
import { openQueue, queueChange } from "../entry-queue/entry-queue.ts";
import { settleSending, startSending } from "../entry-queue/send-queue.ts";
import { listChanges } from "./list-changes.ts";
import { isOpenTask, listTasks, tellOpenTasks } from "./list-tasks.ts";
import type { EntryContent } from "../submission/entry.ts";
import { toEntryPlace } from "../submission/entry.ts";

const label = (zh: string) => ({ zh, en: zh });
const ids = ["enrolled", "examined", "poor", "myopic", "glasses", "checked"];
const form = {
  sections: [
    {
      title: label("视力"),
      dimensions: [],
      cells: [""],
      elements: ids.map((id) => ({
        id,
        name: label(id),
        unit: "people",
        suffix: label("人"),
        decimals: 0,
        minimum: 0,
        maximum: null,
        indicators: [],
      })),
    },
  ],
};
const words = openFormWords(form, [{ code: "1", name: label("甲镇") }]);
const places = ids.map((element) => toEntryPlace({ area: "1", element, cell: "" }));
const [enrolled, examined, poor, myopic, glasses] = places;
if (!enrolled || !examined || !poor || !myopic || !glasses) throw new Error("five places wanted");

const toContent = (state: EntryContent["state"], value: number | null, reason: string | null = null): EntryContent => ({
  state,
  value,
  reason,
  comment: null,
  followUp: false,
});
const write = (queue: ReturnType<typeof openQueue>, place: (typeof places)[number], content: EntryContent) =>
  queueChange(queue, place, { content, unread: null });

const finding = (severity: EntryFinding["severity"], key: string): EntryFinding => ({
  rule: "reporting/some",
  severity,
  place: {},
  message: label(key),
  key,
  fingerprint: "1",
  cells: [poor],
});

const filled = ids.reduce(
  (queue, _, index) => (places[index] ? write(queue, places[index], toContent("value", 10)) : queue),
  openQueue([]),
);

test("a full form without findings has nothing open", () => {
  const tasks = listTasks({ queue: filled, places, words, findings: [], findAnswer: () => null });

  expect(tasks).toEqual([]);
  expect(tellOpenTasks(tasks)).toBeNull();
});

test("the way leads from texts and conflicts over errors to warnings", () => {
  const taken = settleSending(startSending(write(openQueue([]), enrolled, toContent("value", 2777)), 10), {
    saved: [],
    conflicts: [
      {
        place: enrolled,
        theirs: {
          ...enrolled,
          content: toContent("value", 2785),
          unread: null,
          version: 2,
          changedAt: null,
          changedBy: null,
        },
      },
    ],
    savedAt: "",
    by: "",
  });
  const queue = write(
    write(
      queueChange(taken, examined, { content: null, unread: "2，606" }),
      myopic,
      toContent("missing", null, "仪器送检"),
    ),
    glasses,
    toContent("missing", null),
  );
  const tasks = listTasks({
    queue,
    places,
    words,
    findings: [finding("warning", "answered"), finding("warning", "silent"), finding("error", "wrong")],
    findAnswer: ({ key }) => (key === "answered" ? { text: "核过", by: "a", at: "" } : null),
  });

  expect(tasks.map((task) => [task.kind, isOpenTask(task)])).toEqual([
    ["unread", true],
    ["conflict", true],
    ["error", true],
    ["missing", true],
    ["missing", false],
    ["blank", true],
    ["warning", true],
    ["warning", false],
  ]);
  expect(tasks[0]).toMatchObject({
    offer: 2606,
    message: { zh: "examined“2，606”有全角逗号。改成2606或点“按2606读”。" },
  });
  expect(tellOpenTasks(tasks)?.zh).toBe("还有1处不是数、1处未选、1处错误、1种缺报没写原因、2格没填、1处未说明。");
  expect(tellOpenTasks(tasks)?.en).toBe(
    "Still open: 1 cell is no number, 1 choice open, 1 error, 1 gap without a reason, 2 blank cells, 1 warning without an explanation.",
  );
});

test("the figures that moved most come first; small and unknown ones are left out", () => {
  const queue = [100, 130, 8, 40].reduce(
    (one, value, index) => (places[index] ? write(one, places[index], toContent("value", value)) : one),
    openQueue([]),
  );
  const former = new Map(places.map((place, index) => [place, [200, 100, 6, 41, 5][index]]));

  expect(listChanges(places, queue, (place) => former.get(place)).map(({ now }) => now)).toEqual([100, 130]);
});
