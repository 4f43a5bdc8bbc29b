// Saves by itself: every change lies on the device at once, goes out in batches, and again when the connection
// returns. Leaving the page sends what waits; without an answer it lies there until the form is opened again.
import { call, UiProblem } from "../../ui/call.ts";
import type { GridSession } from "../entry-grid/grid-session.ts";
import type { GridStore } from "../entry-grid/grid-store.ts";
import type { HeldEntry, QueuedChange } from "./entry-queue.ts";
import { parseKept, printChanges, printKept, toHeldEntry } from "./kept-changes.ts";
import type { SaveAnswer } from "./send-queue.ts";
import { failSending, settleSending, startSending } from "./send-queue.ts";
import { toEntryPlace } from "../submission/entry.ts";
import type { SubmissionView } from "../submission/submission.contract.ts";
import { saveEntries } from "../submission/submission.contract.ts";

export interface Saving {
  readonly savedAt: string | null;
  /** Why the last batch was not taken; status 0 is a lost connection. */
  readonly problem: UiProblem | null;
}

export interface Autosave {
  readonly start: () => () => void;
  /** Sends what waits now; false when something stays on the device. */
  readonly flush: () => Promise<boolean>;
  /** Counts answered batches: what was asked before one may be older than it. */
  readonly countAnswers: () => number;
}

interface AutosaveParts {
  readonly store: GridStore;
  readonly submission: Pick<SubmissionView, "form" | "period" | "area">;
  readonly keptName: string;
  readonly actor: string;
  readonly onSaving: (change: Partial<Saving>) => void;
}

const pauseAfterChange = 600;
const firstRetry = 3_000;
const lastRetry = 30_000;
const mostInBatch = 500;

/** By the name under which changes are kept: a page that is opened again waits for what the one before still sends. */
const underWay = new Map<string, Promise<void>>();

export const waitForSaves = (keptName: string): Promise<void> => underWay.get(keptName) ?? Promise.resolve();

/**
 * Each window keeps its changes in a place of its own, so that two with one form do not write over each other. Not
 * `crypto.randomUUID`, which a server without a certificate does not have.
 */
const thisWindow = Math.random().toString(36).slice(2);

const toOwnName = (keptName: string): string => `${keptName}#${thisWindow}`;

/** What earlier windows have left. One that still lives has them too; the server takes the same content twice for once. */
export const takeKept = (keptName: string): readonly QueuedChange[] => {
  const own = toOwnName(keptName);
  const names = Object.keys(localStorage).filter((name) => name.startsWith(`${keptName}#`));
  const kept = names.flatMap((name) => parseKept(localStorage.getItem(name)));
  const others = names.filter((name) => name !== own);
  const text = printChanges(kept);
  if (others.length > 0 && text !== null) localStorage.setItem(own, text);
  for (const name of others) localStorage.removeItem(name);
  return kept;
};

export const createAutosave = (parts: AutosaveParts): Autosave => {
  const { store, submission, keptName, actor, onSaving } = parts;
  const key = { form: submission.form, period: submission.period, area: submission.area };
  const ownName = toOwnName(keptName);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry = firstRetry;
  let answers = 0;
  let onItsWay: Promise<void> | undefined;
  let known = store.get().queue;
  let isLeft = false;
  let lastKept: string | null = null;

  const keep = (): void => {
    known = store.get().queue;
    // The page may be open again already: then what lies there is its own.
    if (isLeft && localStorage.getItem(ownName) !== lastKept) return;
    lastKept = printKept(known);
    if (lastKept === null) localStorage.removeItem(ownName);
    else localStorage.setItem(ownName, lastKept);
  };
  const change = (turn: (queue: GridSession["queue"]) => GridSession["queue"]): void => {
    store.update((session) => ({ ...session, queue: turn(session.queue) }));
    keep();
  };
  const schedule = (pause: number): void => {
    clearTimeout(timer);
    if (!isLeft) timer = setTimeout(() => void send(), pause);
  };
  const sendBatch = async (): Promise<void> => {
    change((queue) => startSending(queue, mostInBatch));
    const batch = [...store.get().queue.sending.values()];
    if (batch.length === 0) return;
    try {
      const answer = await call(saveEntries, { ...key, entries: batch.map(toSent) });
      answers += 1;
      retry = firstRetry;
      change((queue) => settleSending(queue, toAnswer(answer, actor)));
      onSaving({ savedAt: answer.savedAt, problem: null });
      schedule(pauseAfterChange);
    } catch (error) {
      change(failSending);
      if (!(error instanceof UiProblem)) throw error;
      onSaving({ problem: error });
      // A refusal stays one until something changes; a lost connection comes back.
      if (error.status === 0 || error.status >= 500) schedule(retry);
      retry = Math.min(retry * 2, lastRetry);
    }
  };
  const send = (): Promise<void> => {
    clearTimeout(timer);
    onItsWay ??= sendBatch().finally(() => {
      onItsWay = undefined;
      underWay.delete(keptName);
    });
    underWay.set(keptName, onItsWay);
    return onItsWay;
  };
  const isWaiting = (): boolean => [...store.get().queue.waiting.values()].some(({ unread }) => unread === null);

  return {
    countAnswers: () => answers,
    flush: async () => {
      await onItsWay;
      for (let before = answers - 1; isWaiting() && before < answers;) {
        before = answers;
        await send();
        if (before === answers) return false;
      }
      return store.get().queue.waiting.size === 0;
    },
    start: () => {
      isLeft = false;
      lastKept = localStorage.getItem(ownName);
      const onOnline = (): void => void send();
      const unsubscribe = store.subscribe(() => {
        if (store.get().queue === known) return;
        keep();
        schedule(pauseAfterChange);
      });
      addEventListener("online", onOnline);
      if (isWaiting()) schedule(0);
      return () => {
        removeEventListener("online", onOnline);
        unsubscribe();
        isLeft = true;
        void send();
      };
    },
  };
};

const toSent = ({ area, element, cell, content, baseVersion }: QueuedChange) => ({
  area,
  element,
  cell,
  ...(content ?? { state: "value" as const, value: null }),
  baseVersion,
  cleared: content === null,
});

type Answer = Awaited<ReturnType<typeof call<(typeof saveEntries)["input"], (typeof saveEntries)["output"]>>>;

const toAnswer = ({ saved, conflicts, savedAt }: Answer, by: string): SaveAnswer => ({
  saved: saved.map(({ version, ...place }) => ({ ...toEntryPlace(place), version })),
  conflicts: conflicts.map(({ yours, theirs, version }) => {
    const place = toEntryPlace(yours);
    const emptied: HeldEntry = { ...place, content: null, unread: null, version, changedAt: savedAt, changedBy: null };
    return { place, theirs: theirs ? toHeldEntry(theirs) : emptied };
  }),
  savedAt,
  by,
});
