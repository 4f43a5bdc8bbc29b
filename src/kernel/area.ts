// Where a figure belongs: the administrative tree with its statistical codes (统计用区划代码).
// An area keeps its code; name, kind and parent have a span of validity, so that a figure of 2021
// belongs to the borders of 2021. A new code is a new area, tied to the old one by a succession.
import type { Label } from "./label.ts";
import type { Day } from "./period.ts";

/** 6, 9 or 12 digits; `000000` is the nation; a letter behind it marks a part, e.g. `000000R` its rural part. */
export type AreaCode = string & { readonly __brand: "AreaCode" };

/** Level and kind are data (content/area-kinds.ts, areas.csv), not code. */
export type AreaLevel = string;
export type AreaKind = string;

export interface Area {
  readonly code: AreaCode;
  readonly parent: AreaCode | null;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
  readonly name: Label;
  readonly validFrom: Day;
  /** Last day of validity; null while it stands. */
  readonly validTo: Day | null;
}

export interface AreaSuccession {
  readonly predecessor: AreaCode;
  /** Null when the area was abolished without one. */
  readonly successor: AreaCode | null;
  readonly on: Day;
  readonly kind: "recoded" | "merged" | "split" | "abolished" | "renamed";
  readonly note: Label;
}

export const isAreaCode = (text: string): text is AreaCode => /^(\d{6}[UR]?|\d{9}|\d{12})$/.test(text);

export const isValidOn = ({ validFrom, validTo }: Area, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** The versions that stood on a day, one per code. */
export const listAreasOn = (areas: readonly Area[], day: Day): readonly Area[] =>
  areas.filter((area) => isValidOn(area, day));

/** Parents from the nearest to the root, as they stood on a day. */
export const listAncestors = (areas: ReadonlyMap<AreaCode, Area>, code: AreaCode): readonly Area[] => {
  const ancestors: Area[] = [];
  let parent = areas.get(code)?.parent ?? null;
  while (parent !== null) {
    const area = areas.get(parent);
    if (!area || area.code === code || ancestors.includes(area)) break;
    ancestors.push(area);
    parent = area.parent;
  }
  return ancestors;
};
