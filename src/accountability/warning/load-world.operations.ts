// What warnings are derived from, loaded for an area and a year: each kind of thing in one question.
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import { daysBetween } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { parsePeriod, toPeriod } from "../../kernel/period.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { loadFindings } from "../../reporting/finding/finding-list.store.ts";
import type { FormBook } from "../../reporting/form/form-book.ts";
import type { FormId } from "../../reporting/form/form.ts";
import { listFormElements } from "../../reporting/form/form.ts";
import type { RuleBook } from "../../reporting/check/rule-book.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import { findCountWord } from "../../stats/gap/count-word.ts";
import type { Indicator, IndicatorId } from "../../stats/indicator/indicator.ts";
import { getLevelBelow, isShownAt } from "../../stats/indicator/levels.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import { loadFigures } from "../../stats/indicator/load-figures.operations.ts";
import { toHead } from "../../stats/indicator/present-indicator.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";
import { loadTwoYears } from "./load-two-years.operations.ts";
import { countCopies } from "./copies.store.ts";
import type { Contradiction, LateForm, Measured, Unit, WarningWorld } from "./rule/warning-world.ts";

export interface WarningContent {
  readonly catalogue: Catalogue;
  readonly book: FormBook;
  readonly rules: RuleBook;
}

interface Request {
  readonly frame: PlanFrame;
  readonly tk: number;
  readonly today: Day;
}

export const loadWarningWorld = async (
  tx: Read,
  content: WarningContent,
  { frame, tk, today }: Request,
): Promise<WarningWorld> => {
  const { catalogue } = content;
  const { version, area, year, tree, agencies } = frame;
  const { plan } = version;
  const { standings, before } = await loadTwoYears(tx, catalogue, frame);
  const indicators = [
    ...new Set(standings.flatMap(({ indicator }) => catalogue.indicators.get(indicator.id as IndicatorId) ?? [])),
  ];
  const within = listWithin(tree, area.code);
  return {
    area: { code: area.code, name: area.name },
    year,
    isWhole: area.code === plan.area,
    standings,
    before: new Map(before.map((standing) => [standing.id, standing])),
    eachUnit: new Set(listAsks(plan).flatMap(({ target: { id, scope } }) => (scope === "each-township" ? [id] : []))),
    breaks: new Map(indicators.map(({ id, breaks }) => [id, breaks.map((each) => each.year)])),
    measured: await loadMeasured(tx, catalogue, frame, indicators),
    agencies,
    late: await loadLate(tx, content, { frame, tk, today, within }),
    contradictions: await loadContradictions(tx, content, { frame, tk, within }),
  };
};

const listWithin = (tree: readonly Area[], top: AreaCode): readonly AreaCode[] => {
  const byCode = new Map(tree.map((each) => [each.code, each]));
  return [...byCode.keys()].filter(
    (code) => code === top || listAncestors(byCode, code).some((ancestor) => ancestor.code === top),
  );
};

/** Persistence looks at this year's condition and at last year's, which looks at the year before it. */
const yearsBack = [2, 1, 0];

/** Shares and rates of events in every area below and, where they are told apart, in town and country. */
const loadMeasured = async (
  tx: Read,
  catalogue: Catalogue,
  { area, year, tree }: PlanFrame,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, Measured>> => {
  const years = yearsBack.map((back) => year - back);
  const pairs = indicators.flatMap((own) => {
    const inner = own.across ? catalogue.indicators.get(own.across.of) : own;
    return inner?.formula?.denominator !== undefined ? [{ own, inner }] : [];
  });
  const level = getLevelBelow(catalogue, area.level);
  // The lowest level is too small to be compared [D].
  const isComparable = level !== undefined && getLevelBelow(catalogue, level) !== undefined;
  const on = toPeriod("year", year).end;
  const below = isComparable ? listStanding(tree, area.code, { level, on }) : [];
  const shown = [...new Set(pairs.map(({ inner }) => inner))].filter(
    (inner) => level !== undefined && isShownAt(catalogue, inner, level),
  );
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: below.length === 0 ? [] : shown,
    areas: below.map(({ code }) => code),
    years,
    coverage: "left-out",
  });
  const divided = [...new Set(pairs.map(({ inner }) => inner))].filter(
    (inner) => inner.by.includes(residence) && isShownAt(catalogue, inner, area.level),
  );
  const halves = divided.length === 0 ? [] : listHalves(catalogue);
  const split = await loadFigures(tx, catalogue, tree, {
    indicators: halves.length === 0 ? [] : divided,
    areas: [area.code],
    years,
    cells: [totalCell, ...halves.map(({ code }) => code as CellKey)],
    coverage: "left-out",
  });
  const measure = (inner: Indicator): Measured => ({
    head: toHead(inner, catalogue),
    writing: {
      factor: catalogue.formulas.get(inner.id)?.factor ?? 1,
      isShare: inner.unit === "%" && !inner.mayExceedDenominator,
    },
    word: findCountWord(catalogue, inner)?.word ?? null,
    units: shown.includes(inner)
      ? below
          .filter(({ kind }) => !inner.excludedKinds.includes(kind))
          .map(({ code, name }): Unit => {
            const find = remember((of) => table.figure(inner, { area: code, year: of, cell: totalCell }));
            return { code, name, find };
          })
      : [],
    parts: divided.includes(inner)
      ? halves.map(({ code, name }): Unit => ({
          code,
          name,
          find: remember((of) => split.figure(inner, { area: area.code, year: of, cell: code as CellKey })),
        }))
      : [],
  });
  const measured = new Map([...new Set(pairs.map(({ inner }) => inner))].map((inner) => [inner, measure(inner)]));
  return new Map(
    pairs.flatMap(({ own, inner }): readonly (readonly [string, Measured])[] => {
      const found = measured.get(inner);
      return found ? [[own.id, found]] : [];
    }),
  );
};

const remember = (form: (year: number) => Figure): Unit["find"] => {
  const known = new Map<number, Figure>();
  return (year) => {
    const figure = known.get(year) ?? form(year);
    known.set(year, figure);
    return figure;
  };
};

/** The breakdown into town and country (城乡). */
const residence = "residence";

const listHalves = ({ dimensions }: Catalogue) => dimensions.get(residence)?.categories ?? [];

const listStanding = (
  tree: readonly Area[],
  top: AreaCode,
  { level, on }: { readonly level: string; readonly on: Day },
): readonly Area[] => {
  const standing = tree.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  const byCode = new Map(standing.map((each) => [each.code, each]));
  return standing.filter(
    (each) => each.level === level && listAncestors(byCode, each.code).some(({ code }) => code === top),
  );
};

interface Place {
  readonly frame: PlanFrame;
  readonly tk: number;
  readonly within: readonly AreaCode[];
}

/** Of the year asked for; from the last year with figures, what came due since as well. */
const loadLate = async (
  tx: Read,
  { catalogue, book }: WarningContent,
  { frame, tk, today, within }: Place & { readonly today: Day },
): Promise<readonly LateForm[]> => {
  const { year, years } = frame;
  const counts = await countCopies(tx, { tk, areas: within, today });
  const isLast = year >= (years.at(-1) ?? year);
  return counts.flatMap((count): readonly LateForm[] => {
    const form = book.forms.get(count.form as FormId);
    const own = parsePeriod(count.period)?.year;
    if (!form || own === undefined || count.firstDue === null) return [];
    if (own !== year && !(isLast && own > year)) return [];
    const elements = new Set<string>(listFormElements(form));
    const earlier = counts.filter(({ form: id, period }) => id === count.form && period < count.period).at(-1);
    return [
      {
        form: count.form,
        title: form.title,
        agency: count.agency,
        period: count.period,
        expected: count.expected,
        late: count.late,
        daysLate: daysBetween(count.firstDue, today),
        wasLate: (earlier?.late ?? 0) > 0,
        indicators: [...catalogue.formulas].flatMap(([id, { references }]) =>
          own === year && references.some(({ element }) => elements.has(element)) ? [id] : [],
        ),
      },
    ];
  });
};

/** Findings on published figures are only warnings to whoever reports, but two prints that differ contradict. */
const printRules = ["stats/order", "stats/printed-change", "stats/two-prints"];
const mostFindings = 500;

const loadContradictions = async (
  tx: Read,
  { catalogue, rules }: WarningContent,
  { frame, tk, within }: Place,
): Promise<readonly Contradiction[]> => {
  const question = { tks: [tk], states: ["open" as const], areas: within };
  const errors = await loadFindings(tx, { ...question, severity: "error" }, mostFindings);
  const prints = [];
  for (const rule of printRules) prints.push(...(await loadFindings(tx, { ...question, rule }, mostFindings)));
  const names = new Map(rules.map((rule) => [`reporting/${rule.id}`, rule.name]));
  const byCode = new Map(frame.tree.map((area) => [area.code as string, area.name]));
  return [...errors, ...prints].map((row) => {
    const indicator = catalogue.indicators.get(row.element as IndicatorId);
    const name = indicator?.name ?? catalogue.elements.get(row.element as ElementId)?.name;
    return {
      rule: row.rule,
      ruleName: names.get(row.rule) ?? null,
      element: row.element,
      name: name ?? { zh: row.element, en: row.element },
      agency: row.agency,
      message: row.message,
      period: row.period,
      year: parsePeriod(row.period)?.year ?? 0,
      areaName: byCode.get(row.area) ?? { zh: row.area, en: row.area },
      indicator: indicator ? toHead(indicator, catalogue) : null,
    };
  });
};
