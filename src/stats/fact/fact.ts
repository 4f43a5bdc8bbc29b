// A fact (事实): one figure of one element for one period, area and cell, with where it came from. Zero is
// a value; a figure that should exist and does not is missing and says why; one that cannot exist is not applicable.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey, Dimension } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { Element, ElementId } from "../element/element.ts";

export type FactState = "value" | "missing" | "not-applicable";

export type FactSource = "reported" | "derived" | "published" | "synthetic";

export interface FactKey {
  readonly element: ElementId;
  readonly period: PeriodCode;
  readonly area: AreaCode;
  readonly cell: CellKey;
}

export interface FactInput extends FactKey {
  readonly state: FactState;
  /** Only with the state "value". */
  readonly value: number | null;
  /** Required with the state "missing". */
  readonly reason: string | null;
  readonly source: FactSource;
  /** The publication it was taken from. */
  readonly document: SourceDocument | null;
  readonly quality: string | null;
}

export interface SourceDocument {
  readonly title: string;
  readonly url: string;
}

/** A fact as it stands, or stood: a correction keeps the former state under its revision. */
export interface Fact extends FactInput {
  /** 1 when first written. */
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

export const factStates: readonly FactState[] = ["value", "missing", "not-applicable"];

export const factSources: readonly FactSource[] = ["reported", "derived", "published", "synthetic"];

/** What facts need to know of the catalogue of elements. */
export interface FactCatalogue {
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
}
