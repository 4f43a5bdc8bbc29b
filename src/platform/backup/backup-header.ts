import { z } from "zod";
import { notABackup } from "./backup-problem.ts";

const count = z.number().int().nonnegative();

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** Of the rows as PostgreSQL prints them, before compression. */
  bytes: count,
  sha256: z.string(),
});

const headerSchema = z.object({
  format: z.literal("miaopu-backup"),
  formatVersion: z.literal(1),
  program: z.string(),
  postgres: z.string(),
  /** ISO instant of the picture that the backup shows. */
  at: z.string(),
  isEncrypted: z.boolean(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** Tells a wrong key from a damaged file. */
  keyCheck: z.string().regex(/^[0-9a-f]{32}$/),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  tables: z.array(tableSchema),
});

export type BackupHeader = z.output<typeof headerSchema>;
export type BackupTable = z.output<typeof tableSchema>;

const digestLength = 64;
/** A header is one line; a damaged one must not fill the memory. */
const longestHeader = 4 * 1024 * 1024;

/** Room for the counts and digests that are known only when the rows have been written. */
export const measureHeader = (header: BackupHeader): number => {
  const widest = {
    ...header,
    tables: header.tables.map((table) => ({
      ...table,
      rows: Number.MAX_SAFE_INTEGER,
      bytes: Number.MAX_SAFE_INTEGER,
      sha256: "0".repeat(digestLength),
    })),
  };
  return Buffer.byteLength(JSON.stringify(widest)) + 1;
};

/** One line of exactly `size` bytes, readable with `head -1`. */
export const printHeader = (header: BackupHeader, size: number): Buffer => {
  const line = Buffer.alloc(size, " ");
  line.write(JSON.stringify(header));
  line.write("\n", size - 1);
  return line;
};

export const parseHeader = (line: Buffer, file: string): BackupHeader => {
  try {
    return headerSchema.parse(JSON.parse(line.toString("utf8")));
  } catch {
    throw notABackup(file);
  }
};

/** The length of the first line with its end; undefined while `bytes` does not hold it. */
export const findHeaderEnd = (bytes: Buffer, file: string): number | undefined => {
  const end = bytes.indexOf("\n");
  if (end >= 0) return end + 1;
  if (bytes.length > longestHeader || (bytes.length > 0 && bytes[0] !== "{".charCodeAt(0))) throw notABackup(file);
  return undefined;
};
