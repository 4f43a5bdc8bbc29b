// Recomputes the chain from its beginning, or its newest part, and answers the first place where it does not hold.
import type { Read } from "../../platform/database/transaction.ts";
import { sha256 } from "../../platform/sha256.ts";
import type { ChainView } from "./audit.contract.ts";
import type { Head, Walk } from "./chain.ts";
import { checkEnd, genesis, startWalk, walkChain } from "./chain.ts";
import { countAudit } from "./list-audit.store.ts";
import { countUnsealed, findSeal, loadHead, loadLastSealedRow, loadLinks } from "./seal.store.ts";
import type { Trim } from "./trim.store.ts";
import { loadLastTrim } from "./trim.store.ts";

type Broken = NonNullable<ChainView["broken"]>;

interface Wanted {
  readonly newest?: number | undefined;
  /** `number:hash` */
  readonly seal?: string | undefined;
}

/** [D] Few enough to be held at once, many enough that the way to the database does not count. */
const batch = 5_000;
/** [D] As far back as a sealer's turn looks. */
const lookBack = 10_000;

export const verifyChain = async (tx: Read, { newest, seal }: Wanted): Promise<ChainView> => {
  const trim = await loadLastTrim(tx);
  const head = await loadHead(tx);
  const base: Head = trim ?? { number: 0, hash: genesis };
  const from = newest === undefined ? base.number : Math.max(base.number, head.number - newest);
  const start = from === base.number ? base : await findSeal(tx, from);
  const isWhole = from === base.number;
  const { walk, broken } = start
    ? await walkAll(tx, startWalk(start.number, start.hash), head)
    : { walk: startWalk(from, ""), broken: missing(from) };
  return {
    ...(await countAudit(tx)),
    checked: walk.number - from,
    unsealed: await countUnsealed(tx, isWhole ? 0 : (await loadLastSealedRow(tx)) - lookBack),
    last: head.number === 0 ? null : head,
    broken: checkTrim(trim) ?? broken ?? (await checkWritten(tx, base, seal)),
    trimmed: trim
      ? { number: trim.number, hash: trim.hash, removed: trim.removed, at: trim.removedAt, by: trim.removedBy }
      : null,
  };
};

const walkAll = async (tx: Read, start: Walk, head: Head): Promise<{ walk: Walk; broken: Broken | null }> => {
  let walk = start;
  let links = await loadLinks(tx, walk.number, batch);
  for (;;) {
    const last = links.at(-1);
    // The database fetches the next ones while these are recomputed.
    const following = last && links.length === batch ? loadLinks(tx, last.seal.number, batch) : [];
    const step = walkChain(walk, { links, head }, sha256);
    const next = await following;
    if (step.fault) {
      // The links behind a fault tell which kind it is: those of the next batch are looked at too.
      const behind = links.slice(step.walk.number - walk.number);
      const again = walkChain(step.walk, { links: [...behind, ...next], head }, sha256);
      return { walk: step.walk, broken: present(again.fault ?? step.fault) };
    }
    walk = step.walk;
    if (next.length === 0) {
      const end = checkEnd(walk, head);
      return { walk, broken: end && present(end) };
    }
    links = next;
  }
};

const present = ({ number, what, auditId, at }: NonNullable<ReturnType<typeof checkEnd>>): Broken => ({
  number,
  what,
  row: auditId,
  at,
});

const missing = (number: number): Broken => ({ number, what: "seal-missing", row: null, at: null });

/** A removal must stand in the trail itself, and leave nothing behind. */
const checkTrim = (trim: Trim | undefined): Broken | null =>
  trim && (!trim.isRecorded || trim.left > 0)
    ? { number: trim.number, what: "trim", row: null, at: trim.removedAt }
    : null;

/** A seal that was written down elsewhere is still the same; of one that was removed on purpose nothing is known. */
const checkWritten = async (tx: Read, base: Head, written: string | undefined): Promise<Broken | null> => {
  if (written === undefined) return null;
  const [text = "", hash = ""] = written.split(":");
  const number = Number(text);
  if (number < base.number) return null;
  const seal = number === base.number ? base : await findSeal(tx, number);
  if (!seal) return missing(number);
  return seal.hash === hash ? null : { number, what: "seal-changed", row: null, at: null };
};
