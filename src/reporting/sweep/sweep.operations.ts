// The sweep: every rule over every stored figure of a district, and the published figures; the work list follows.
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors, listAreasOn } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { Period } from "../../kernel/period.ts";
import { toPeriod, toPeriodNumber } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import { loadNumbers } from "../../stats/fact/fact-numbers.store.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { loadSumText } from "../../stats/rollup/rollup-figures.store.ts";
import { historyLength } from "../check/check-world.ts";
import { sweepFindings } from "../finding/finding.contract.ts";
import { toNewFinding } from "../finding/finding.operations.ts";
import type { NewFinding } from "../finding/finding.store.ts";
import { closeFindings, loadOpenCopies, saveFindings } from "../finding/finding.store.ts";
import type { RuleBook } from "../check/rule-book.ts";
import type { FormBook } from "../form/form-book.ts";
import type { Form } from "../form/form.ts";
import { listFormElements } from "../form/form.ts";
import type { OrderRule, PublishedValue } from "./check-published.ts";
import { checkPublished } from "./check-published.ts";
import { listPassElements, listPeriodsOf, planSweep } from "./plan-sweep.ts";
import { loadFormerPrints, loadPublishedRows } from "./published.store.ts";
import type { FigureRow, StoredFigures } from "./stored-figures.ts";
import { indexFigures } from "./stored-figures.ts";
import type { SweptFinding } from "./sweep-figures.ts";
import { sweepFigures } from "./sweep-figures.ts";

interface SweepContent {
  readonly book: FormBook;
  readonly rules: RuleBook;
  readonly catalogue: Catalogue;
  readonly orders: readonly OrderRule[];
}

export const sweepOperations = (content: SweepContent): readonly Operation[] => [
  implement(sweepFindings, async (tx, { now, today }, { area, years }) => {
    const tk = (await loadTenants(tx, [area as AreaCode])).get(area as AreaCode) ?? -1;
    const last = Number(today.slice(0, 4));
    const span = { from: last - years + 1, to: last };
    const swept = await sweepStored(tx, { area: area as AreaCode, span, content });
    const open = new Set((await loadOpenCopies(tx, tk)).map(toCopyKey));
    const found = [
      ...swept.findings.filter(({ form, period, unit }) => !open.has(toCopyKey({ form, period, unit }))),
      ...(await sweepPublished(tx, tk, swept, content)),
    ];
    const opened = await saveFindings(tx, { tk, findings: found, at: now });
    const gone = await closeFindings(tx, tk, swept, found);
    return {
      rules: content.rules.length,
      areas: swept.areas.length,
      periods: swept.periods.length,
      figures: swept.figures,
      found: found.length,
      opened,
      gone,
    };
  }),
];

const toCopyKey = ({ form, period, unit }: Pick<NewFinding, "form" | "period" | "unit">): string =>
  `${form}|${period}|${unit}`;

interface Asked {
  readonly area: AreaCode;
  readonly span: { readonly from: number; readonly to: number };
  readonly content: SweepContent;
}

interface Swept {
  readonly findings: readonly NewFinding[];
  readonly areas: readonly AreaCode[];
  readonly periods: readonly string[];
  readonly figures: number;
}

/** Reads everything at once and checks it; writes nothing. */
export const sweepStored = async (tx: Read, { area, span, content }: Asked): Promise<Swept> => {
  const { rules, catalogue } = content;
  const passes = planSweep(rules, catalogue);
  const years = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  const versions = await loadAreas(tx);
  const byCode = new Map(versions.map((one) => [one.code, one]));
  const own = [...byCode.keys()].filter(
    (code) => code === area || listAncestors(byCode, code).some((ancestor) => ancestor.code === area),
  );
  const levels = new Set(passes.map(({ level }) => level));
  const judged = own.filter((code) => levels.has(byCode.get(code)?.level ?? ""));
  const figures = await loadFigures(tx, judged, {
    elements: passes.flatMap(listPassElements),
    cells: passes.flatMap(({ sections }) => sections.flatMap(({ cells }) => cells)),
    years: [span.from - historyLength, span.to],
  });
  const inside = new Set(own);
  const toFinding = openBookkeeper(content.book, catalogue);
  const findings = passes.flatMap((pass) =>
    years
      .flatMap((year) => listPeriodsOf(pass.periodKind, year))
      .flatMap((period) => {
        const standing = listAreasOn(versions, period.end).filter(({ code }) => inside.has(code));
        const places = new Map(standing.map((one) => [one.code, one]));
        return sweepFigures(pass, period, standing, figures).map((finding) => toFinding(finding, places));
      }),
  );
  const kinds = new Set(passes.map(({ periodKind }) => periodKind));
  const periods = [...kinds].flatMap((kind) => years.flatMap((year): readonly Period[] => listPeriodsOf(kind, year)));
  return { findings, areas: own, periods: periods.map(({ code }) => code), figures: figures.count };
};

interface Wanted {
  readonly elements: readonly ElementId[];
  readonly cells: readonly string[];
  readonly years: readonly [first: number, last: number];
}

const loadFigures = async (
  tx: Read,
  areas: readonly AreaCode[],
  { elements, cells, years: [first, last] }: Wanted,
): Promise<StoredFigures> => {
  const numbers = await loadNumbers(tx, {
    areas,
    elements: [...new Set(elements)],
    cells: [...new Set(cells)] as CellKey[],
    periods: [],
    documents: [],
  });
  const text = await loadSumText(tx, {
    areas: [...numbers.areas.values()],
    elements: [...numbers.elements.values()],
    cells: [...numbers.cells.values()],
    // Every clock of these years: period numbers begin with the year.
    periods: [toPeriodNumber(toPeriod("year", first).code), toPeriodNumber(toPeriod("month", last, 12).code)],
  });
  return indexFigures(JSON.parse(text) as readonly FigureRow[], numbers);
};

/** Whose finding it is: the form that asks for all of its figures, the unit whose copy has them, the agency of the first. */
const openBookkeeper = ({ forms }: FormBook, { elements }: Catalogue) => {
  const formOf = new Map<ElementId, Form>(
    [...forms.values()].flatMap((form) => listFormElements(form).map((element) => [element, form] as const)),
  );
  return (finding: SweptFinding, areas: ReadonlyMap<AreaCode, Area>): NewFinding => {
    const own = new Set(finding.cells.map(({ element }) => formOf.get(element)));
    const form = own.size === 1 ? [...own][0] : undefined;
    const place = toNewFinding(finding);
    const area = areas.get(place.area as AreaCode);
    const unit = area && [area, ...listAncestors(areas, area.code)].find(({ level }) => level === form?.unit);
    return {
      ...place,
      period: finding.period,
      form: unit ? (form?.id ?? null) : null,
      unit: unit?.code ?? null,
      agency: elements.get(place.element as ElementId)?.agency ?? "",
    };
  };
};

/** A series is looked at whole; what is found outside the scope is somebody else's. */
const sweepPublished = async (
  tx: Read,
  tk: number,
  { areas, periods }: Pick<Swept, "areas" | "periods">,
  { catalogue, orders }: SweepContent,
): Promise<readonly NewFinding[]> => {
  const values = (await loadPublishedRows(tx)).filter((row) => row.tk === tk);
  const former = (await loadFormerPrints(tx)).filter((row) => row.tk === tk);
  const isInside = ({ area, period }: PublishedValue): boolean =>
    areas.includes(area as AreaCode) && periods.includes(period);
  const found = checkPublished(values, catalogue, orders, former).filter(({ about }) => isInside(about));
  return found.map(({ rule, severity, message, about, fingerprint }) => {
    const indicator = catalogue.indicators.get(about.indicator as IndicatorId);
    const name = indicator?.name ?? { zh: about.indicator, en: about.indicator };
    return {
      period: about.period,
      key: `${rule}|${about.area}||${about.indicator}`,
      rule,
      severity,
      form: null,
      unit: null,
      area: about.area,
      element: about.indicator,
      cell: "",
      fingerprint,
      message: { zh: `公开数“${name.zh}”：${message.zh}`, en: `Published “${name.en}”: ${message.en}` },
      agency: indicator?.owners[0] ?? "",
    };
  });
};
