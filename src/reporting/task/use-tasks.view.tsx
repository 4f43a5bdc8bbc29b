// What is still to be done at the form, checked again shortly after each change, with the rules the server uses.
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { call } from "../../ui/call.ts";
import { checkEntries } from "../check/check-entries.ts";
import type { EntryFinding } from "../check/check-world.ts";
import { answerFinding } from "../finding/finding.contract.ts";
import { listPlaces } from "../entry-grid/grid-layout.ts";
import type { CellJudgement } from "../entry-grid/grid-session.ts";
import type { GridStore } from "../entry-grid/grid-store.ts";
import { findIn } from "../entry-grid/use-grid.view.tsx";
import type { OpenedSubmission } from "../entry-page/use-submission.view.tsx";
import type { EntryQueue } from "../entry-queue/entry-queue.ts";
import type { FindingAnswer, Task } from "./list-tasks.ts";
import { listTasks } from "./list-tasks.ts";
import type { EntryKey, EntryPlace } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";

export interface Tasks {
  readonly tasks: readonly Task[];
  /** As of this keystroke, for what is decided on it; the list above follows when the typing pauses. */
  readonly listNow: () => readonly Task[];
  readonly answer: (finding: EntryFinding, text: string) => Promise<void>;
}

const pauseBeforeCheck = 300;

export const useTasks = ({ view, store, words, autosave, refresh }: OpenedSubmission): Tasks => {
  const queue = useSettledQueue(store);
  const { formView, areas, period, rules } = view;
  const places = useMemo(() => listPlaces(formView, areas), [formView, areas]);
  const former = useFormer(view);
  const check = useCallback(
    (now: EntryQueue): readonly EntryFinding[] =>
      checkEntries({ sections: formView.sections, areas, period, rules, find: findIn(now), ...former }),
    [formView, areas, period, rules, former],
  );
  const findings = useMemo(() => check(queue), [check, queue]);
  useEffect(() => {
    store.update((session) => ({ ...session, judged: toJudgements(findings, session.judged) }));
  }, [findings, store]);
  const [answers, setAnswers] = useState<ReadonlyMap<string, FindingAnswer>>(new Map());
  const findAnswer = useMemo(() => {
    const known = new Map(
      view.findings.flatMap((one) => (one.answer ? [[toAnswerKey(one), one.answer] as const] : [])),
    );
    return (finding: EntryFinding): FindingAnswer | null =>
      answers.get(toAnswerKey(finding)) ?? known.get(toAnswerKey(finding)) ?? null;
  }, [view.findings, answers]);
  const tasks = useMemo(
    () => listTasks({ queue, places, words, findings, findAnswer }),
    [queue, places, words, findings, findAnswer],
  );
  const listNow = useCallback((): readonly Task[] => {
    const now = store.get().queue;
    return listTasks({ queue: now, places, words, findings: check(now), findAnswer });
  }, [store, places, words, check, findAnswer]);
  const answer = useCallback(
    async (finding: EntryFinding, text: string): Promise<void> => {
      // The server finds it in what it holds, so that has to be what the writer sees.
      await autosave.flush();
      await refresh();
      const area = finding.cells[0]?.area ?? view.area;
      const given = await call(answerFinding, { key: finding.key, period, area, text });
      setAnswers((before) => new Map(before).set(toAnswerKey(finding), given.answer));
    },
    [autosave, refresh, period, view.area],
  );
  return { tasks, listNow, answer };
};

/** The cells as they stand when the typing pauses. */
const useSettledQueue = (store: GridStore): EntryQueue => {
  const [queue, setQueue] = useState(() => store.get().queue);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = store.get().queue;
    const unsubscribe = store.subscribe(() => {
      const { queue: next } = store.get();
      if (next === known) return;
      known = next;
      clearTimeout(timer);
      // A keystroke comes first, even while the checks are under way.
      timer = setTimeout(() => startTransition(() => setQueue(next)), pauseBeforeCheck);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return queue;
};

const useFormer = ({ previous, history }: OpenedSubmission["view"]) =>
  useMemo(() => {
    const before = new Map(previous.map((entry) => [toEntryKey(toEntryPlace(entry)), entry.value]));
    const series = new Map(history.map((entry) => [toEntryKey(toEntryPlace(entry)), entry.values]));
    return {
      previous: (place: EntryPlace) => before.get(toEntryKey(place)),
      history: (place: EntryPlace) => series.get(toEntryKey(place)) ?? [],
    };
  }, [previous, history]);

const toAnswerKey = ({ key, fingerprint }: Pick<EntryFinding, "key" | "fingerprint">): string =>
  `${key} ${fingerprint}`;

/** A finding about a whole total marks its first cell only. */
const mostMarked = 4;

const toJudgements = (
  findings: readonly EntryFinding[],
  known: ReadonlyMap<EntryKey, CellJudgement>,
): ReadonlyMap<EntryKey, CellJudgement> => {
  const judged = new Map<EntryKey, CellJudgement>();
  for (const { severity, message, cells } of findings) {
    const marked = cells.length > mostMarked ? cells.slice(0, 1) : cells;
    for (const [index, place] of marked.entries()) {
      const key = toEntryKey(place);
      const before = judged.get(key);
      const isStronger = before?.isFirst !== true && (!before || index === 0 || severity === "error");
      if (isStronger) judged.set(key, { severity, message, isFirst: index === 0 });
    }
  }
  // What is said of a cell as before stays the same object, so that the cell is not drawn again.
  return new Map(
    [...judged].map(([key, judgement]) => {
      const before = known.get(key);
      return [key, before && isSameJudgement(before, judgement) ? before : judgement];
    }),
  );
};

const isSameJudgement = (one: CellJudgement, other: CellJudgement): boolean =>
  one.severity === other.severity && one.isFirst === other.isFirst && one.message.zh === other.message.zh;
