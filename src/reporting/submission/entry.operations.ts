// Saving what is typed: draft values stay with the form until it is handed in.
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { refreshFindings } from "../finding/finding.operations.ts";
import { listFormSlots } from "../form/list-form-slots.ts";
import type { ReportingContent } from "./check-submission.operations.ts";
import { checkSubmission } from "./check-submission.operations.ts";
import type { EntryPlace } from "./entry.ts";
import { toEntryKey, toEntryPlace } from "./entry.ts";
import type { EntryRow } from "./entry.store.ts";
import { isFilled, loadEntryRows, saveEntryRows } from "./entry.store.ts";
import type { EntryChange, MergedEntries } from "./merge-entries.ts";
import { mergeEntries } from "./merge-entries.ts";
import type { OpenSubmission } from "./open-submission.operations.ts";
import { holdSubmission, refuseUnless } from "./open-submission.operations.ts";
import { stateNames } from "./submission.ts";
import { saveEntries } from "./submission.contract.ts";

export const entryOperations = (content: ReportingContent): readonly Operation[] => [
  implement(
    saveEntries,
    async (tx, { actor, now }, { entries, ...key }) => {
      const opened = await holdSubmission(tx, key, { book: content.book, actor });
      if (!opened.powers.edit) throw notOpen(opened);
      const changes = entries.map((entry): EntryChange => ({ ...entry, ...toEntryPlace(entry) }));
      refuseForeignPlaces(changes, opened, content.catalogue);
      const merged = mergeChanges(await loadEntryRows(tx, opened.row), changes, { by: actor.id, at: now });
      await saveMerged(tx, merged, { opened, content, at: now });
      return {
        saved: [...merged.rows, ...merged.unchanged].map(({ area, element, cell, version }) => ({
          area,
          element,
          cell,
          version,
        })),
        conflicts: merged.conflicts.map(presentConflict),
        savedAt: now,
      };
    },
    { findRefusal: refuseUnless(content.book, "edit") },
  ),
];

export interface MergedChanges {
  /** As they are to be stored. */
  readonly rows: readonly EntryRow[];
  readonly unchanged: readonly EntryRow[];
  readonly conflicts: MergedEntries<EntryRow>["conflicts"];
}

export const mergeChanges = (
  held: readonly EntryRow[],
  changes: readonly EntryChange[],
  { by, at }: { readonly by: string; readonly at: string },
): MergedChanges => {
  const { toSave, unchanged, conflicts } = mergeEntries(held, changes);
  const versions = new Map(held.map((row) => [toEntryKey(row), row.version]));
  const rows = toSave.map((change) => ({
    ...toRow(change),
    version: (versions.get(toEntryKey(change)) ?? 0) + 1,
    changedAt: at,
    changedBy: by,
  }));
  return { rows, unchanged, conflicts };
};

interface Saving {
  readonly opened: OpenSubmission;
  readonly content: ReportingContent;
  readonly at: string;
}

/** With the findings on the whole form as it stands afterwards. */
export const saveMerged = async (
  tx: Write,
  { rows }: MergedChanges,
  { opened, content, at }: Saving,
): Promise<void> => {
  if (rows.length === 0) return;
  await saveEntryRows(tx, opened.row, rows);
  const { findings } = await checkSubmission(tx, opened, content);
  const { tk, agency } = opened.row;
  await refreshFindings(tx, { tk, key: opened.row, agency, findings, at });
};

export const presentConflict = ({ yours, theirs }: MergedChanges["conflicts"][number]) => ({
  yours,
  theirs: isFilled(theirs) ? theirs : null,
  version: theirs.version,
});

/** Only what belongs to the state is kept: no value beside a reason. */
const toRow = ({
  area,
  element,
  cell,
  ...change
}: EntryChange): Omit<EntryRow, "version" | "changedAt" | "changedBy"> => {
  const { state, value, reason, comment, followUp, cleared } = change;
  const place = { area, element, cell, comment, followUp };
  if (cleared) return { ...place, comment: null, followUp: false, state: null, value: null, reason: null };
  return { ...place, state, value: state === "value" ? value : null, reason: state === "missing" ? reason : null };
};

const refuseForeignPlaces = (
  changes: readonly EntryChange[],
  { form, row }: OpenSubmission,
  catalogue: Catalogue,
): void => {
  const slots = new Set(listFormSlots(form, row.reporting, catalogue).map(toEntryKey));
  const foreign = changes.filter((change) => !slots.has(toEntryKey(change)));
  const empty = changes.filter(({ cleared, state, value }) => !cleared && state === "value" && value === null);
  const [first] = foreign;
  if (first) throw outsideForm(first, foreign.length);
  const [blank] = empty;
  if (blank) throw valueWanted(blank);
};

export const notOpen = ({ row }: OpenSubmission): Problem =>
  new Problem("reporting/not-open", 409, {
    zh: `这张表现在是“${stateNames[row.state].zh}”，不能改数。需要改时请验收方退回或重开。`,
    en: `This form is “${stateNames[row.state].en.toLowerCase()}” and its figures cannot be changed now. Ask the accepting desk to return or reopen it.`,
  });

const printPlace = ({ area, element, cell }: EntryPlace): string =>
  [area, element, cell].filter((part) => part !== "").join(" ");

const outsideForm = (place: EntryPlace, count: number): Problem =>
  refusedPlace("reporting/outside-form", place, {
    zh: `有${count}格不在这张表里，全部没有保存。下载最新的表再填。`,
    en: `${count} cells are not part of this form; nothing was saved. Fetch the form anew.`,
  });

const valueWanted = (place: EntryPlace): Problem =>
  refusedPlace("reporting/value-wanted", place, {
    zh: "这一格写明有数却没有数，全部没有保存。填数，或标为缺并写原因。",
    en: "This cell says it has a value and has none; nothing was saved. Give the value, or mark it missing with a reason.",
  });

const refusedPlace = (
  code: "reporting/outside-form" | "reporting/value-wanted",
  place: EntryPlace,
  text: Label,
): Problem =>
  new Problem(code, 422, { zh: `${printPlace(place)}：${text.zh}`, en: `${printPlace(place)}: ${text.en}` });
