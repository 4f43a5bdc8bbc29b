// One submission on the screen: its entries in a session that saves itself, and what others do to it meanwhile.
import { useCallback, useEffect, useMemo, useState } from "react";
import type { z } from "zod";
import type { getSession } from "../../access/session.contract.ts";
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { call } from "../../ui/call.ts";
import { useAsOf } from "../../ui/use-as-of.ts";
import type { FormWords } from "../entry-grid/grid-layout.ts";
import { openFormWords } from "../entry-grid/grid-layout.ts";
import { openSession } from "../entry-grid/grid-session.ts";
import type { GridStore } from "../entry-grid/grid-store.ts";
import { createGridStore } from "../entry-grid/grid-store.ts";
import type { Autosave, Saving } from "../entry-queue/autosave.view.tsx";
import { createAutosave, takeKept } from "../entry-queue/autosave.view.tsx";
import { refreshHeld } from "../entry-queue/entry-queue.ts";
import { restoreQueue, toHeldEntry, toKeptName } from "../entry-queue/kept-changes.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { SubmissionView } from "../submission/submission.contract.ts";
import { getSubmission } from "../submission/submission.contract.ts";

export interface OpenedSubmission {
  readonly view: SubmissionView;
  readonly store: GridStore;
  readonly words: FormWords;
  readonly saving: Saving;
  readonly autosave: Autosave;
  readonly findFormer: (place: EntryPlace) => number | undefined;
  /** A day of the past is looked at, or somebody else's turn it is. */
  readonly isOpen: boolean;
  readonly refresh: () => Promise<void>;
  readonly nameActor: ReturnType<typeof useActorNames>;
}

export type Session = z.output<(typeof getSession)["output"]>;

const pollPause = 20_000;

export const useSubmission = (first: SubmissionView, { actor }: Session): OpenedSubmission => {
  const [view, setView] = useState(first);
  const [saving, setSaving] = useState<Saving>({ savedAt: null, problem: null });
  const asOf = useAsOf();
  const { form, period, area } = first;
  const [{ store, autosave }] = useState(() => {
    const keptName = toKeptName(actor.id, first);
    const kept = asOf === undefined && first.may.edit ? takeKept(keptName) : [];
    const opened = createGridStore(openSession(restoreQueue(first.entries.map(toHeldEntry), kept)));
    const onSaving = (change: Partial<Saving>): void => setSaving((before) => ({ ...before, ...change }));
    return {
      store: opened,
      autosave: createAutosave({ store: opened, submission: first, keptName, actor: actor.id, onSaving }),
    };
  });
  const isOpen = view.may.edit && asOf === undefined;
  useEffect(() => (isOpen ? autosave.start() : undefined), [autosave, isOpen]);

  const refresh = useCallback(async (): Promise<void> => {
    const answered = autosave.countAnswers();
    const fresh = await call(getSubmission, { form, period, area });
    // What cannot change while the form is open keeps its identity, so that the grid is not drawn anew.
    setView(({ formView, areas, rules, previous, history, published }) => ({
      ...fresh,
      formView,
      areas,
      rules,
      previous,
      history,
      published,
    }));
    // What was asked while a batch was on its way may be older than its answer.
    const isFresh = answered === autosave.countAnswers() && store.get().queue.sending.size === 0;
    if (isFresh) {
      store.update((session) => ({ ...session, queue: refreshHeld(session.queue, fresh.entries.map(toHeldEntry)) }));
    }
  }, [autosave, store, form, period, area]);
  useEffect(() => {
    if (asOf !== undefined) return undefined;
    const timer = setInterval(() => {
      // Without an answer the page stays as it is; the next question comes by itself.
      if (document.visibilityState === "visible") refresh().catch(() => undefined);
    }, pollPause);
    return () => clearInterval(timer);
  }, [refresh, asOf]);

  const { formView, areas, previous } = view;
  const words = useMemo(() => openFormWords(formView, areas), [formView, areas]);
  const findFormer = useMemo(() => {
    const values = new Map(previous.map((entry) => [toEntryKey(toEntryPlace(entry)), entry.value]));
    return (place: EntryPlace): number | undefined => values.get(toEntryKey(place));
  }, [previous]);
  const nameActor = useActorNames();
  return { view, store, words, saving, autosave, findFormer, isOpen, refresh, nameActor };
};
