import type { Area, AreaCode, AreaLevel } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Ask } from "../../plan/asks.ts";
import { listAsks } from "../../plan/asks.ts";
import type { StatusMethod } from "../../plan/target.ts";
import type { AllocatedLines } from "../allocation/load-allocated-lines.operations.ts";
import { loadLinesBelow } from "../allocation/load-allocated-lines.operations.ts";
import type { Catalogue } from "../catalogue.ts";
import { listAreasBelow } from "../gap/list-areas-below.ts";
import type { Indicator, IndicatorId } from "../indicator/indicator.ts";
import { getLevelBelow, isShownAt } from "../indicator/levels.ts";
import type { FigureTable } from "../indicator/load-figures.operations.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { findLevelName, toHead } from "../indicator/present-indicator.ts";
import { judge } from "../status/status.ts";
import { withAllocatedLine } from "../standing/allocated-line.ts";
import type { JudgedSeries } from "../standing/judge-series.ts";
import { toStatusQuestion } from "../standing/judge-series.ts";
import { listPlanYears, takeSeries } from "../standing/load-standings.operations.ts";
import type { Matrix, MatrixCell } from "./matrix.contract.ts";
import type { Presenting } from "../standing/present-standing.ts";
import { printTarget } from "../standing/print-target.ts";

export interface MatrixRequest extends Presenting {
  readonly tree: readonly Area[];
  readonly area: Area;
  readonly method?: StatusMethod | undefined;
}

/** The target, the indicator that the plan names and the one that is judged below: of "the worst township", the rate. */
interface Row {
  readonly ask: Ask;
  readonly named: Indicator;
  readonly below: Indicator;
}

export const loadMatrix = async (
  tx: Read,
  catalogue: Catalogue,
  request: MatrixRequest,
): Promise<Pick<Matrix, "areas" | "targets" | "levelName" | "synthetic">> => {
  const { plan, tree, area, year } = request;
  const level = getLevelBelow(catalogue, area.level) ?? area.level;
  const areas = listAreasBelow(tree, { code: area.code, level, on: `${year}-12-31` as Day });
  const rows = listAsks(plan).flatMap((ask) => toRow(catalogue, ask));
  const indicators = [...new Set(rows.flatMap(({ named, below }) => [named, below]))];
  const table = await loadFigures(tx, catalogue, tree, {
    indicators,
    areas: [area.code, ...areas.map(({ code }) => code)],
    years: listPlanYears(plan, year),
  });
  const lines = await loadLinesBelow(tx, plan, [area.code, ...areas.map(({ code }) => code)]);
  const judgeAt = openJudge(catalogue, { table, lines }, request);
  return {
    levelName: findLevelName(catalogue, level),
    synthetic: rows.some(({ named }) => table.series(named, area.code).some(({ source }) => source === "synthetic")),
    areas: areas.map(({ code, name, kind }) => ({
      code,
      name,
      kind: catalogue.areaKinds.get(kind) ?? { zh: kind, en: kind },
    })),
    targets: rows.map(({ ask, named, below }) => {
      const head = toHead(named, catalogue);
      const isShown = isShownAt(catalogue, below, level);
      return {
        id: ask.target.id,
        item: ask.item,
        domain: ask.domain,
        domainTitle: ask.domainTitle,
        kind: ask.kind,
        indicator: head,
        targetText: printTarget(ask.target, catalogue.units.get(ask.target.unit)?.suffix ?? head.suffix),
        whole: judgeAt(ask, named, area),
        cells: isShown ? areas.map((each) => judgeAt(ask, below, each)) : null,
      };
    }),
  };
};

const toRow = (catalogue: Catalogue, ask: Ask): readonly Row[] => {
  const named = catalogue.indicators.get(ask.target.indicator as IndicatorId);
  const inner = named?.across && catalogue.indicators.get(named.across.of);
  return named ? [{ ask, named, below: named.across?.statistic === "range" ? named : (inner ?? named) }] : [];
};

interface Loaded {
  readonly table: FigureTable;
  readonly lines: AllocatedLines;
}

const openJudge =
  (catalogue: Catalogue, { table, lines }: Loaded, { plan, year, method }: MatrixRequest) =>
  (
    { target }: Ask,
    indicator: Indicator,
    { code, level }: { readonly code: AreaCode; readonly level: AreaLevel },
  ): MatrixCell => {
    const held = withAllocatedLine(target, lines.find(target.id, indicator, code));
    const judged: JudgedSeries = {
      target: held.target,
      indicator,
      ...takeSeries(catalogue, table, { indicator, area: code, level }),
    };
    const judgement = judge(toStatusQuestion(plan, judged, year, method));
    return {
      class: judgement.class,
      value: judgement.value,
      year: judgement.year,
      ...(held.isAllocated ? { isAllocated: true } : {}),
    };
  };
