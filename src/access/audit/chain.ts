// Whether the audit trail is whole: each seal's hash covers its row, its number and instant, and the hash before it, so
// that nothing inside can be changed, removed or put in without breaking every later seal (a linear hash chain:
// Haber and Stornetta, “How to time-stamp a digital document”, 1991). What only its owner can do, rebuild the whole
// chain, is told by a seal that was written down elsewhere.

/** A row of access.audit, all of it; the instant with microseconds, so that none of it can be changed unseen. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly actorArea: string | null;
  readonly operation: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly areas: readonly string[];
  readonly purpose: string | null;
  readonly door: string | null;
  readonly address: string | null;
  readonly request: string | null;
  readonly result: string;
  readonly code: string | null;
}

export interface Seal {
  readonly number: number;
  readonly auditId: number;
  /** ISO instant. */
  readonly sealedAt: string;
  readonly hash: string;
}

export interface Link {
  readonly seal: Seal;
  /** Milliseconds, for comparing. */
  readonly sealedMs: number;
  /** Null where the row is gone. */
  readonly row: AuditRow | null;
}

export type Fault = "row-changed" | "row-missing" | "row-added" | "seal-changed" | "seal-missing" | "order";

export interface Break {
  readonly number: number;
  readonly what: Fault;
  readonly auditId: number | null;
  readonly at: string | null;
}

/** How far the chain has been walked. */
export interface Walk {
  readonly number: number;
  readonly hash: string;
  /** The hash before that one. */
  readonly before: string;
  /** Highest row of the seals made at one instant, the oldest first. */
  readonly marks: readonly { readonly sealedMs: number; readonly auditId: number }[];
  /** Rows up to here were sealed long ago: one that appears among them now was put in. */
  readonly settled: number;
}

export type Hash = (text: string) => string;

export const genesis = "0".repeat(64);

export const startWalk = (number: number, hash: string): Walk => ({
  number,
  hash,
  before: "",
  marks: [],
  settled: 0,
});

/** [D] A row is committed moments after its number was drawn; one that comes an hour later did not come by itself. */
const longestCommitMs = 3_600_000;

export const printSealed = (number: number, before: string, sealedAt: string, row: AuditRow): string =>
  JSON.stringify([
    number,
    before,
    sealedAt,
    row.id,
    row.at,
    row.actor,
    row.role,
    row.actorArea,
    row.operation,
    row.objectKind,
    row.objectId,
    row.areas,
    row.purpose,
    row.door,
    row.address,
    row.request,
    row.result,
    row.code,
  ]);

export interface Head {
  readonly number: number;
  readonly hash: string;
}

/**
 * Goes on over the next links, in the order of their numbers, up to the first one that does not hold. The walk it
 * answers stands before that one, so that a fault can be looked at again with the links behind it.
 */
export const walkChain = (
  start: Walk,
  { links, head }: { readonly links: readonly Link[]; readonly head: Head },
  hash: Hash,
): { readonly walk: Walk; readonly fault: Break | null } => {
  let walk = start;
  for (const [index, link] of links.entries()) {
    const { seal, row } = link;
    const number = walk.number + 1;
    const place = { number, auditId: seal.auditId, at: row?.at ?? null };
    if (seal.number !== number) return { walk, fault: { number, what: "seal-missing", auditId: null, at: null } };
    if (row === null) return { walk, fault: { ...place, what: "row-missing" } };
    const expected = hash(printSealed(number, walk.hash, seal.sealedAt, row));
    if (expected !== seal.hash) {
      return { walk, fault: { ...place, what: nameFault({ walk, links, index, expected, row, head }, hash) } };
    }
    const settled = settle(walk, link.sealedMs);
    if (row.id < settled.settled) return { walk, fault: { ...place, what: "row-added" } };
    walk = { ...settled, number, hash: seal.hash, before: walk.hash, marks: mark(settled.marks, link) };
  }
  return { walk, fault: null };
};

const settle = (walk: Walk, now: number): Walk => {
  const [oldest] = walk.marks;
  if (oldest === undefined || oldest.sealedMs > now - longestCommitMs) return walk;
  const old = walk.marks.filter(({ sealedMs }) => sealedMs <= now - longestCommitMs);
  const settled = old.reduce((most, { auditId }) => Math.max(most, auditId), walk.settled);
  return { ...walk, settled, marks: walk.marks.slice(old.length) };
};

const mark = (marks: Walk["marks"], { sealedMs, seal: { auditId } }: Link): Walk["marks"] => {
  const last = marks.at(-1);
  if (last === undefined || last.sealedMs !== sealedMs) return [...marks, { sealedMs, auditId }];
  return auditId <= last.auditId ? marks : [...marks.slice(0, -1), { sealedMs, auditId }];
};

interface Place {
  readonly walk: Walk;
  readonly links: readonly Link[];
  readonly index: number;
  /** The hash that row and chain ask for, which the seal does not have. */
  readonly expected: string;
  readonly row: AuditRow;
  readonly head: Head;
}

/** Which of the two was touched, row or seal, follows from the next seal: it was made over one of the two hashes. */
const nameFault = (place: Place, hash: Hash): Fault => {
  if (isMoved(place, hash)) return "order";
  const { walk, links, index, expected, head } = place;
  const next = links[index + 1];
  const seal = links[index]?.seal;
  if (seal === undefined || next?.row == null) return head.hash === expected ? "seal-changed" : "row-changed";
  const follows = (before: string): boolean =>
    next.row !== null && hash(printSealed(walk.number + 2, before, next.seal.sealedAt, next.row)) === next.seal.hash;
  if (follows(seal.hash)) return "row-changed";
  return follows(expected) ? "seal-changed" : "order";
};

/** Whether what stands here belongs to another place, or what belongs here stands elsewhere, as far as is in sight. */
const isMoved = ({ walk, links, index, row }: Place, hash: Hash): boolean => {
  const own = links[index]?.seal;
  if (own === undefined) return false;
  const number = walk.number + 1;
  // Everything was pushed on by one, for something put in just before.
  if (hash(printSealed(walk.number, walk.before, own.sealedAt, row)) === own.hash) return true;
  return links.slice(index + 1).some(({ seal, row: other }) => {
    if (other === null) return false;
    return (
      hash(printSealed(number, walk.hash, seal.sealedAt, other)) === seal.hash ||
      hash(printSealed(number, walk.hash, own.sealedAt, other)) === own.hash ||
      hash(printSealed(number, walk.hash, own.sealedAt, { ...other, id: row.id })) === own.hash
    );
  });
};

/** Whether the chain ends where it was left. */
export const checkEnd = ({ number, hash }: Walk, head: Head): Break | null => {
  if (number === head.number && hash === head.hash) return null;
  const what = number < head.number ? "seal-missing" : "seal-changed";
  return { number: Math.min(number + 1, Math.max(head.number, 1)), what, auditId: null, at: null };
};
