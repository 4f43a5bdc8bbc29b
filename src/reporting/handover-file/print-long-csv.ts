// An accepted round as a long table: the columns of an import first, so that it reads back as it is (stats/fact/
// parse-fact-rows.ts), then names and sources for whoever looks at it, which an import leaves unread.
import type { Language } from "../../kernel/label.ts";
import { printCsv } from "../../kernel/print-csv.ts";
import { factColumns } from "../../stats/fact/parse-fact-rows.ts";
import type { AcceptedFact, AcceptedRound } from "./accepted-round.ts";
import { factSourceNames } from "./accepted-round.ts";

const columns = [
  ...factColumns,
  "quality",
  "source_title",
  "source_url",
  "form",
  "area_name",
  "element_name",
  "cell_name",
  "source",
  "source_name",
];

export const printLongCsv = ({ forms }: AcceptedRound, language: Language): string =>
  byteOrderMark +
  printCsv([columns, ...forms.flatMap(({ form, facts }) => facts.map((fact) => toRow(form.id, fact, language)))]);

/** Without it Excel takes Chinese for another encoding. */
const byteOrderMark = "\uFEFF";

const toRow = (form: string, fact: AcceptedFact, language: Language): readonly (string | number | null)[] => [
  fact.element,
  fact.area,
  fact.period,
  fact.cell,
  fact.value,
  fact.state,
  fact.reason,
  fact.quality,
  fact.document?.title ?? null,
  fact.document?.url ?? null,
  form,
  fact.areaName[language],
  fact.elementName[language],
  fact.cellName[language],
  fact.source,
  factSourceNames[fact.source][language],
];
