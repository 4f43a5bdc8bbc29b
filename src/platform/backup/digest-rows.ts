// The rows of a table as one stream of text, its digest and its counts.
import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Table } from "./list-tables.ts";

export interface RowDigest {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface RowCounter {
  readonly add: (block: Buffer) => void;
  readonly finish: () => RowDigest;
}

const lineEnd = 0x0a;

/** In PostgreSQL's text form a line end stands after each row and nowhere else. */
export const openRowCounter = (): RowCounter => {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  return {
    add: (block) => {
      hash.update(block);
      bytes += block.length;
      for (let at = block.indexOf(lineEnd); at >= 0; at = block.indexOf(lineEnd, at + 1)) rows += 1;
    },
    finish: () => ({ rows, bytes, sha256: hash.digest("hex") }),
  };
};

export const copyRows = (client: pg.ClientBase, { select }: Table): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy (${select}) to stdout`));

export const digestTable = async (client: pg.ClientBase, table: Table): Promise<RowDigest> => {
  const counter = openRowCounter();
  for await (const block of copyRows(client, table)) counter.add(block);
  return counter.finish();
};

/** [D] Large enough to compress well, small enough to hold a few of them in memory. */
const blockSize = 1024 * 1024;

/** The same bytes in blocks of one size. */
export const toBlocks = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < blockSize) continue;
    const joined = Buffer.concat(held);
    let from = 0;
    for (; from + blockSize <= joined.length; from += blockSize) yield joined.subarray(from, from + blockSize);
    held = [joined.subarray(from)];
    size = joined.length - from;
  }
  if (size > 0) yield Buffer.concat(held);
};
