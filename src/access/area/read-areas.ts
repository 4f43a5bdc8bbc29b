// Reads a district's areas: the tree with spans of validity, and which area followed which.
import type { Area, AreaCode, AreaSuccession } from "../../kernel/area.ts";
import { isAreaCode } from "../../kernel/area.ts";
import type { Finding, Place } from "../../kernel/finding.ts";
import type { Day } from "../../kernel/period.ts";
import { isDay } from "../../kernel/period.ts";
import type { TableRow, TextFile } from "../../kernel/table.ts";
import { readTable } from "../../kernel/table.ts";

const areaColumns = ["code", "parent", "level", "kind", "name_zh", "name_en", "valid_from", "valid_to"];
const successionColumns = ["predecessor", "successor", "on", "kind", "note_zh", "note_en"];
const successionKinds: readonly AreaSuccession["kind"][] = ["recoded", "merged", "split", "abolished", "renamed"];

export interface AreasReading {
  readonly areas: readonly Area[];
  /** The place of each area, in the same order. */
  readonly places: readonly Place[];
  readonly findings: readonly Finding[];
}

export interface SuccessionsReading {
  readonly successions: readonly AreaSuccession[];
  readonly places: readonly Place[];
  readonly findings: readonly Finding[];
}

export const readAreas = (file: TextFile, levels: ReadonlySet<string>, kinds: ReadonlySet<string>): AreasReading => {
  const { rows, findings } = readTable(file, areaColumns);
  const faults = rows.flatMap((row) => [
    ...(isAreaCode(row.cell("code"))
      ? []
      : [fault(row, "code", "不是区划代码（6、9或12位数字）", "is no area code (6, 9 or 12 digits)")]),
    ...(row.cell("parent") === "" || isAreaCode(row.cell("parent"))
      ? []
      : [fault(row, "parent", "不是区划代码", "is no area code")]),
    ...(levels.has(row.cell("level")) ? [] : [fault(row, "level", "不是已知的层级", "is no known level")]),
    ...(kinds.has(row.cell("kind")) ? [] : [fault(row, "kind", "不是已知的类型", "is no known kind")]),
    ...(isDay(row.cell("valid_from"))
      ? []
      : [fault(row, "valid_from", "不是日期（年-月-日）", "is no date (YYYY-MM-DD)")]),
    ...(row.cell("valid_to") === "" || isDay(row.cell("valid_to"))
      ? []
      : [fault(row, "valid_to", "不是日期（年-月-日）", "is no date (YYYY-MM-DD)")]),
  ]);
  return { areas: rows.map(toArea), places: rows.map(({ place }) => place), findings: [...findings, ...faults] };
};

export const readSuccessions = (file: TextFile): SuccessionsReading => {
  const { rows, findings } = readTable(file, successionColumns);
  const faults = rows.flatMap((row) => [
    ...(successionKinds.some((kind) => kind === row.cell("kind"))
      ? []
      : [fault(row, "kind", `不是${successionKinds.join("、")}之一`, `is none of ${successionKinds.join(", ")}`)]),
    ...(isDay(row.cell("on")) ? [] : [fault(row, "on", "不是日期（年-月-日）", "is no date (YYYY-MM-DD)")]),
  ]);
  const successions = rows.map((row) => ({
    predecessor: row.cell("predecessor") as AreaCode,
    successor: row.cell("successor") === "" ? null : (row.cell("successor") as AreaCode),
    on: row.cell("on") as Day,
    kind: row.cell("kind") as AreaSuccession["kind"],
    note: { zh: row.cell("note_zh"), en: row.cell("note_en") },
  }));
  return { successions, places: rows.map(({ place }) => place), findings: [...findings, ...faults] };
};

const toArea = (row: TableRow): Area => ({
  code: row.cell("code") as AreaCode,
  parent: row.cell("parent") === "" ? null : (row.cell("parent") as AreaCode),
  level: row.cell("level"),
  kind: row.cell("kind"),
  name: { zh: row.cell("name_zh"), en: row.cell("name_en") },
  validFrom: row.cell("valid_from") as Day,
  validTo: row.cell("valid_to") === "" ? null : (row.cell("valid_to") as Day),
});

const fault = (row: TableRow, column: string, zh: string, en: string): Finding => ({
  rule: "access/unreadable-area",
  severity: "error",
  place: { ...row.place, field: column },
  message: { zh: `“${row.cell(column)}”${zh}。`, en: `“${row.cell(column)}” ${en}.` },
});
