// Open data as tables. A column says of every row whether it is synthetic; the notice stands in the rows
// themselves, since a comment line would break a spreadsheet.
import type { z } from "zod";
import { printCsv } from "../../kernel/print-csv.ts";
import type { openAreas, openIndicator, openPlan, openPlans } from "./open-data.contract.ts";

const printSynthetic = (synthetic: boolean): string => (synthetic ? "演示数据/synthetic" : "");

export const printPlansCsv = ({ plans }: z.output<typeof openPlans.output>): string =>
  printCsv([
    ["id", "title", "area", "start", "end", "version", "state", "goals", "measures", "targets", "commitments"],
    ...plans.map((plan) => [
      plan.id,
      plan.title,
      plan.area,
      plan.start,
      plan.end,
      plan.version,
      plan.state,
      plan.goals,
      plan.measures,
      plan.targets,
      plan.commitments,
    ]),
  ]);

export const printPlanCsv = ({ domains }: z.output<typeof openPlan.output>): string =>
  printCsv([
    [
      "domain",
      "item",
      "id",
      "indicator",
      "indicator_name",
      "comparator",
      "target",
      "unit",
      "deadline",
      "class",
      "value",
      "period",
      "method",
      "reason",
      "synthetic",
    ],
    ...domains.flatMap(({ id, goals, measures }) =>
      [
        ...goals.map((goal) => ({ item: goal.id, aims: goal.targets })),
        ...measures.map((measure) => ({ item: measure.id, aims: measure.commitments })),
      ].flatMap(({ item, aims }) =>
        aims.map(({ status, ...aim }) => [
          id,
          item,
          aim.id,
          aim.indicator,
          aim.indicatorName,
          aim.comparator,
          aim.value,
          aim.unit,
          aim.deadline,
          status.class,
          status.value,
          status.period,
          status.method,
          status.reason,
          printSynthetic(aim.synthetic),
        ]),
      ),
    ),
  ]);

export const printValuesCsv = ({ indicator, values }: z.output<typeof openIndicator.output>): string =>
  printCsv([
    [
      "indicator",
      "name",
      "area",
      "area_name",
      "period",
      "year",
      "cell",
      "value",
      "unit",
      "numerator",
      "denominator",
      "source",
      "quality",
      "state",
      "status",
      "synthetic",
    ],
    ...values.map((value) => [
      indicator.id,
      indicator.name,
      value.area,
      value.areaName,
      value.period,
      value.year,
      value.cell,
      value.value,
      value.unit,
      value.numerator,
      value.denominator,
      value.source,
      value.quality,
      value.state,
      value.status,
      printSynthetic(value.synthetic),
    ]),
  ]);

export const printAreasCsv = ({ areas }: z.output<typeof openAreas.output>): string =>
  printCsv([
    ["code", "parent", "level", "kind", "name", "valid_from", "valid_to"],
    ...areas.map((area) => [area.code, area.parent, area.level, area.kind, area.name, area.validFrom, area.validTo]),
  ]);
