// An entry (填报值): what stands in one cell of a form that is being filled in. Nothing at all, zero, missing
// with a reason and not applicable are four different things.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FactState } from "../../stats/fact/fact.ts";

export interface EntryPlace {
  readonly area: AreaCode;
  readonly element: ElementId;
  readonly cell: CellKey;
}

/** Of a place as it comes through a door; whether it stands in a form is asked of the form. */
export const toEntryPlace = (place: Readonly<Record<keyof EntryPlace, string>>): EntryPlace => ({
  area: place.area as AreaCode,
  element: place.element as ElementId,
  cell: place.cell as CellKey,
});

export interface EntryContent {
  readonly state: FactState;
  /** Only with the state "value". */
  readonly value: number | null;
  /** Why it is missing. */
  readonly reason: string | null;
  readonly comment: string | null;
  /** To be looked at again. */
  readonly followUp: boolean;
}

export interface Entry extends EntryPlace, EntryContent {}

/** As the server holds it; `version` counts up with every change, so that two writers see one another. */
export interface StoredEntry extends Entry {
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

export type EntryKey = string & { readonly __brand: "EntryKey" };

export const toEntryKey = ({ area, element, cell }: EntryPlace): EntryKey => `${area}|${element}|${cell}` as EntryKey;

export const isSameContent = (one: EntryContent, other: EntryContent): boolean =>
  one.state === other.state &&
  one.value === other.value &&
  one.reason === other.reason &&
  one.comment === other.comment &&
  one.followUp === other.followUp;
