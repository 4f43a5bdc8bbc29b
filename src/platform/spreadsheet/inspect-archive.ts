// Looks a file over before anything in it is parsed as a workbook: what it is, how much it unpacks to, whether it
// carries macros, links or entity declarations. The rules stand in decision 0014.
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";
import type { ArchiveEntry } from "./archive.ts";
import { readDirectory, unpackEntry } from "./archive.ts";
import { scanXml } from "./xml.ts";

export interface SpreadsheetLimits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  /** Of unpacked to packed size, for parts above 1 MB. */
  readonly ratio: number;
  readonly parts: number;
  readonly cells: number;
}

/** [D] Far above what a district's forms need, low enough for a small server. */
export const defaultLimits: SpreadsheetLimits = {
  fileBytes: 20_000_000,
  unpackedBytes: 200_000_000,
  ratio: 100,
  parts: 2_000,
  cells: 1_000_000,
};

export interface Archive {
  readonly has: (name: string) => boolean;
  /** The bytes of a part; names are compared without regard to case, as the format asks. */
  readonly open: (name: string) => AsyncIterable<Uint8Array>;
}

const largePart = 1_000_000;
const oleHeader = Buffer.from("d0cf11e0a1b11ae1", "hex");
const zipHeader = Buffer.from("504b0304", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");
const contentTypes = "[content_types].xml";

const macroParts = /vbaproject[^/]*\.bin$|vbadata\.xml$|^xl\/(macrosheets|dialogsheets|activex)\//;
const linkParts = /^xl\/(externallinks|querytables)\/|^xl\/connections\.xml$/;
const macroTypes = /macroenabled|vbaproject|macrosheet|activex/i;
const linkTypes = /externallink|connections\+xml|querytable/i;
const workbookType = /spreadsheetml\.(sheet|template)\.main\+xml$/i;

/** Throws a refusal, or returns an archive whose parts may be parsed. */
export const inspectArchive = async (bytes: Buffer, limits: SpreadsheetLimits): Promise<Archive> => {
  refuseOtherKinds(bytes, limits);
  const entries = readDirectory(bytes, limits.parts).filter(({ name }) => !name.endsWith("/"));
  refuseSizes(entries, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (!byName.has(contentTypes)) throw new SpreadsheetRefusal("not-a-workbook");
  for (const name of byName.keys()) {
    if (macroParts.test(name)) throw new SpreadsheetRefusal("macros");
    if (linkParts.test(name)) throw new SpreadsheetRefusal("external-links");
  }
  for (const entry of entries) await inspectBytes(bytes, entry, limits);
  const archive: Archive = {
    has: (name) => byName.has(name.toLowerCase()),
    open: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw new SpreadsheetRefusal("damaged");
      return unpackEntry(bytes, entry);
    },
  };
  await inspectTypes(archive);
  for (const name of byName.keys()) if (name.endsWith(".rels")) await inspectRelations(archive.open(name));
  return archive;
};

const refuseOtherKinds = (bytes: Buffer, limits: SpreadsheetLimits): void => {
  if (bytes.length > limits.fileBytes) throw new SpreadsheetRefusal("file-too-large");
  if (bytes.subarray(0, 8).equals(oleHeader))
    throw new SpreadsheetRefusal(bytes.includes(encryptedPackage) ? "password-protected" : "old-format");
  if (!bytes.subarray(0, 4).equals(zipHeader)) throw new SpreadsheetRefusal("not-a-workbook");
};

/** By what the archive says of itself; unpackEntry holds it to that. */
const refuseSizes = (entries: readonly ArchiveEntry[], limits: SpreadsheetLimits): void => {
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new SpreadsheetRefusal("password-protected");
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const isTight = ({ size, packedSize }: ArchiveEntry): boolean => size > largePart && size > packedSize * limits.ratio;
  if (unpacked > limits.unpackedBytes || entries.some(isTight)) throw new SpreadsheetRefusal("unpacks-too-large");
};

const inspectBytes = async (bytes: Buffer, entry: ArchiveEntry, limits: SpreadsheetLimits): Promise<void> => {
  const isXml = /\.(xml|rels|vml)$/i.test(entry.name);
  let size = 0;
  let tail = "";
  for await (const piece of unpackEntry(bytes, entry)) {
    size += piece.length;
    if (size > largePart && size > entry.packedSize * limits.ratio) throw new SpreadsheetRefusal("unpacks-too-large");
    if (!isXml) continue;
    // Without its zero bytes UTF-16 reads like ASCII, so a declaration cannot hide in it.
    const text = tail + Buffer.from(piece).toString("latin1").replaceAll("\0", "");
    if (/<!(doctype|entity)/i.test(text)) throw new SpreadsheetRefusal("document-type");
    tail = text.slice(-10);
  }
};

const inspectTypes = async (archive: Archive): Promise<void> => {
  let isWorkbook = false;
  await scanXml(archive.open(contentTypes), {
    open: (_, { ContentType = "" }) => {
      if (macroTypes.test(ContentType)) throw new SpreadsheetRefusal("macros");
      if (linkTypes.test(ContentType)) throw new SpreadsheetRefusal("external-links");
      if (/sheet\.binary/i.test(ContentType)) throw new SpreadsheetRefusal("old-format");
      isWorkbook ||= workbookType.test(ContentType);
    },
  });
  if (!isWorkbook) throw new SpreadsheetRefusal("not-a-workbook");
};

/** Hyperlinks may point outside: nothing is fetched until a person clicks. */
const inspectRelations = async (pieces: AsyncIterable<Uint8Array>): Promise<void> =>
  scanXml(pieces, {
    open: (_, { Type = "", TargetMode = "" }) => {
      if (/\/vbaproject$|\/xlmacrosheet$|\/(activex)?control(binary)?$/i.test(Type))
        throw new SpreadsheetRefusal("macros");
      const isLink = /\/(externallink\w*|connections|querytable)$/i.test(Type);
      const isOutside = TargetMode.toLowerCase() === "external" && !/\/hyperlink$/i.test(Type);
      if (isLink || isOutside) throw new SpreadsheetRefusal("external-links");
    },
  });
