import type { FileHandle } from "node:fs/promises";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { Label } from "../../kernel/label.ts";
import type { BackupHeader, BackupTable } from "./backup-header.ts";
import { findHeaderEnd, parseHeader } from "./backup-header.ts";
import { deriveFileKey, printKeyCheck } from "./backup-key.ts";
import { backupCut, backupDamaged, backupKeyMissing, backupKeyWrong, notABackup } from "./backup-problem.ts";
import { toFileProblem } from "./file-problem.ts";
import { openRowCounter } from "./digest-rows.ts";
import type { Frame } from "./sealed-frames.ts";
import { frameKinds, lengthBytes, longestFrame, openFrame } from "./sealed-frames.ts";

export interface BackupSource {
  readonly file: string;
  readonly key: Buffer | undefined;
}

/** Takes the rows of one table; whatever it leaves is read past. */
export type VisitTable = (table: BackupTable, blocks: AsyncIterable<Buffer>) => Promise<void>;

export interface ReadBackup {
  readonly header: BackupHeader;
  readonly bytes: number;
}

const unpack = promisify(inflate);
const longestBlock = 2 * 1024 * 1024;
const nothing = Buffer.alloc(0);

/**
 * Reads a backup from its first byte to its last and throws at the first thing that is not as it was written: a
 * changed byte, a frame that is missing, moved or put in twice, an early end, a digest that does not fit.
 */
export const readBackup = async ({ file, key }: BackupSource, visit: VisitTable = drain): Promise<ReadBackup> => {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw toFileProblem(error, file);
  });
  try {
    const { header, line } = await readHeader(handle, file);
    const fileKey = findKey(header, key);
    const frames = openFrameSource(handle, fileKey, line.length);
    for (const table of header.tables) await readTable(frames, table, visit);
    const bound = createHash("sha256").update(line).digest();
    const end = await frames.read({ zh: "结尾", en: "the end" }, bound);
    if (end.kind !== frameKinds.fileEnd || !(await frames.isAtEnd()))
      throw backupDamaged({ zh: "结尾", en: "the end" });
    return { header, bytes: frames.position() };
  } finally {
    await handle.close();
  }
};

const drain: VisitTable = async () => undefined;

const readHeader = async (
  handle: FileHandle,
  file: string,
): Promise<{ readonly header: BackupHeader; readonly line: Buffer }> => {
  let held = nothing;
  for (;;) {
    const more = await readSome(handle, held.length, 64 * 1024);
    held = Buffer.concat([held, more]);
    const end = findHeaderEnd(held, file);
    if (end !== undefined) return { header: parseHeader(held.subarray(0, end), file), line: held.subarray(0, end) };
    if (more.length === 0) throw notABackup(file);
  }
};

const findKey = ({ isEncrypted, salt, keyCheck }: BackupHeader, key: Buffer | undefined): Buffer => {
  if (isEncrypted && !key) throw backupKeyMissing();
  const fileKey = deriveFileKey(isEncrypted ? key : undefined, Buffer.from(salt, "hex"));
  if (printKeyCheck(fileKey) === keyCheck) return fileKey;
  throw isEncrypted ? backupKeyWrong() : backupDamaged({ zh: "文件开头", en: "the beginning of the file" });
};

interface FrameSource {
  readonly read: (where: Label, bound?: Buffer) => Promise<Frame>;
  readonly position: () => number;
  readonly isAtEnd: () => Promise<boolean>;
}

const openFrameSource = (handle: FileHandle, fileKey: Buffer, start: number): FrameSource => {
  let number = 0;
  let position = start;
  const read = async (where: Label, bound: Buffer = nothing): Promise<Frame> => {
    const place = { zh: `${where.zh}（第${number + 1}段）`, en: `${where.en} (frame ${number + 1})` };
    const head = await readSome(handle, position, lengthBytes);
    if (head.length < lengthBytes) throw backupCut(place);
    const length = head.readUInt32BE();
    if (length > longestFrame) throw backupDamaged(place);
    const sealed = await readSome(handle, position + lengthBytes, length);
    if (sealed.length < length) throw backupCut(place);
    const frame = openFrame(fileKey, number, sealed, bound);
    if (!frame) throw backupDamaged(place);
    number += 1;
    position += lengthBytes + length;
    return frame;
  };
  return {
    read,
    position: () => position,
    isAtEnd: async () => (await readSome(handle, position, 1)).length === 0,
  };
};

const readSome = async (handle: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
};

const readTable = async (frames: FrameSource, table: BackupTable, visit: VisitTable): Promise<void> => {
  const where = { zh: `表${table.name}`, en: `the table ${table.name}` };
  const counter = openRowCounter();
  const blocks = readBlocks(frames, where, counter.add);
  await visit(table, blocks);
  for await (const _ of blocks);
  const { rows, bytes, sha256 } = counter.finish();
  if (rows !== table.rows || bytes !== table.bytes || sha256 !== table.sha256) throw backupDamaged(where);
};

const readBlocks = async function* (
  frames: FrameSource,
  where: Label,
  add: (block: Buffer) => void,
): AsyncGenerator<Buffer> {
  for (;;) {
    const { kind, content } = await frames.read(where);
    if (kind === frameKinds.tableEnd) return;
    if (kind !== frameKinds.rows) throw backupDamaged(where);
    const block = await unpack(content, { maxOutputLength: longestBlock }).catch(() => {
      throw backupDamaged(where);
    });
    add(block);
    yield block;
  }
};
