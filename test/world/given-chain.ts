// A chain of audit rows as the database would hold it, for the tests that change it afterwards.
import { createHash } from "node:crypto";
import type { AuditRow, Link } from "../../src/access/audit/chain.ts";
import { genesis, printSealed } from "../../src/access/audit/chain.ts";

export const hashText = (text: string): string => createHash("sha256").update(text).digest("hex");

export const givenAuditRow = (id: number): AuditRow => ({
  id,
  at: `2026-11-25T02:00:${String(id % 60).padStart(2, "0")}.000000Z`,
  actor: `clerk-${id % 3}`,
  role: "township",
  actorArea: "990100001",
  operation: "reporting.submitForm",
  objectKind: "form",
  objectId: `form-${id}`,
  areas: ["990100001"],
  purpose: null,
  door: "web",
  address: "10.0.0.7",
  request: `r${id}`,
  result: "done",
  code: null,
});

/** One seal a minute. */
export const givenChain = (rows: readonly AuditRow[]): readonly Link[] => {
  let before = genesis;
  return rows.map((row, index) => {
    const sealedMs = index * 60_000;
    const sealedAt = `2026-11-25T02:00:00.000Z+${sealedMs}`;
    before = hashText(printSealed(index + 1, before, sealedAt, row));
    return { seal: { number: index + 1, auditId: row.id, sealedAt, hash: before }, sealedMs, row };
  });
};
