// The agencies of a district (成员单位): committee office, statistics bureau and members. Names and kinds are
// the district's own; some places have replaced the committee by a joint conference.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { TextFile } from "../../kernel/table.ts";
import { readTable } from "../../kernel/table.ts";

export interface Agency {
  readonly id: string;
  readonly kind: string;
  readonly name: Label;
  readonly duties: Label;
}

const columns = ["id", "name_zh", "name_en", "kind", "duties_zh", "duties_en"];
const kinds = ["member", "committee-office", "statistics"];

export const readAgencies = (
  file: TextFile,
): { readonly agencies: readonly Agency[]; readonly findings: readonly Finding[] } => {
  const { rows, findings } = readTable(file, columns);
  const agencies = rows.map(({ cell }) => ({
    id: cell("id"),
    kind: cell("kind"),
    name: { zh: cell("name_zh"), en: cell("name_en") },
    duties: { zh: cell("duties_zh"), en: cell("duties_en") },
  }));
  const ids = agencies.map(({ id }) => id);
  const faults = rows.flatMap(({ cell, place }, index): readonly Finding[] => [
    ...(kinds.includes(cell("kind"))
      ? []
      : [
          fault(
            place,
            `单位类型“${cell("kind")}”不认识，可用${kinds.join("、")}。`,
            `Unknown kind “${cell("kind")}”; use ${kinds.join(", ")}.`,
          ),
        ]),
    ...(ids.indexOf(cell("id")) === index
      ? []
      : [fault(place, `单位编号${cell("id")}重复。`, `The agency id ${cell("id")} is used twice.`)]),
  ]);
  return { agencies, findings: [...findings, ...faults] };
};

const fault = (place: Finding["place"], zh: string, en: string): Finding => ({
  rule: "access/unreadable-agency",
  severity: "error",
  place,
  message: { zh, en },
});
