// The places and cells in which an element is reported, each with the size of what its figure is taken of or
// shared out along. Breakdowns that the base lacks are opened by fixed shares.
import type { CellKey, Dimension } from "../../kernel/cell.ts";
import { toCellKey } from "../../kernel/cell.ts";
import type { Element } from "../element/element.ts";
import { apportion } from "./apportion.ts";
import type { Place } from "./frame.ts";
import type { Reference, Rule, Settings } from "./settings.ts";
import { isSingle, toReferences } from "./settings.ts";

export interface Slot {
  readonly place: Place;
  readonly categories: readonly string[];
  readonly cell: CellKey;
  readonly size: number;
  /** Whether it counts in the district's total. */
  readonly counted: boolean;
}

export interface Count {
  readonly place: Place;
  readonly categories: readonly string[];
  readonly cell: CellKey;
  readonly value: number;
  readonly counted: boolean;
}

export interface SlotRequest {
  readonly settings: Settings;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly element: Element;
  readonly rule: Rule;
  readonly places: readonly Place[];
  /** Counts of the elements that the rule builds on, in the same year. */
  readonly look: (reference: Reference) => readonly Count[];
}

export const listSlots = (request: SlotRequest): readonly Slot[] => {
  const { settings, dimensions, element, rule, places, look } = request;
  const base = [...toReferences(rule.of), ...toReferences(rule.along)].flatMap(look);
  const own = element.by.flatMap((id) => dimensions.get(id) ?? []);
  const sizes = sumByPlace(base, own, { element, places });
  const allowed = findAllowed(rule, own);
  return places.flatMap((place) => {
    const counted = isCounted(element, place);
    const start = base.length > 0 ? (sizes.get(place.code) ?? []) : [{ categories: [], size: place.residents }];
    const cells = own.reduce<readonly Part[]>(
      (parts, dimension) => openDimension(parts, dimension, { settings, rule, place, allowed }),
      start,
    );
    return cells.map(({ categories, size }) => ({ place, categories, cell: toCellKey(categories), size, counted }));
  });
};

interface Part {
  readonly categories: readonly string[];
  readonly size: number;
}

const isCounted = ({ excludedKinds }: Element, { kinds }: Place): boolean =>
  !kinds.some((kind) => excludedKinds.includes(kind));

/** The base's counts in the areas of the element, over the breakdowns that both have. */
const sumByPlace = (
  base: readonly Count[],
  own: readonly Dimension[],
  { element, places }: Pick<SlotRequest, "element" | "places">,
): ReadonlyMap<string, readonly Part[]> => {
  const share = openSharing(own);
  const find = openFinding(element, places);
  const sums = new Map<string, Map<string, Part>>();
  for (const count of base) {
    const code = find(count);
    if (code === null) continue;
    const { categories, cell } = share(count);
    const parts = sums.get(code) ?? new Map<string, Part>();
    sums.set(code, parts.set(cell, { categories, size: (parts.get(cell)?.size ?? 0) + count.value }));
  }
  return new Map([...sums].map(([code, parts]) => [code, [...parts.values()]]));
};

/** The categories of a count that the element has too. */
const openSharing = (own: readonly Dimension[]) => {
  const codes = new Set(own.flatMap(({ categories }) => categories.map(({ code }) => code)));
  const known = new Map<CellKey, Pick<Slot, "categories" | "cell">>();
  return ({ categories, cell }: Count): Pick<Slot, "categories" | "cell"> => {
    const found = known.get(cell);
    if (found) return found;
    const shared = categories.filter((category) => codes.has(category));
    const answer = { categories: shared, cell: toCellKey(shared) };
    known.set(cell, answer);
    return answer;
  };
};

/** The area of the element that a count of its base belongs to; null for one outside of its total. */
const openFinding = (element: Element, places: readonly Place[]) => {
  const codes = new Set<string>(places.map(({ code }) => code));
  const top = places.find(({ township }) => township === null);
  return ({ place, counted }: Count): string | null => {
    if (top) return counted && isCounted(element, place) ? top.code : null;
    return codes.has(place.code) ? place.code : place.township;
  };
};

/** A rule that names categories of a breakdown leaves the others out. */
const findAllowed = (rule: Rule, own: readonly Dimension[]): ReadonlyMap<string, readonly string[]> => {
  const { split = {}, total, events, percent, ratio } = rule;
  const named = new Set([
    ...Object.keys(split),
    ...[total, events, percent, ratio].flatMap((paths) =>
      paths === undefined || isSingle(paths) ? [] : Object.keys(paths),
    ),
  ]);
  return new Map(
    own.map(({ id, categories }) => {
      const codes = categories.map(({ code }) => code);
      const chosen = codes.filter((code) => named.has(code));
      return [id, chosen.length > 0 ? chosen : codes];
    }),
  );
};

interface Opening {
  readonly settings: Settings;
  readonly rule: Rule;
  readonly place: Place;
  readonly allowed: ReadonlyMap<string, readonly string[]>;
}

const openDimension = (
  parts: readonly Part[],
  dimension: Dimension,
  { settings, rule, place, allowed }: Opening,
): readonly Part[] => {
  const codes = allowed.get(dimension.id) ?? [];
  const isHeld = parts.some(({ categories }) => dimension.categories.some(({ code }) => categories.includes(code)));
  if (isHeld) return parts.filter(({ categories }) => categories.some((code) => codes.includes(code)));
  const shares = codes.map((code) => ({
    code,
    share: rule.split?.[code] ?? settings.split[code] ?? findResidence(place, code, codes),
  }));
  const open = shares.filter(({ share }) => share > 0);
  const isWhole = rule.of !== undefined;
  return parts.flatMap(({ categories, size }) => {
    const sizes = isWhole
      ? apportion(
          size,
          open.map(({ share }) => share),
        )
      : open.map(({ share }) => (size * share) / sum(shares.map((each) => each.share)));
    return open.map(({ code }, index) => ({ categories: [...categories, code], size: sizes[index] ?? 0 }));
  });
};

/** Residence follows the place; any other breakdown without shares is opened evenly. */
const findResidence = ({ residence }: Place, code: string, codes: readonly string[]): number =>
  codes.some((each) => residence[each] !== undefined) ? (residence[code] ?? 0) : 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
