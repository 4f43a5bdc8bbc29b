// A submission on its way: handed in, passed on, returned, accepted, reopened. Handing in writes the figures, so
// that every page shows them in the same second.
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Finding } from "../../kernel/finding.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { takeFacts } from "../../stats/fact/take-facts.operations.ts";
import { toRawFacts } from "../../stats/fact/to-raw-facts.ts";
import { announceMove } from "./announce-move.operations.ts";
import type { EntryFinding } from "../check/check-world.ts";
import { readAnswers, refreshFindings } from "../finding/finding.operations.ts";
import type { ReportingContent } from "./check-submission.operations.ts";
import { checkSubmission } from "./check-submission.operations.ts";
import type { StoredEntry } from "./entry.ts";
import type { OpenSubmission } from "./open-submission.operations.ts";
import { holdSubmission, openSubmission, refuseUnless } from "./open-submission.operations.ts";
import { loadPublished, presentHead } from "./read-submission.operations.ts";
import type { Move, StepAction } from "./submission.ts";
import { moveSubmission } from "./submission.ts";
import {
  getSubmission,
  passSubmission,
  reopenSubmission,
  returnSubmission,
  submitForm,
} from "./submission.contract.ts";
import { loadAttachments } from "../attachment/attachment.store.ts";
import { loadSteps, saveMove } from "./submission.store.ts";

export const submissionOperations = (content: ReportingContent): readonly Operation[] => {
  const { book, catalogue } = content;
  return [
    implement(
      getSubmission,
      async (tx, { actor, today }, key) => {
        const opened = await openSubmission(tx, key, { book, actor });
        const checked = await checkSubmission(tx, opened, content);
        return {
          ...presentHead(opened, today),
          formView: checked.form,
          rules: [...checked.rules],
          entries: [...checked.entries],
          ...checked.former,
          published: await loadPublished(tx, opened, catalogue),
          findings: [...(await readAnswers(tx, { tk: opened.row.tk, key: opened.row, findings: checked.findings }))],
          steps: [...(await loadSteps(tx, opened.row))],
          attachments: [...(await loadAttachments(tx, opened.row))],
        };
      },
      { findRefusal: refuseUnless(book, "open") },
    ),

    implement(
      submitForm,
      async (tx, context, key) => {
        const opened = await holdSubmission(tx, key, { book, actor: context.actor });
        move(opened, "submit");
        const { entries, findings, blanks } = await checkSubmission(tx, opened, content);
        const { tk, agency } = opened.row;
        const answers = await refreshFindings(tx, { tk, key: opened.row, agency, findings, at: context.now });
        refuseOpenFindings([...blanks, ...listOpen(findings, answers)]);
        const saved = await writeFacts(tx, context, entries, { opened, catalogue });
        return { ...(await step(tx, context, opened, { action: "submit", reason: null })), saved };
      },
      { findRefusal: refuseUnless(book, "submit") },
    ),

    implement(
      passSubmission,
      async (tx, context, { note, ...key }) => {
        const opened = await holdSubmission(tx, key, { book, actor: context.actor });
        const action = opened.row.desk === opened.desks.length - 1 ? "accept" : "pass";
        return step(tx, context, opened, { action, reason: note === "" ? null : note });
      },
      { findRefusal: refuseUnless(book, "pass") },
    ),

    implement(
      returnSubmission,
      async (tx, context, { reason, to, ...key }) =>
        step(tx, context, await holdSubmission(tx, key, { book, actor: context.actor }), {
          action: "return",
          reason,
          to,
        }),
      { findRefusal: refuseUnless(book, "return") },
    ),

    implement(
      reopenSubmission,
      async (tx, context, { reason, ...key }) =>
        step(tx, context, await holdSubmission(tx, key, { book, actor: context.actor }), { action: "reopen", reason }),
      { findRefusal: refuseUnless(book, "reopen") },
    ),
  ];
};

type Written = Awaited<ReturnType<typeof takeFacts>>;

/** What stands in the form becomes the figures; what the elements themselves refuse keeps the whole form back. */
const writeFacts = async (
  tx: Write,
  { actor, now }: Context,
  entries: readonly StoredEntry[],
  { opened, catalogue }: { readonly opened: OpenSubmission; readonly catalogue: Catalogue },
): Promise<Written["saved"] & object> => {
  const rows = toRawFacts(
    entries.map(({ area, element, cell, state, value, reason }) => ({
      area,
      element,
      cell,
      state,
      value,
      reason: reason ?? "",
      period: opened.row.period,
      quality: "",
    })),
  );
  const { findings, saved } = await takeFacts(tx, rows, { catalogue, source: "reported", by: actor.id, at: now });
  if (!saved)
    throw formRefused(findings.map((finding) => ({ ...finding, place: { field: toPlaceText(finding, entries) } })));
  return saved;
};

/** `facts.12` of what was handed on is the twelfth entry's cell. */
const toPlaceText = ({ place }: Finding, entries: readonly StoredEntry[]): string => {
  const entry = entries[Number(place.field?.split(".")[1])];
  return entry ? [entry.area, entry.element, entry.cell].filter((part) => part !== "").join(" ") : (place.field ?? "");
};

/** Errors have to be corrected, warnings explained. */
const listOpen = (
  findings: readonly EntryFinding[],
  answers: readonly { readonly key: string; readonly answer: object | null }[],
): readonly EntryFinding[] => {
  const explained = new Set(answers.flatMap(({ key, answer }) => (answer === null ? [] : [key])));
  return findings.filter(({ severity, key }) => severity === "error" || !explained.has(key));
};

const refuseOpenFindings = (open: readonly Finding[]): void => {
  if (open.length > 0) throw formRefused(open);
};

const formRefused = (findings: readonly Finding[]): Problem => {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  return new Problem(
    "reporting/form-refused",
    422,
    {
      zh: `还有${errors}处错误要改、${warnings}处要说明，没有提交。已填的都在。`,
      en: `${errors} errors to correct and ${warnings} warnings to explain; not handed in. What was entered is kept.`,
    },
    findings,
  );
};

const move = ({ row, desks }: OpenSubmission, action: StepAction, to?: number): Move => {
  const moved = moveSubmission(row, action, { last: desks.length - 1, ...(to === undefined ? {} : { to }) });
  if ("refusal" in moved) throw new Problem("reporting/wrong-state", 409, moved.refusal);
  return moved;
};

interface Taken {
  readonly action: StepAction;
  readonly reason: string | null;
  readonly to?: number;
}

const step = async (tx: Write, { actor, now }: Context, opened: OpenSubmission, { action, reason, to }: Taken) => {
  const moved = move(opened, action, to);
  await saveMove(tx, opened.row, moved, { at: now, by: actor.id, role: actor.role, action, reason });
  await announceMove(tx, opened, moved, { action, at: now });
  return presentMove(opened, moved);
};

const presentMove = ({ desks }: OpenSubmission, { state, desk }: Move) => ({
  state,
  desk,
  deskName: desks[desk]?.name ?? { zh: "", en: "" },
});
