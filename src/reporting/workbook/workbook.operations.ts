// A form goes out as a workbook and comes back: looked at first, then loaded by the same merge as what is typed.
import type { z } from "zod";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Finding } from "../../kernel/finding.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { ReadWorkbook } from "../../kernel/sheet.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { presentForm } from "../form/present-form.ts";
import type { ReportingContent } from "../submission/check-submission.operations.ts";
import { checkSubmission } from "../submission/check-submission.operations.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { MergedChanges } from "../submission/entry.operations.ts";
import { mergeChanges, notOpen, presentConflict, saveMerged } from "../submission/entry.operations.ts";
import { isFilled, loadEntryRows } from "../submission/entry.store.ts";
import type { OpenSubmission } from "../submission/open-submission.operations.ts";
import { holdSubmission, openSubmission, refuseUnless } from "../submission/open-submission.operations.ts";
import { loadFormerValues, presentHead } from "../submission/read-submission.operations.ts";
import { layoutWorkbook, nameWorkbook } from "./layout-workbook.ts";
import { planChanges } from "./plan-changes.ts";
import type { WorkbookSubject } from "./plan-sheets.ts";
import { readFormWorkbook } from "./reading/read-form-workbook.ts";
import { writeReport } from "./write-report.ts";
import type { WorkbookReport } from "./workbook.contract.ts";
import { checkWorkbook, downloadWorkbook, loadWorkbook, workbookType } from "./workbook.contract.ts";

export const workbookOperations = (content: ReportingContent): readonly Operation[] => [
  implement(
    downloadWorkbook,
    async (tx, { actor, today }, { blank, language, ...key }) => {
      const opened = await openSubmission(tx, key, { book: content.book, actor });
      const subject = await describe(tx, opened, { content, today });
      const { previous, previousPeriod } = await loadFormerValues(tx, opened);
      const before = parsePeriod(previousPeriod);
      const workbook = layoutWorkbook(subject, {
        language,
        entries: blank ? [] : await loadEntryRows(tx, opened.row),
        former: previous.map(({ value, ...place }) => ({ ...toEntryPlace(place), value })),
        formerLabel: before ? labelPeriod(before) : { zh: previousPeriod, en: previousPeriod },
      });
      const bytes = Buffer.from(await printWorkbook(workbook));
      const name = nameWorkbook(subject, language);
      return { file: { name, mediaType: workbookType, base64: bytes.toString("base64") } };
    },
    { findRefusal: refuseUnless(content.book, "open") },
  ),

  implement(
    checkWorkbook,
    async (tx, context, { file, decided, ...key }) => {
      const workbook = await openFile(file);
      const opened = await openSubmission(tx, key, { book: content.book, actor: context.actor });
      return (await look(tx, workbook, { opened, content, context, decided })).report;
    },
    { findRefusal: refuseUnless(content.book, "edit") },
  ),

  implement(
    loadWorkbook,
    async (tx, context, { file, decided, goodCellsOnly, ...key }) => {
      const workbook = await openFile(file);
      const opened = await holdSubmission(tx, key, { book: content.book, actor: context.actor });
      const { merged, report } = await look(tx, workbook, { opened, content, context, decided });
      if (report.counts.errors > 0 && (!goodCellsOnly || report.counts.read === 0)) throw refused(report);
      await saveMerged(tx, merged, { opened, content, at: context.now });
      return { ...report, saved: merged.rows.length, savedAt: context.now };
    },
    { findRefusal: refuseUnless(content.book, "edit") },
  ),
];

/** Before anything is locked: a large file takes its time. */
const openFile = async ({ base64 }: { readonly base64: string }): Promise<ReadWorkbook> => {
  const read = await readWorkbook(Buffer.from(base64, "base64"));
  if (!("fault" in read)) return read;
  const { code, message } = read.fault;
  throw new Problem(code, code === "spreadsheet/file-too-large" ? 413 : 422, message);
};

const describe = async (
  tx: Read,
  opened: OpenSubmission,
  { content, today }: { readonly content: ReportingContent; readonly today: Context["today"] },
): Promise<WorkbookSubject> => {
  const { agency } = opened.row;
  const agencies = await loadAgencies(tx);
  return {
    ...presentHead(opened, today),
    form: presentForm(opened.form, content.book, content.catalogue),
    agencyName: agencies.find(({ id }) => id === agency)?.name ?? { zh: agency, en: agency },
  };
};

interface Upload {
  readonly opened: OpenSubmission;
  readonly content: ReportingContent;
  readonly context: Context;
  readonly decided: z.output<typeof checkWorkbook.input>["decided"];
}

interface Looked {
  readonly merged: MergedChanges;
  readonly report: WorkbookReport;
}

/** What the workbook would change, and what the form's own rules would say then. */
const look = async (
  tx: Read,
  workbook: ReadWorkbook,
  { opened, content, context: { actor, now, today }, decided }: Upload,
): Promise<Looked> => {
  if (!opened.powers.edit) throw notOpen(opened);
  const reading = readFormWorkbook(workbook, await describe(tx, opened, { content, today }));
  const held = await loadEntryRows(tx, opened.row);
  const planned = planChanges(reading, held, {
    by: actor.id,
    decided: new Map(decided.map(({ version, ...place }) => [toEntryKey(toEntryPlace(place)), version])),
  });
  const changes = [...planned.values()].map(({ change }) => change);
  const merged = mergeChanges(held, changes, { by: actor.id, at: now });
  const after = new Map([...held, ...merged.rows].map((row) => [toEntryKey(row), row]));
  const { findings } = await checkSubmission(tx, opened, content, [...after.values()].filter(isFilled));
  const report = writeReport({
    reading,
    planned,
    conflicts: merged.conflicts.map(presentConflict),
    findings: findings.map(({ rule, severity, place, message, cells }) => ({
      rule,
      severity,
      place,
      message,
      cells: [...cells],
    })),
  });
  return { merged, report };
};

const refused = ({ counts, rows }: WorkbookReport): Problem =>
  new Problem(
    "reporting/workbook-refused",
    422,
    {
      zh: `工作簿有${counts.errors}处错误，没有导入。改好再上传，或选择只导入没有错的格。`,
      en: `The workbook has ${counts.errors} errors and was not loaded. Correct them and upload it again, or load only the cells without errors.`,
    },
    rows.map(toFinding),
  );

const toFinding = ({ sheet, address, rule, severity, message }: WorkbookReport["rows"][number]): Finding => ({
  rule,
  severity,
  place: { file: sheet, ...(address === "" ? {} : { field: address }) },
  message,
});
