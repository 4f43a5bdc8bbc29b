// An .xlsx file as values. It is inspected first; what breaks a rule comes back as a fault, with nothing read.
import type { ReadSheet, ReadWorkbook } from "../../kernel/sheet.ts";
import type { FaultReason, SpreadsheetFault } from "./spreadsheet-fault.ts";
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";
import type { Archive, SpreadsheetLimits } from "./inspect-archive.ts";
import { defaultLimits, inspectArchive } from "./inspect-archive.ts";
import { scanXml } from "./xml.ts";
import type { SheetContext } from "./read-sheet.ts";
import { createTextCollector, readSheet } from "./read-sheet.ts";
import { readNumberFormats } from "./read-number-format.ts";

export const readWorkbook = async (
  bytes: Uint8Array,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<ReadWorkbook | { readonly fault: SpreadsheetFault }> => {
  try {
    const all = { ...defaultLimits, ...limits };
    const archive = await inspectArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), all);
    return await readParts(archive, all);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return { fault: error.fault };
    throw error;
  }
};

const readParts = async (archive: Archive, { cells, parts }: SpreadsheetLimits): Promise<ReadWorkbook> => {
  const root = await readRelations(archive, "", parts);
  const main = root.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const relations = await readRelations(archive, main, parts);
  const outline = await readOutline(archive.open(main), parts);
  const findPart = (kind: string): string | undefined => relations.find(({ type }) => type === kind)?.part;
  const strings = findPart("sharedStrings");
  const styles = findPart("styles");
  const context: SheetContext = {
    strings: strings ? await readStrings(archive.open(strings), cells) : [],
    formats: styles ? await readNumberFormats(archive.open(styles), cells) : [],
    startsIn1904: outline.startsIn1904,
    take: createBudget(cells, "too-many-cells"),
  };
  const sheets: ReadSheet[] = [];
  const seen = new Set<string>();
  for (const { name, hidden, id } of outline.sheets) {
    const relation = relations.find((one) => one.id === id);
    // A sheet that is a chart has no cells.
    if (relation?.type !== "worksheet") continue;
    // One part under many names would multiply the work.
    if (seen.has(relation.part.toLowerCase())) throw new SpreadsheetRefusal("damaged");
    seen.add(relation.part.toLowerCase());
    sheets.push({ name, hidden, ...(await readSheet(archive.open(relation.part), context)) });
  }
  return { sheets };
};

const createBudget = (most: number, reason: FaultReason): (() => void) => {
  let count = 0;
  return () => {
    count += 1;
    if (count > most) throw new SpreadsheetRefusal(reason);
  };
};

interface Relation {
  readonly id: string;
  /** The last word of the type; the rest differs between the two editions of the format. */
  readonly type: string;
  readonly part: string;
}

const readRelations = async (archive: Archive, part: string, most: number): Promise<readonly Relation[]> => {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  const take = createBudget(most, "too-many-parts");
  if (!archive.has(name)) return relations;
  await scanXml(archive.open(name), {
    open: (element, { Id = "", Type = "", Target = "", TargetMode = "" }) => {
      if (element !== "Relationship" || TargetMode === "External") return;
      take();
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: resolvePart(folder, Target) });
    },
  });
  return relations;
};

const resolvePart = (folder: string, target: string): string => {
  const base = target.startsWith("/") ? [] : folder.split("/");
  const parts: string[] = [];
  for (const step of [...base, ...target.split("/")]) {
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  }
  return parts.join("/");
};

interface Outline {
  readonly startsIn1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[];
}

const readOutline = async (pieces: AsyncIterable<Uint8Array>, most: number): Promise<Outline> => {
  let startsIn1904 = false;
  const sheets: Outline["sheets"][number][] = [];
  const take = createBudget(most, "too-many-parts");
  await scanXml(pieces, {
    open: (element, { date1904, name = "", state = "visible", id = "" }) => {
      if (element === "workbookPr") startsIn1904 = date1904 === "1" || date1904 === "true";
      if (element !== "sheet") return;
      take();
      sheets.push({ name, hidden: state !== "visible", id });
    },
  });
  return { startsIn1904, sheets };
};

const readStrings = async (pieces: AsyncIterable<Uint8Array>, most: number): Promise<readonly string[]> => {
  const strings: string[] = [];
  const take = createBudget(most, "too-many-cells");
  const collector = createTextCollector();
  await scanXml(pieces, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      take();
      strings.push(collector.take());
    },
  });
  return strings;
};
