// From a round to its file.
import { loadAreas } from "../../access/area/area.store.ts";
import type { Language } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { printWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { openIdBook } from "../exchange/id-book.ts";
import { nameRound } from "../round/present-round.ts";
import { workbookType } from "../workbook/workbook.contract.ts";
import type { AcceptedRound } from "./accepted-round.ts";
import type { HandoverFile, HandoverFormat } from "../handover/handover.ts";
import { handoverProblems as problems } from "../handover/handover-problems.ts";
import { layoutRoundWorkbook } from "./layout-round-workbook.ts";
import type { HandoverContent, RoundQuestion } from "./load-accepted.operations.ts";
import { loadAccepted } from "./load-accepted.operations.ts";
import { printLongCsv } from "./print-long-csv.ts";
import { printValueSet } from "./print-value-set.ts";

export interface FileOrder extends RoundQuestion {
  readonly format: HandoverFormat;
  readonly language: Language;
  readonly today: Day;
}

export interface MadeFile {
  readonly accepted: AcceptedRound;
  readonly file: HandoverFile;
}

/** A round of which nothing is accepted has no file. */
export const makeFile = async (tx: Read, order: FileOrder, content: HandoverContent): Promise<MadeFile> => {
  const accepted = await loadAccepted(tx, order, content);
  if (accepted.submissions === 0) throw problems.nothingAccepted;
  const { format, language, today } = order;
  const name = nameRound(order.round)[language];
  const stem = { zh: `${name}已验收数据_${today}`, en: `${name}, accepted figures ${today}` }[language];
  return {
    accepted,
    file: { name: `${stem}.${endings[format]}`, ...(await printRound(tx, accepted, order, content)) },
  };
};

const endings: Readonly<Record<HandoverFormat, string>> = { csv: "csv", xlsx: "xlsx", dvs: "json" };

const printRound = async (
  tx: Read,
  accepted: AcceptedRound,
  { format, language }: FileOrder,
  { book, catalogue }: HandoverContent,
): Promise<Omit<HandoverFile, "name">> => {
  switch (format) {
    case "csv":
      return { mediaType: "text/csv; charset=utf-8", bytes: Buffer.from(printLongCsv(accepted, language)) };
    case "xlsx":
      return { mediaType: workbookType, bytes: await printWorkbook(layoutRoundWorkbook(accepted, language)) };
    case "dvs": {
      const areas = [...new Set((await loadAreas(tx)).map(({ code }) => code))];
      const ids = openIdBook({ catalogue, forms: book, areas }, { idScheme: "code" });
      return { mediaType: "application/json; charset=utf-8", bytes: Buffer.from(printValueSet(accepted, ids)) };
    }
  }
};
