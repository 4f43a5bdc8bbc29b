import type { Actor } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { decodeText } from "../../platform/spreadsheet/decode-text.ts";
import type { ImportView } from "./import.contract.ts";
import {
  cancelImport,
  getFaultyRows,
  getImport,
  listImports,
  loadImport,
  resumeImport,
  startImport,
} from "./import.contract.ts";
import { isResumable, importStates, largestImport } from "./import.ts";
import { printFaults } from "./import-report.ts";
import type { ImportKey, Requeueing, StoredHead, Viewer } from "./import.store.ts";
import { findImport, insertImport, loadFaults, loadImports, requeueImport, stopImport } from "./import.store.ts";

export const importOperations: readonly Operation[] = [
  implement(startImport, async (tx, { actor, now, today }, { file, source, mode, parts }) => {
    const content = file.text ?? decodeText(Buffer.from(file.base64 ?? "", "base64"));
    if (Buffer.byteLength(content) > largestImport) throw tooLarge;
    if (content.includes("\0")) throw noTable;
    const tk = await findTenant(tx, actor);
    const given = { tk, file: file.name, content, source, mode, parts, actor, askedAt: now, askedOn: today };
    return { id: await insertImport(tx, given) };
  }),

  implement(getImport, async (tx, { actor }, { id }) => getSeen(tx, actor, id)),

  implement(listImports, async (tx, { actor }, { limit }) => ({
    imports: [...(await loadImports(tx, await toViewer(tx, actor), limit))],
  })),

  implement(loadImport, async (tx, context, { id, parts }) =>
    requeue(tx, context, id, { from: ["checked", "refused"], mode: "load", parts }),
  ),

  implement(resumeImport, async (tx, context, { id }) => {
    const { mode, parts } = await getSeen(tx, context.actor, id);
    return requeue(tx, context, id, { from: importStates.filter(isResumable), mode, parts });
  }),

  implement(cancelImport, async (tx, { actor, now }, { id }) => {
    const found = await getSeen(tx, actor, id);
    // Asked too late, it has ended by itself and says how.
    return (await stopImport(tx, found, now)) ?? found;
  }),

  implement(getFaultyRows, async (tx, { actor }, { id }) => {
    const found = await getSeen(tx, actor, id);
    return { name: `${found.file.replace(/\.\w+$/, "")}-faults.csv`, csv: printFaults(await loadFaults(tx, found)) };
  }),
];

/** An administrator for every area works for no tenant. */
const findTenant = async (tx: Read, { area }: Actor): Promise<number> =>
  area === null ? 0 : ((await loadTenants(tx, [area])).get(area) ?? 0);

const toViewer = async (tx: Read, actor: Actor): Promise<Viewer> => {
  const seesAll = actor.role === "statistics" || actor.role === "administrator";
  return { tk: actor.area === null ? null : await findTenant(tx, actor), by: seesAll ? null : actor.id };
};

const getSeen = async (tx: Read, actor: Actor, id: number): Promise<ImportView & ImportKey> => {
  const found = await findImport(tx, await toViewer(tx, actor), id);
  if (!found) throw noImport;
  return found;
};

const requeue = async (
  tx: Write,
  { actor, now, today }: Context,
  id: number,
  order: Pick<Requeueing, "from" | "mode" | "parts">,
): Promise<StoredHead> => {
  const queued = await requeueImport(tx, await getSeen(tx, actor, id), { ...order, at: now, on: today });
  if (!queued) throw notNow;
  return queued;
};

const noImport = new Problem("reporting/no-import", 404, {
  zh: "没有这次导入，或者不是你导入的。",
  en: "There is no such import, or it is somebody else's.",
});

const notNow = new Problem("reporting/import-not-now", 409, {
  zh: "这次导入现在不能这样做：可能已经结束，或者还没有开始。刷新后再看。",
  en: "This cannot be done with the import now: it may have ended, or not begun. Look at its state again.",
});

const tooLarge = new Problem("reporting/import-too-large", 413, {
  zh: "文件超过30MB，没有接收。请按年份或地区分成几个文件。",
  en: "The file has more than 30 MB and was not accepted. Divide it by year or area.",
});

const noTable = new Problem("reporting/import-no-table", 422, {
  zh: "这个文件不是CSV文本。请在表格软件里另存为CSV再导入。",
  en: "This file is no CSV text. Save it as CSV in your spreadsheet program and import that.",
});
