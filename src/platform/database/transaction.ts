import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { toDatabaseProblem } from "./database-away.ts";
import { openTurnstile } from "./turnstile.ts";

declare const brand: unique symbol;
declare const writeBrand: unique symbol;

type Chunk = Buffer | string;

/** May only look; the database itself refuses a write. One consistent picture for its whole life. */
export interface Read {
  readonly [brand]: "read" | "write";
  /** ISO instant as of which tables with revisions are read (known.ts); null reads them as they stand. */
  readonly knownAt: string | null;
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** May look and change. Accepted wherever a `Read` is wanted, never the reverse. */
export interface Write extends Read {
  readonly [writeBrand]: true;
  /** `target` is SQL (`stats.facts (area, value)`), never text from outside; answers the rows copied. */
  copyIn(target: string, chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<number>;
}

export interface ReadOptions {
  /** A function decides in the transaction itself, so that what it looked at is what the work sees. */
  readonly knownAt?: string | null | ((tx: Read) => Promise<string | null>);
}

export interface Transactions {
  read<T>(work: (tx: Read) => Promise<T>, options?: ReadOptions): Promise<T>;
  write<T>(work: (tx: Write) => Promise<T>): Promise<T>;
  /** How many readers stand in line. */
  waitingReaders(): number;
}

/** A crowd of readers waits in line, so that whoever hands something in finds connections and a processor. */
const mostReaders = 2;

type Session = { readonly client: pg.PoolClient; ended: boolean };

// The select fixes the picture at once; before the first statement `set transaction read write` would still be obeyed.
const beginRead = "begin isolation level repeatable read read only; select 1";
const beginWrite = "begin isolation level read committed";

/**
 * The only maker of `Read` and `Write`. A failed work rolls back; its error passes unchanged, but for a
 * database that is away or full, which is said in words. Nothing is retried.
 * @example const rows = await openTransactions(pool).read((tx) => tx.query<{ n: number }>('select 1 as n'))
 */
export function openTransactions(pool: pg.Pool): Transactions {
  const readers = openTurnstile(mostReaders);
  return {
    read: (work, { knownAt = null } = {}) =>
      readers.pass(() =>
        runInside(pool, beginRead, async (session) => {
          const now = toRead(session, null);
          return work(toRead(session, typeof knownAt === "function" ? await knownAt(now) : knownAt));
        }),
      ),
    write: (work) => runInside(pool, beginWrite, (session) => work(toWrite(session))),
    waitingReaders: () => readers.waiting(),
  };
}

async function runInside<T>(pool: pg.Pool, begin: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toDatabaseProblem(error);
  });
  const session: Session = { client, ended: false };
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(session);
    session.ended = true;
    await commit(client);
    return result;
  } catch (error) {
    session.ended = true;
    broken = await isFailing(client.query("rollback"));
    throw toDatabaseProblem(error);
  } finally {
    client.release(broken);
  }
}

// After a swallowed statement error PostgreSQL answers COMMIT with ROLLBACK and no error: that must not look like success.
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("commit");
  if (command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
}

async function isFailing(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  );
}

// The extended protocol takes one statement only, so no text can end the transaction and go on behind it.
function toRead(session: Session, knownAt: string | null): Read {
  const query = async <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    refuseEnded(session);
    const statement = { text, values: [...values], queryMode: "extended" };
    return (await session.client.query(statement)).rows as Row[];
  };
  return { query, knownAt } as Read;
}

function toWrite(session: Session): Write {
  const copyIn = async (target: string, chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<number> => {
    refuseEnded(session);
    const sink = session.client.query(copyFrom(`copy ${target} from stdin`));
    await pipeline(Readable.from(chunks), sink);
    return sink.rowCount ?? 0;
  };
  return { ...toRead(session, null), copyIn } as Write;
}

// A forgotten await would otherwise run in the transaction of whoever has the connection next.
function refuseEnded({ ended }: Session): void {
  if (ended) throw new Error("this transaction has ended; await every query inside its work");
}
