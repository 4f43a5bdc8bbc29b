import { loadAncestorCodes, loadAreas, loadTenants } from "../../access/area/area.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { loadFacts } from "../../stats/fact/fact-list.store.ts";
import type { Fact, FactInput } from "../../stats/fact/fact.ts";
import { saveChecked } from "../../stats/fact/take-facts.operations.ts";
import { holdToRules, placeFacts } from "../bulk/check-together.ts";
import { openJudgement } from "../bulk/judge-rows.operations.ts";
import type { RuleBook } from "../check/rule-book.ts";
import type { FormBook } from "../form/form-book.ts";
import type { FormId } from "../form/form.ts";
import { listFormElements } from "../form/form.ts";
import type { DataValueSet, ImportStrategy, Schemes } from "./data-value-set.ts";
import { dataValueSetSchema } from "./data-value-set.ts";
import { exportDataValueSet, importDataValueSet, listExchange } from "./exchange.contract.ts";
import { listExchangeObjects } from "./exchange-objects.ts";
import type { IdBook } from "./id-book.ts";
import { openIdBook } from "./id-book.ts";
import type { ImportSummary } from "./import-summary.ts";
import { exchangeProblems as problems } from "./exchange-problems.ts";
import { periodExamples, readPeriodId } from "./period-id.ts";
import { printDataValues } from "./print-data-values.ts";
import { readDataValues } from "./read-data-values.ts";
import { toConflicts } from "./to-conflicts.ts";
import { weighValues } from "./weigh-values.ts";

interface ExchangeContent {
  readonly catalogue: Catalogue;
  readonly formBook: FormBook;
  readonly ruleBook: RuleBook;
}

export const exchangeOperations = ({ catalogue, formBook, ruleBook }: ExchangeContent): readonly Operation[] => {
  const openBook = async (tx: Read, schemes: Schemes): Promise<IdBook> => {
    const areas = [...new Set((await loadAreas(tx)).map(({ code }) => code))];
    return openIdBook({ catalogue, forms: formBook, areas }, schemes);
  };
  return [
    implement(
      importDataValueSet,
      async (tx, context, { dataValueSet, file, dryRun, importStrategy, partial, ...said }) => {
        const set = dataValueSet ?? parseFile(file?.base64);
        const book = await openBook(tx, { ...pickSchemes(set), ...pickSchemes(said) });
        if (set.dataSet !== undefined && !formBook.forms.has(book.readForm(set.dataSet) as FormId))
          throw problems.unknownDataSet(set.dataSet);
        return takeValues(tx, context, {
          set,
          book,
          catalogue,
          rules: ruleBook,
          dryRun: dryRun || set.dryRun === true,
          importStrategy,
          partial,
        });
      },
    ),

    implement(exportDataValueSet, async (tx, _context, { dataSet, period, orgUnit, children, ...schemes }) => {
      if (dataSet.length === 0) throw problems.noDataSet;
      if (period.length === 0) throw problems.noPeriod;
      if (orgUnit.length === 0) throw problems.noOrgUnit;
      const book = await openBook(tx, schemes);
      const elements = dataSet.flatMap((id) => {
        const form = formBook.forms.get(book.readForm(id) as FormId);
        if (!form) throw problems.unknownDataSet(id);
        return listFormElements(form);
      });
      const periods = period.map(readPeriod);
      const areas = await findUnits(tx, orgUnit.map(book.readArea), children);
      const tks = await findTenants(tx, areas);
      return { dataValues: [...printDataValues(await loadFacts(tx, { tks, areas, elements, periods }), book)] };
    }),

    implement(listExchange, async (tx, _context, { type }) => {
      // The last version of each code: its span is the one that still counts.
      const areas = [...new Map((await loadAreas(tx)).map((area) => [area.code, area])).values()];
      return { objects: [...listExchangeObjects(type, { catalogue, forms: formBook, areas })] };
    }),
  ];
};

interface Taking {
  readonly set: DataValueSet;
  readonly book: IdBook;
  readonly catalogue: Catalogue;
  readonly rules: RuleBook;
  readonly dryRun: boolean;
  readonly importStrategy: ImportStrategy;
  readonly partial: boolean;
}

const takeValues = async (
  tx: Write,
  { actor, now, today }: Context,
  { set, book, catalogue, rules, dryRun, importStrategy, partial }: Taking,
): Promise<ImportSummary> => {
  const { rows, findings: unreadable } = readDataValues(set, book);
  const judge = await openJudgement(tx, { catalogue, actor, today, source: "reported" });
  const judged = await judge(tx, rows);
  const held = holdToRules(placeFacts(judged.facts, rows), rules, catalogue);
  const findings = [...unreadable, ...judged.findings, ...held.findings.filter(({ severity }) => severity === "error")];
  const isRefused = findings.length > 0 && (!partial || held.facts.length === 0);
  const facts = isRefused ? [] : held.facts;
  const { imported, updated } = weighValues(facts, await loadStanding(tx, facts), importStrategy);
  const changes = [...imported, ...updated];
  if (!dryRun && changes.length > 0) await saveChecked(tx, changes, { catalogue, by: actor.id, at: now });
  return {
    status: isRefused ? "ERROR" : findings.length > 0 ? "WARNING" : "SUCCESS",
    dryRun,
    importCount: {
      imported: imported.length,
      updated: updated.length,
      ignored: set.dataValues.length - changes.length,
      deleted: 0,
    },
    conflicts: [...toConflicts(findings, set)],
    rejectedIndexes: [...new Set(findings.map(({ place }) => (place.line ?? 1) - 1))].sort((one, other) => one - other),
  };
};

const loadStanding = async (tx: Read, facts: readonly FactInput[]): Promise<readonly Fact[]> => {
  if (facts.length === 0) return [];
  const areas = [...new Set(facts.map(({ area }) => area))];
  return loadFacts(tx, {
    tks: await findTenants(tx, areas),
    areas,
    elements: [...new Set(facts.map(({ element }) => element))],
    periods: [...new Set(facts.map(({ period }) => period))],
  });
};

const findTenants = async (tx: Read, areas: readonly AreaCode[]): Promise<readonly number[]> => [
  ...new Set((await loadTenants(tx, areas)).values()),
];

/** The units and, with children, all that lies or last lay below them. */
const findUnits = async (tx: Read, codes: readonly string[], children: boolean): Promise<readonly AreaCode[]> => {
  const known = [...new Set((await loadAreas(tx)).map(({ code }: Area) => code))];
  const strange = codes.find((code) => !known.includes(code as AreaCode));
  if (strange !== undefined) throw problems.unknownOrgUnit(strange);
  if (!children) return codes as readonly AreaCode[];
  const ancestors = await loadAncestorCodes(tx, known);
  return known.filter((code) => [code, ...(ancestors.get(code) ?? [])].some((each) => codes.includes(each)));
};

const pickSchemes = (said: Schemes): Schemes => {
  const { idScheme, dataElementIdScheme, orgUnitIdScheme, categoryOptionComboIdScheme, dataSetIdScheme } = said;
  const all = { idScheme, dataElementIdScheme, orgUnitIdScheme, categoryOptionComboIdScheme, dataSetIdScheme };
  return Object.fromEntries(Object.entries(all).filter(([, scheme]) => scheme !== undefined));
};

const parseFile = (base64: string | undefined): DataValueSet => {
  if (base64 === undefined) throw problems.nothingGiven;
  try {
    return dataValueSetSchema.parse(JSON.parse(Buffer.from(base64, "base64").toString("utf8")));
  } catch (error) {
    throw problems.unreadable(error instanceof Error ? error.message : String(error));
  }
};

const readPeriod = (id: string): PeriodCode => {
  const period = readPeriodId(id);
  if (!period) throw problems.unknownPeriod(id, periodExamples);
  return period.code;
};
