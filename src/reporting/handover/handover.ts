// A handover (上报): what was accepted of a round, as one file for the upper level, and the receipt that says which file
// it was, where it went and what was answered.
import type { Label } from "../../kernel/label.ts";

export const handoverFormats = ["csv", "xlsx", "dvs"] as const;
export type HandoverFormat = (typeof handoverFormats)[number];

export const handoverFormatNames: Readonly<Record<HandoverFormat, Label>> = {
  csv: { zh: "CSV长表", en: "Long CSV" },
  xlsx: { zh: "Excel工作簿", en: "Workbook" },
  dvs: { zh: "DHIS2数据值集", en: "DHIS2 data value set" },
};

/** `fetched`: taken along by a person. `failed` with a time to try again is not given up yet. */
export const handoverStates = ["fetched", "waiting", "sent", "failed"] as const;
export type HandoverState = (typeof handoverStates)[number];

export interface HandoverKey {
  readonly tk: number;
  /** Counts up within a district. */
  readonly number: number;
}

export interface HandoverFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface HandoverCounts {
  readonly forms: number;
  /** Copies that were accepted, and those expected that were not. */
  readonly submissions: number;
  readonly outstanding: number;
  /** Facts in the file; of them those that are missing and those that are made up for demonstration. */
  readonly facts: number;
  readonly missing: number;
  readonly synthetic: number;
}

/** As DHIS2 counts what it took in. */
export interface ImportCount {
  readonly imported: number;
  readonly updated: number;
  readonly ignored: number;
  readonly deleted: number;
}

export interface Receipt extends HandoverKey, HandoverCounts {
  readonly round: string;
  readonly format: HandoverFormat;
  readonly at: string;
  readonly by: string;
  readonly isScheduled: boolean;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it was sent; null when a person took it along. */
  readonly host: string | null;
  readonly state: HandoverState;
  readonly attempts: number;
  readonly retryAt: string | null;
  readonly answeredAt: string | null;
  /** HTTP status and the first words of the last answer. */
  readonly status: number | null;
  readonly answer: string | null;
  readonly importCount: ImportCount | null;
  /** Why no answer came. */
  readonly fault: Label | null;
}

/** When a round is handed over by itself. */
export interface HandoverSchedule {
  readonly tk: number;
  /** Null: every yearly round. */
  readonly round: string | null;
  readonly format: HandoverFormat;
  /** A day; of every yearly round `MM-DD`, in the year after the round's. Null: when all its forms are accepted. */
  readonly day: string | null;
  readonly address: string;
  readonly setAt: string;
  readonly setBy: string;
}

export const toHost = (address: string): string => new URL(address).host;
