// What a check looks at: a form, its reporting areas, and how to find a figure. The same world stands behind the
// open page, an import, handing in and the sweep over everything, so that all of them find the same.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { EntryContent, EntryPlace } from "../submission/entry.ts";
import type { Rule } from "./rule.ts";

/** A section of a form (form/form.contract.ts): elements that share a grid. */
export interface CheckSection {
  readonly dimensions: readonly {
    readonly id: string;
    readonly categories: readonly { readonly code: string; readonly name: Label }[];
  }[];
  /** The full cells of the grid; one empty key where there is no breakdown. */
  readonly cells: readonly string[];
  readonly elements: readonly CheckElement[];
}

export interface CheckElement {
  readonly id: string;
  readonly name: Label;
  readonly suffix: Label;
  readonly decimals: number;
}

/** How many periods back a series is looked at. */
export const historyLength = 6;

export interface CheckWorld {
  readonly sections: readonly CheckSection[];
  readonly areas: readonly { readonly code: string; readonly name: Label }[];
  readonly period: string;
  readonly rules: readonly Rule[];
  /** Undefined: nothing at all stands there. */
  readonly find: (place: EntryPlace) => Pick<EntryContent, "state" | "value"> | undefined;
  /** What the period before says in the same cell. */
  readonly previous: (place: EntryPlace) => number | undefined;
  /** Former values of the cell, oldest first, without the period itself. */
  readonly history: (place: EntryPlace) => readonly (number | null)[];
}

export interface EntryFinding extends Finding {
  /** Rule, area, cell and, where the rule is about one, element. */
  readonly key: string;
  /** The values involved: an answered finding comes back only when one of them changes. */
  readonly fingerprint: string;
  readonly cells: readonly EntryPlace[];
}
