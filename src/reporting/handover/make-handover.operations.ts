// From a round to its file, and from the file to its receipt.
import { loadAreas } from "../../access/area/area.store.ts";
import type { Language } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { printWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { openIdBook } from "../exchange/id-book.ts";
import { nameRound } from "../round/present-round.ts";
import { workbookType } from "../workbook/workbook.contract.ts";
import type { AcceptedRound } from "./accepted-round.ts";
import { countRound } from "./accepted-round.ts";
import type { HandoverFile, HandoverFormat, Receipt } from "./handover.ts";
import { toHost } from "./handover.ts";
import { handoverProblems as problems } from "./handover-problems.ts";
import { saveHandover } from "./handover.store.ts";
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

export interface HandoverOrder {
  readonly tk: number;
  readonly round: string;
  readonly format: HandoverFormat;
  readonly language: Language;
  readonly address: string | null;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly today: Day;
  /** When the schedule was set that asks for it. */
  readonly schedule: string | null;
}

/** The file with its receipt; undefined when the schedule has made it already. */
export const makeHandover = async (
  tx: Write,
  order: HandoverOrder,
  content: HandoverContent,
): Promise<{ readonly file: HandoverFile; readonly receipt: Receipt } | undefined> => {
  const { tk, round, format, address, by, at, schedule } = order;
  const { accepted, file } = await makeFile(tx, { ...order, tks: [tk] }, content);
  const destination = address === null ? null : { address, host: toHost(address) };
  const counts = countRound(accepted, format);
  const receipt = await saveHandover(tx, { tk, round, format, at, by, schedule, file, destination, ...counts });
  return receipt && { file, receipt };
};
