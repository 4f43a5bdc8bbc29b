// Published figures (公开数据) as facts of their areas: each row an indicator's level with its source. What a
// print gets wrong stays as printed, carries the quality "suspect" and comes out as a finding.
import type { AreaCode } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import { totalCell } from "../../kernel/cell.ts";
import type { Finding, Place } from "../../kernel/finding.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { parsePeriod, toPeriod } from "../../kernel/period.ts";
import type { TableRow, TextFile } from "../../kernel/table.ts";
import { readTable } from "../../kernel/table.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { AreaBook } from "../fact/area-book.ts";
import type { FactInput } from "../fact/fact.ts";
import type { IndicatorId } from "../indicator/indicator.ts";

export interface PublishedReading {
  readonly facts: readonly FactInput[];
  /** The place of each fact, in the same order. */
  readonly places: readonly Place[];
  readonly findings: readonly Finding[];
}

const columns = [
  "indicator",
  "area",
  "period",
  "value",
  "unit",
  "quality",
  "note_zh",
  "note_en",
  "source_title",
  "source_url",
];
const qualities = ["official", "derived", "lower-bound", "suspect", "partial"];

export const readPublished = (file: TextFile, catalogue: Catalogue): PublishedReading => {
  const { rows, findings } = readTable(file, columns);
  const checked = rows.map((row) => ({ row, faults: checkRow(row, catalogue) }));
  const sound = checked.filter(({ faults }) => faults.length === 0).map(({ row }) => row);
  return {
    facts: sound.map(toFact),
    places: sound.map(({ place }) => place),
    findings: [...findings, ...checked.flatMap(({ faults }) => faults), ...sound.flatMap(toSuspicion)],
  };
};

/** Each figure stands once, in an area that existed at the end of its period. */
export const checkPublishedPlaces = (
  { facts, places }: Pick<PublishedReading, "facts" | "places">,
  areas: AreaBook,
): readonly Finding[] => {
  const seen = new Set<string>();
  return facts.flatMap(({ element, area, period: code }, index): readonly Finding[] => {
    const place = places[index] ?? {};
    const period = parsePeriod(code);
    const key = `${element} ${area} ${code}`;
    const isSecond = seen.has(key);
    seen.add(key);
    const findings: Finding[] = [];
    if (areas.versionsOf(area).length === 0) {
      findings.push(
        misplaced(
          "unknown-area",
          { ...place, field: "area" },
          {
            zh: `没有代码为${area}的地区。请核对代码，或在区划表里加上。`,
            en: `There is no area ${area}. Check the code or add it to the areas.`,
          },
        ),
      );
    } else if (period && !areas.stood(area, period.end)) {
      const instead = areas.findInstead(area, period.end);
      findings.push(
        misplaced(
          "area-outside-period",
          { ...place, field: "area" },
          {
            zh: `地区${area}在${period.end}（${code}末日）无效。${instead.length > 0 ? `请改用${instead.join("、")}。` : "请改用该日有效的代码。"}`,
            en: `Area ${area} was not valid on ${period.end}, the last day of ${code}. ${instead.length > 0 ? `Use ${instead.join(" or ")}.` : "Use a code that was valid on that day."}`,
          },
        ),
      );
    }
    if (isSecond) {
      findings.push(
        misplaced(
          "duplicate-fact",
          { ...place, field: "indicator" },
          {
            zh: `${key}的公布数重复。请只留一条。`,
            en: `The published figure ${key} is given twice. Keep one.`,
          },
        ),
      );
    }
    return findings;
  });
};

const misplaced = (reason: string, place: Place, message: Finding["message"]): Finding => ({
  rule: `stats/${reason}`,
  severity: "error",
  place,
  message,
});

const checkRow = (row: TableRow, catalogue: Catalogue): readonly Finding[] => {
  const indicator = catalogue.indicators.get(row.cell("indicator") as IndicatorId);
  const measure = (code: string): string | undefined => catalogue.units.get(code)?.measure;
  const findings: Finding[] = [];
  if (!indicator) findings.push(fault(row, "indicator", "指标目录里没有这个编号", "is not in the indicator catalogue"));
  if (!isAreaCode(row.cell("area"))) findings.push(fault(row, "area", "不是区划代码", "is no area code"));
  const period = parsePeriod(row.cell("period"));
  if (!period)
    findings.push(
      fault(row, "period", "不是时期，写成2024、HY2024或SY2024", "is no period; write 2024, HY2024 or SY2024"),
    );
  else if (indicator && period.kind !== indicator.periodKind)
    findings.push(
      fault(
        row,
        "period",
        `不合指标的统计时期，写成${toPeriod(indicator.periodKind, period.year).code}`,
        `is not the indicator's kind of period; write ${toPeriod(indicator.periodKind, period.year).code}`,
      ),
    );
  if (!/^-?\d+(\.\d+)?$/.test(row.cell("value"))) findings.push(fault(row, "value", "不是数", "is no number"));
  if (row.cell("source_url") !== "" && !/^https?:\/\//.test(row.cell("source_url")))
    findings.push(
      fault(
        row,
        "source_url",
        "不是网址，写成http://或https://开头，没有就留空",
        "is no address; begin with http:// or https://, or leave it empty",
      ),
    );
  if (!qualities.includes(row.cell("quality")))
    findings.push(fault(row, "quality", `不是${qualities.join("、")}之一`, `is none of ${qualities.join(", ")}`));
  if (indicator && measure(row.cell("unit")) !== measure(indicator.unit)) {
    findings.push(
      fault(
        row,
        "unit",
        `与指标的单位“${indicator.unit}”不同`,
        `differs from the indicator's unit “${indicator.unit}”`,
      ),
    );
  }
  return findings;
};

const toFact = ({ cell }: TableRow): FactInput => ({
  element: cell("indicator") as ElementId,
  area: cell("area") as AreaCode,
  period: cell("period") as PeriodCode,
  cell: totalCell,
  state: "value",
  value: Number(cell("value")),
  reason: cell("note_zh") === "" ? null : cell("note_zh"),
  source: cell("quality") === "derived" ? "derived" : "published",
  document: { title: cell("source_title"), url: cell("source_url") },
  quality: cell("quality"),
});

const toSuspicion = ({ cell, place }: TableRow): readonly Finding[] => {
  if (cell("quality") !== "suspect") return [];
  const what = `${cell("indicator")} ${cell("area")} ${cell("period")}`;
  return [
    {
      rule: "stats/suspect-print",
      severity: "warning",
      place: { ...place, field: "value" },
      message: {
        zh: `${what}印作${cell("value")}${cell("unit")}，存疑：${cell("note_zh")}。保留印数，核对原件。`,
        en: `${what} is printed as ${cell("value")} ${cell("unit")}, doubtful: ${cell("note_en")}. Kept as printed; check the original.`,
      },
    },
  ];
};

const fault = (row: TableRow, column: string, zh: string, en: string): Finding => ({
  rule: "stats/unreadable-published",
  severity: "error",
  place: { ...row.place, field: column },
  message: { zh: `“${row.cell(column)}”${zh}。`, en: `“${row.cell(column)}” ${en}.` },
});
