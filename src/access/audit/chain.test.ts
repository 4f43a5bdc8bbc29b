import fc from "fast-check";
import { expect, test } from "vitest";
import { givenAuditRow, givenChain, hashText } from "../../../test/world/given-chain.ts";
import type { AuditRow, Fault, Link } from "./chain.ts";
import { checkEnd, genesis, printSealed, startWalk, walkChain } from "./chain.ts";

const rows = Array.from({ length: 12 }, (_, index) => givenAuditRow(index + 1));
const chain = givenChain(rows);
const head = { number: 12, hash: chain.at(-1)?.seal.hash ?? "" };

/** The first place that does not hold: its number and what is wrong there. */
const find = (links: readonly Link[], end = head): readonly [number, Fault] | undefined => {
  const { walk, fault } = walkChain(startWalk(0, genesis), { links, head: end }, hashText);
  const broken = fault ?? checkEnd(walk, end);
  return broken ? [broken.number, broken.what] : undefined;
};

/** The links with the one of a number changed, or taken away. */
const withLink = (number: number, change: (link: Link) => Link | undefined): readonly Link[] =>
  chain.flatMap((link) => (link.seal.number === number ? (change(link) ?? []) : [link]));

const changeRow =
  (change: Partial<AuditRow>) =>
  (link: Link): Link => ({ ...link, row: link.row && { ...link.row, ...change } });

const at = (number: number): Link => {
  const link = chain[number - 1];
  if (!link) throw new RangeError(String(number));
  return link;
};

test("a chain that nobody touched holds, and so does none at all", () => {
  expect(find(chain)).toBeUndefined();
  expect(find([], { number: 0, hash: genesis })).toBeUndefined();
});

const broken: readonly (readonly [what: string, links: readonly Link[], number: number, fault: Fault])[] = [
  ["a changed row", withLink(5, changeRow({ actor: "somebody-else" })), 5, "row-changed"],
  ["a result turned round", withLink(1, changeRow({ result: "refused" })), 1, "row-changed"],
  ["a microsecond", withLink(12, changeRow({ at: "2026-11-25T02:00:12.000001Z" })), 12, "row-changed"],
  ["a missing row", withLink(7, (link) => ({ ...link, row: null })), 7, "row-missing"],
  ["a missing seal", withLink(7, () => undefined), 7, "seal-missing"],
  ["the last seal gone", withLink(12, () => undefined), 12, "seal-missing"],
  [
    "a changed hash",
    withLink(6, (link) => ({ ...link, seal: { ...link.seal, hash: "f".repeat(64) } })),
    6,
    "seal-changed",
  ],
  [
    "the last hash changed",
    withLink(12, (link) => ({ ...link, seal: { ...link.seal, hash: genesis } })),
    12,
    "seal-changed",
  ],
  [
    "two seals swapped",
    chain.map((link) => {
      const other = link.seal.number === 4 ? at(5) : link.seal.number === 5 ? at(4) : link;
      return { ...other, seal: { ...other.seal, number: link.seal.number } };
    }),
    4,
    "order",
  ],
  [
    "two rows swapped",
    chain.map((link) => {
      const other = link.seal.number === 3 ? at(9) : link.seal.number === 9 ? at(3) : link;
      return { ...link, row: other.row && { ...other.row, id: link.row?.id ?? 0 } };
    }),
    3,
    "order",
  ],
];

test.each(broken)("%s is found and named", (_what, links, number, fault) => {
  expect(find(links)).toEqual([number, fault]);
});

test("a seal put in the middle, well made, pushes the next one out of its place", () => {
  const row = givenAuditRow(99);
  const sealedAt = "whenever";
  const hash = hashText(printSealed(6, at(5).seal.hash, sealedAt, row));
  const forged: Link = { seal: { number: 6, auditId: 99, sealedAt, hash }, sealedMs: 300_000, row };
  const later = chain.slice(5).map((link) => ({ ...link, seal: { ...link.seal, number: link.seal.number + 1 } }));

  expect(find([...chain.slice(0, 5), forged, ...later])).toEqual([7, "order"]);
});

test("a row sealed an hour after those behind it was put in; within the hour it was merely slow", () => {
  const seal = (row: AuditRow, minutes: number): Link => {
    const sealedAt = `+${minutes}`;
    const hash = hashText(printSealed(2, at(1).seal.hash, sealedAt, row));
    return { seal: { number: 2, auditId: row.id, sealedAt, hash }, sealedMs: minutes * 60_000, row };
  };
  const early = givenAuditRow(0);
  const [soon, late] = [seal(early, 59), seal(early, 61)];

  expect(find([at(1), soon], { number: 2, hash: soon.seal.hash })).toBeUndefined();
  expect(find([at(1), late], { number: 2, hash: late.seal.hash })).toEqual([2, "row-added"]);
});

test("whichever field of whichever row is changed, the walk stops there", () => {
  const fields = Object.keys(givenAuditRow(1)) as (keyof AuditRow)[];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...fields), (number, field) => {
      const value = field === "areas" ? ["990100002"] : field === "id" ? 1_000 : "other";
      expect(find(withLink(number, changeRow({ [field]: value })))?.[0]).toBe(number);
    }),
    { seed: 20261125 },
  );
});

test("cutting the walk anywhere changes nothing of what it finds", () => {
  for (const cut of chain.keys()) {
    const first = walkChain(startWalk(0, genesis), { links: chain.slice(0, cut), head }, hashText);
    const second = walkChain(first.walk, { links: chain.slice(cut), head }, hashText);
    expect([second.fault, second.walk.hash]).toEqual([null, head.hash]);
  }
});
