// The one way in which sums become figures: owners read them in full, everybody else past the guard.
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import { parsePeriod, toPeriod } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import { loadTerms } from "../indicator/term.store.ts";
import type { FigurePlace, Terms } from "../indicator/terms.ts";
import { findTerm, listElementPeriods } from "../indicator/terms.ts";
import type { SumQuestion } from "../rollup/rollup-figures.store.ts";
import { buildCountTable, toCountKey } from "./build-count-table.ts";
import type { Guard } from "./rules.ts";
import type { ShownCells } from "./shown-cells.ts";
import { isProtected, listShownCells } from "./shown-cells.ts";
import { suppressTable } from "./suppress-table.ts";

interface TermQuestion {
  readonly tree: readonly Area[];
  readonly question: SumQuestion;
  readonly coverage?: "told" | "left-out";
}

/** Sums that the reader may see; `guard` says which are withheld. */
export const loadShownTerms = async (
  tx: Read,
  catalogue: Catalogue,
  { tree, question, coverage = "left-out" }: TermQuestion,
): Promise<Terms> => {
  const terms = await loadTerms(tx, question, coverage);
  const guard = await loadGuard(tx, catalogue, tree, question);
  if (!guard) return terms;
  return {
    ...terms,
    guard,
    find: (element, area, period, cell) =>
      guard.findLevel(area) !== undefined && guard.isHidden(element, area, parsePeriod(period)?.year ?? 0, cell)
        ? undefined
        : terms.find(element, area, period, cell),
  };
};

/** Undefined for owners, and where nothing below a district is asked for. */
export const loadGuard = async (
  tx: Read,
  catalogue: Catalogue,
  tree: readonly Area[],
  question: SumQuestion,
): Promise<Guard | undefined> => {
  if (tx.audience === "inside") return undefined;
  const rank = (level: string): number => catalogue.areaLevels.findIndex(({ id }) => id === level);
  const byCode = new Map(tree.map((area) => [area.code, area]));
  const below = question.areas.filter((code) => rank(byCode.get(code)?.level ?? "") > rank(catalogue.tenantLevel));
  if (below.length === 0) return undefined;
  const districts = new Set(
    below.flatMap(
      (code) => listAncestors(byCode, code).find(({ level }) => level === catalogue.tenantLevel)?.code ?? [],
    ),
  );
  const shown = getShownCells(catalogue);
  const years = [...new Set(question.periods.flatMap((period) => parsePeriod(period)?.year ?? []))];
  const families = new Set(question.elements.flatMap((element) => shown.families.get(element) ?? []));
  const hidden = new Set<string>();
  const finest = rank(catalogue.disclosure.finestLevel);
  for (const district of districts) {
    const areas = tree.filter(
      ({ code, level }) =>
        code === district ||
        (rank(level) <= finest && listAncestors(byCode, code).some((above) => above.code === district)),
    );
    const asked = { district, areas, years, elements: [...families] };
    for (const key of await loadHidden(tx, catalogue, shown, asked)) hidden.add(key);
  }
  return {
    isHidden: (element, area, year, cell) =>
      hidden.has(`${year} ${toCountKey(element, area, cell)}`) ||
      (isProtected(catalogue, element as ElementId) &&
        (rank(byCode.get(area)?.level ?? "") > finest ||
          !shown.cells.get(element as ElementId)?.includes(cell as CellKey))),
    findLevel: (area) => {
      const level = byCode.get(area)?.level;
      return level !== undefined && rank(level) > rank(catalogue.tenantLevel) ? level : undefined;
    },
  };
};

interface HiddenQuestion {
  readonly district: AreaCode;
  readonly areas: readonly Area[];
  readonly years: readonly number[];
  readonly elements: readonly ElementId[];
}

/** Keys with their year. What a past instant knew does not change, so that it is worked out once. */
const loadHidden = async (
  tx: Read,
  catalogue: Catalogue,
  shown: ShownCells,
  { district, areas, years, elements }: HiddenQuestion,
): Promise<readonly string[]> => {
  const families = [...new Set(elements.map((element) => shown.families.get(element) ?? []))];
  const stamp = areas.map(({ code, validFrom, validTo }) => `${code}${validFrom}${validTo}`).join();
  const remembered = getRemembered(catalogue, `${tx.knownAt} ${stamp}`);
  const toName = (family: readonly ElementId[], year: number): string => `${district} ${year} ${family.join()}`;
  const parts = years.flatMap((year) => families.map((family) => ({ year, family, name: toName(family, year) })));
  const missing = parts.filter(({ name }) => !remembered.has(name));
  const found = new Map(tx.knownAt === null ? [] : remembered);
  if (missing.length > 0) {
    const unknown = [...new Set(missing.flatMap(({ family }) => family))];
    const terms = await loadTerms(tx, toQuestion(catalogue, shown, { areas, years, elements: unknown }));
    for (const { year, family, name } of missing) {
      const standing = areas.filter((area) => isValidOn(area, toPeriod("year", year).end));
      const table = buildCountTable(catalogue, shown, {
        areas: standing,
        district,
        elements: family,
        find: (element, area, cell) => {
          const term = findTerm(catalogue, { element, cell }, { area, year, cell: totalCell }, terms);
          return term && term.reported > 0 ? term.total : undefined;
        },
      });
      const { primary, secondary } = suppressTable(table, catalogue.disclosure.leastCount);
      const keys = [...primary, ...secondary].map((key) => `${year} ${key}`);
      found.set(name, keys);
      if (tx.knownAt !== null) remembered.set(name, keys);
    }
  }
  return parts.flatMap(({ name }) => found.get(name) ?? []);
};

const toQuestion = (
  catalogue: Catalogue,
  shown: ShownCells,
  { areas, years, elements }: Omit<HiddenQuestion, "district">,
): SumQuestion => ({
  areas: [...new Set(areas.map(({ code }) => code))],
  elements,
  cells: [...new Set(elements.flatMap((element): readonly CellKey[] => shown.cells.get(element) ?? []))],
  periods: [
    ...new Set(
      elements.flatMap((id) => {
        const element = catalogue.elements.get(id);
        return element ? years.flatMap((year) => listElementPeriods(element, year).map(({ code }) => code)) : [];
      }),
    ),
  ],
});

const shownOf = new WeakMap<Catalogue, ShownCells>();

const getShownCells = (catalogue: Catalogue): ShownCells => {
  const known = shownOf.get(catalogue) ?? listShownCells(catalogue);
  shownOf.set(catalogue, known);
  return known;
};

/** Releases that are kept in mind at once [D]; readers ask of the last one. */
const mostInstants = 8;
const rememberedOf = new WeakMap<Catalogue, Map<string, Map<string, readonly string[]>>>();

const getRemembered = (catalogue: Catalogue, instant: string): Map<string, readonly string[]> => {
  const instants = rememberedOf.get(catalogue) ?? new Map<string, Map<string, readonly string[]>>();
  rememberedOf.set(catalogue, instants);
  const known = instants.get(instant) ?? new Map<string, readonly string[]>();
  instants.set(instant, known);
  const [oldest] = instants.keys();
  if (instants.size > mostInstants && oldest !== undefined) instants.delete(oldest);
  return known;
};

/** A single fact is shown where it is one of the counts that are shown, and of no shorter time than they are. */
export const maySeeFact =
  (catalogue: Catalogue, guard: Guard | undefined, { area, year }: FigurePlace) =>
  ({ element: id, cell }: { readonly element: string; readonly cell: string }): boolean => {
    if (!guard || guard.findLevel(area) === undefined || !isProtected(catalogue, id as ElementId)) return true;
    const element = catalogue.elements.get(id as ElementId);
    const isYearly = element !== undefined && element.periodKind !== "month" && element.periodKind !== "quarter";
    const isShown = (getShownCells(catalogue).cells.get(id as ElementId) ?? []).includes(cell as CellKey);
    return isYearly && isShown && !guard.isHidden(id, area, year, cell);
  };
