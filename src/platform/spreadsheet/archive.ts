// The raw ZIP archive (APPNOTE 6.3): its central directory and the bytes of one entry, trusting none of its numbers;
// and the packing of named parts.
import { promisify } from "node:util";
import { crc32, createInflateRaw, deflateRaw } from "node:zlib";
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";

export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
const beyond32Bits = 0xffffffff;
const pieceSize = 65_536;

/** The entries of the central directory, at most `most`; throws a refusal when the archive is cut off or damaged. */
export const readDirectory = (bytes: Buffer, most: number): readonly ArchiveEntry[] => {
  const end = findEnd(bytes);
  if (end === undefined) throw new SpreadsheetRefusal("truncated");
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new SpreadsheetRefusal("too-many-parts");
  let position = bytes.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const next = readEntry(bytes, position, end);
    entries.push(next.entry);
    position = next.end;
  }
  // Two entries of one name would let two programs read two different workbooks.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw new SpreadsheetRefusal("damaged");
  return entries;
};

const findEnd = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let position = bytes.length - endSize; position >= first; position -= 1) {
    const isEnd =
      bytes.readUInt32LE(position) === endSignature &&
      position + endSize + bytes.readUInt16LE(position + 20) <= bytes.length;
    if (isEnd) return position;
  }
  return undefined;
};

const readEntry = (bytes: Buffer, start: number, limit: number): { readonly entry: ArchiveEntry; end: number } => {
  if (start + 46 > limit || bytes.readUInt32LE(start) !== entrySignature) throw new SpreadsheetRefusal("damaged");
  const nameEnd = start + 46 + bytes.readUInt16LE(start + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(start + 30);
  const end = extraEnd + bytes.readUInt16LE(start + 32);
  if (end > limit) throw new SpreadsheetRefusal("damaged");
  const [size, packedSize, offset] = readSizes(bytes, start, bytes.subarray(nameEnd, extraEnd));
  const entry = {
    name: bytes
      .toString("utf8", start + 46, nameEnd)
      .replaceAll("\\", "/")
      .replace(/^\//, ""),
    isEncrypted: (bytes.readUInt16LE(start + 8) & 1) === 1,
    method: bytes.readUInt16LE(start + 10),
    checksum: bytes.readUInt32LE(start + 16),
    packedSize,
    size,
    offset,
  };
  return { entry, end };
};

/** Some programs write the 64-bit form even for small files; then the numbers stand in the extra field. */
const readSizes = (bytes: Buffer, start: number, extra: Buffer): readonly [number, number, number] => {
  const wide = findWideField(extra);
  let position = 0;
  const read = (at: number): number => {
    const value = bytes.readUInt32LE(start + at);
    if (value !== beyond32Bits) return value;
    if (position + 8 > wide.length) throw new SpreadsheetRefusal("damaged");
    position += 8;
    return Number(wide.readBigUInt64LE(position - 8));
  };
  return [read(24), read(20), read(42)];
};

const findWideField = (extra: Buffer): Buffer => {
  let position = 0;
  while (position + 4 <= extra.length) {
    const end = position + 4 + extra.readUInt16LE(position + 2);
    if (extra.readUInt16LE(position) === 1) return extra.subarray(position + 4, end);
    position = end;
  }
  return Buffer.alloc(0);
};

/** The unpacked bytes of an entry, piece by piece; ends with a refusal when they are more, fewer or other than declared. */
export async function* unpackEntry(bytes: Buffer, entry: ArchiveEntry): AsyncGenerator<Uint8Array, void> {
  const packed = findPacked(bytes, entry);
  let size = 0;
  let checksum = 0;
  for await (const piece of entry.method === 0 ? cutUp(packed) : inflate(packed)) {
    size += piece.length;
    if (size > entry.size) throw new SpreadsheetRefusal("unpacks-too-large");
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new SpreadsheetRefusal("damaged");
}

const findPacked = (bytes: Buffer, { offset, packedSize, method }: ArchiveEntry): Buffer => {
  const isThere = offset + 30 <= bytes.length && bytes.readUInt32LE(offset) === localSignature;
  if (!isThere || (method !== 0 && method !== 8)) throw new SpreadsheetRefusal("damaged");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length) throw new SpreadsheetRefusal("truncated");
  return bytes.subarray(start, start + packedSize);
};

async function* inflate(packed: Buffer): AsyncGenerator<Uint8Array, void> {
  const stream = createInflateRaw({ chunkSize: pieceSize });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    throw new SpreadsheetRefusal("damaged");
  }
}

function* cutUp(stored: Buffer): Generator<Uint8Array, void> {
  for (let start = 0; start < stored.length; start += pieceSize) yield stored.subarray(start, start + pieceSize);
}

export interface ArchivePart {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const deflate = promisify(deflateRaw);
/** 1 January 1980, the first day a ZIP archive can name; fixed, so that equal parts give equal bytes. */
const firstDay = 0x21;
const namesAreUtf8 = 0x0800;

export const writeArchive = async (parts: readonly ArchivePart[]): Promise<Uint8Array> => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const bytes = Buffer.from(content);
    const packed = await deflate(bytes);
    const fields = toFields(bytes, packed.length, name);
    const local = Buffer.concat([toBytes(4, localSignature), fields, Buffer.from(name)]);
    directory.push(
      toBytes(4, entrySignature),
      toBytes(2, 20),
      fields,
      toBytes(2, 0, 0, 0),
      toBytes(4, 0, offset),
      Buffer.from(name),
    );
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    toBytes(4, endSignature),
    toBytes(2, 0, 0, parts.length, parts.length),
    toBytes(4, size, offset),
    toBytes(2, 0),
  ];
  return Buffer.concat([...pieces, ...directory, ...end]);
};

/** The fields that the local header and the central directory have in common. */
const toFields = (bytes: Buffer, packedSize: number, name: string): Buffer =>
  Buffer.concat([
    toBytes(2, 20, namesAreUtf8, 8, 0, firstDay),
    toBytes(4, crc32(bytes), packedSize, bytes.length),
    toBytes(2, Buffer.byteLength(name), 0),
  ]);

const toBytes = (width: 2 | 4, ...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(width * values.length);
  values.forEach((value, index) => bytes.writeUIntLE(value, index * width, width));
  return bytes;
};
