// Looking through the audit trail within one's area, proving it, removing what is older than it must be kept.
import { addDays } from "../../kernel/day.ts";
import type { AnyContract } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Operation } from "../gate.operations.ts";
import { implement } from "../gate.operations.ts";
import { roles } from "../role.ts";
import type { AuditRowView } from "./audit.contract.ts";
import { listAudit, trimAudit, verifyAudit } from "./audit.contract.ts";
import type { AuditRow } from "./chain.ts";
import { keepFrom } from "./keep-from.ts";
import { loadAreaNames, loadAuditRows } from "./list-audit.store.ts";
import { lockChain } from "./seal.store.ts";
import { findTrimEnd, saveTrim } from "./trim.store.ts";
import { verifyChain } from "./verify-chain.operations.ts";

export interface AuditSettings {
  readonly keepMonths: number;
  /** All there are, for naming operations. */
  readonly listContracts: () => readonly AnyContract[];
}

export const auditOperations = ({ keepMonths, listContracts }: AuditSettings): readonly Operation[] => [
  implement(listAudit, async (tx, { actor }, input) => {
    const contracts = listContracts();
    const summaries = new Map<string, AnyContract["summary"]>(contracts.map(({ name, summary }) => [name, summary]));
    const rows = await loadAuditRows(
      tx,
      {
        actor: input.actor ?? null,
        operation: input.operation ?? null,
        result: input.result ?? null,
        objectKind: input.object?.split("/", 1)[0] ?? null,
        objectId: input.object?.includes("/") ? input.object.slice(input.object.indexOf("/") + 1) : null,
        areas: [actor.area, input.area ?? null].filter((area) => area !== null),
        from: input.from === undefined ? null : toMidnight(input.from),
        to: input.to === undefined ? null : toMidnight(addDays(input.to as Day, 1)),
        after: input.after === undefined ? null : readCursor(input.after),
      },
      input.limit + 1,
    );
    const shown = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    const names = await loadAreaNames(tx, [...new Set(shown.flatMap(({ areas }) => areas))]);
    return {
      rows: shown.map((row) => present(row, summaries.get(row.operation) ?? null, names)),
      next: last ? `${last.at}~${last.id}` : null,
      operations: contracts
        .filter(({ kind, audited }) => kind === "action" || audited === true)
        .map(({ name, summary }) => ({ name, summary })),
    };
  }),

  implement(verifyAudit, (tx, _context, input) => verifyChain(tx, input)),

  implement(trimAudit, async (tx, { actor, now, today }) => {
    await lockChain(tx);
    const keptFrom = keepFrom(today, keepMonths);
    const chain = await verifyChain(tx, {});
    // What is broken is evidence.
    if (chain.broken) throw brokenChain(chain.broken.number);
    const end = await findTrimEnd(tx, toMidnight(keptFrom));
    if (!end) return { keptFrom, removed: 0, upTo: null };
    const removed = await saveTrim(tx, end, { at: now, actor: actor.id });
    return { keptFrom, removed, upTo: end };
  }),
];

/** Official time is Beijing time, eight hours ahead. */
const toMidnight = (day: string): string => `${day}T00:00:00+08:00`;

const readCursor = (cursor: string): { readonly at: string; readonly id: number } => {
  const [at = "", id = ""] = cursor.split("~");
  return { at, id: Number(id) };
};

const present = (
  row: AuditRow,
  summary: AuditRowView["summary"],
  names: ReadonlyMap<string, AuditRowView["summary"]>,
): AuditRowView => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  role: row.role,
  roleName: roles.find(({ id }) => id === row.role)?.name ?? { zh: row.role, en: row.role },
  operation: row.operation,
  summary,
  object: row.objectKind === null ? null : { kind: row.objectKind, id: row.objectId ?? "" },
  areas: row.areas.map((code) => ({ code, name: names.get(code) ?? { zh: code, en: code } })),
  purpose: row.purpose,
  door: row.door as AuditRowView["door"],
  address: row.address,
  request: row.request,
  result: row.result as AuditRowView["result"],
  code: row.code,
});

const brokenChain = (number: number): Problem =>
  new Problem("access/audit-broken", 409, {
    zh: `审计记录从第${number}号封签起对不上，没有清理。先查清原因，用audit verify看详情。`,
    en: `The audit trail does not hold from seal ${number} on; nothing was removed. Find out why first: audit verify.`,
  });
