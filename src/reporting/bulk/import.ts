// An import (批量导入) of a long table: first looked at, then loaded, as a whole or in parts. It goes on in the
// background; who asked for it sees how far it is, may stop it and may go on later.
import type { Actor } from "../../access/actor.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { FactSource } from "../../stats/fact/fact.ts";

/**
 * `checked`, `refused` and `done` are ends of a run: looked at, kept out by errors, stored. `cancelled`, `interrupted`
 * (the program ended) and `failed` (a fault of ours) can be resumed.
 */
export const importStates = [
  "waiting",
  "running",
  "checked",
  "refused",
  "done",
  "cancelled",
  "interrupted",
  "failed",
] as const;

export type ImportState = (typeof importStates)[number];

export const importPhases = ["checking", "saving"] as const;

export type ImportPhase = (typeof importPhases)[number];

export const importModes = ["check", "load"] as const;

export type ImportMode = (typeof importModes)[number];

/** [D] Rows that are checked, and with parts stored, together. */
export const rowsPerPart = 10_000;

/** [D] A table of half a million rows; with its quotes it still fits into one request. */
export const largestImport = 30 * 1024 * 1024;

/** The file and on whose behalf it is read. */
export interface ImportOrder {
  readonly tk: number;
  readonly id: number;
  readonly file: string;
  readonly content: string;
  readonly source: FactSource;
  readonly mode: ImportMode;
  readonly parts: boolean;
  readonly actor: Actor;
  readonly askedOn: Day;
  readonly storedThrough: number;
}

export const isResumable = (state: ImportState): boolean =>
  state === "cancelled" || state === "interrupted" || state === "failed";

export const isUnderWay = (state: ImportState): boolean => state === "waiting" || state === "running";

export const importStateNames: Readonly<Record<ImportState, Label>> = {
  waiting: { zh: "排队中", en: "Waiting" },
  running: { zh: "进行中", en: "Under way" },
  checked: { zh: "已检查", en: "Checked" },
  refused: { zh: "有错，未导入", en: "Errors, not loaded" },
  done: { zh: "已导入", en: "Loaded" },
  cancelled: { zh: "已停止", en: "Stopped" },
  interrupted: { zh: "中断", en: "Interrupted" },
  failed: { zh: "出错", en: "Failed" },
};
