import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

declare const brand: unique symbol;
declare const writeBrand: unique symbol;

type Chunk = Buffer | string;

/** May only look; the database itself refuses a write. One consistent picture for its whole life. */
export interface Read {
  readonly [brand]: 'read' | 'write';
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** May look and change. Accepted wherever a `Read` is wanted, never the reverse. */
export interface Write extends Read {
  readonly [writeBrand]: true;
  /** `target` is SQL (`stats.facts (area, value)`), never text from outside; answers the rows copied. */
  copyIn(target: string, chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<number>;
}

export interface Transactions {
  read<T>(work: (tx: Read) => Promise<T>): Promise<T>;
  write<T>(work: (tx: Write) => Promise<T>): Promise<T>;
}

/**
 * The only maker of `Read` and `Write`. A failed work rolls back and the error passes unchanged; nothing is retried.
 * @example const rows = await openTransactions(pool).read((tx) => tx.query<{ n: number }>('select 1 as n'))
 */
export function openTransactions(pool: pg.Pool): Transactions {
  return {
    read: (work) =>
      runInside(pool, 'begin isolation level repeatable read read only', (client) => work(toRead(client))),
    write: (work) => runInside(pool, 'begin isolation level read committed', (client) => work(toWrite(client))),
  };
}

async function runInside<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

// After a swallowed statement error PostgreSQL answers COMMIT with ROLLBACK and no error: that must not look like success.
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
}

function toRead(client: pg.PoolClient): Read {
  const query = async <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    const result = await client.query({ text, values: [...values] });
    return result.rows as Row[];
  };
  return { query } as Read;
}

function toWrite(client: pg.PoolClient): Write {
  const copyIn = async (target: string, chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<number> => {
    const sink = client.query(copyFrom(`copy ${target} from stdin`));
    await pipeline(Readable.from(chunks), sink);
    return sink.rowCount ?? 0;
  };
  return { ...toRead(client), copyIn } as Write;
}
