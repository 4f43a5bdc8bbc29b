// Demo actors of a district until accounts exist: one person per role, read from the district's actors.csv.
import type { AreaCode } from "../kernel/area.ts";
import { isAreaCode } from "../kernel/area.ts";
import type { Finding } from "../kernel/finding.ts";
import type { TextFile } from "../kernel/table.ts";
import { readTable } from "../kernel/table.ts";
import type { Actor } from "./actor.ts";
import type { RoleId } from "./role.ts";
import { roles } from "./role.ts";

export const readActors = (
  file: TextFile,
): { readonly actors: readonly Actor[]; readonly findings: readonly Finding[] } => {
  const { rows, findings } = readTable(file, ["id", "name_zh", "name_en", "role", "area", "agency"]);
  const read = rows.map(({ cell, place }) => {
    const role = roles.find(({ id }) => id === cell("role"));
    const isKnownArea = cell("area") === "" || isAreaCode(cell("area"));
    if (role && isKnownArea) return { actor: toActor(cell, role.id) };
    const fault: Finding = {
      rule: "access/unreadable-actor",
      severity: "error",
      place,
      message: {
        zh: `角色“${cell("role")}”或地区“${cell("area")}”不认识。`,
        en: `Unknown role “${cell("role")}” or area “${cell("area")}”.`,
      },
    };
    return { fault };
  });
  return {
    actors: read.flatMap(({ actor }) => actor ?? []),
    findings: [...findings, ...read.flatMap(({ fault }) => fault ?? [])],
  };
};

const toActor = (cell: (column: string) => string, role: RoleId): Actor => ({
  id: cell("id"),
  name: { zh: cell("name_zh"), en: cell("name_en") },
  role,
  area: cell("area") === "" ? null : (cell("area") as AreaCode),
  agency: cell("agency") === "" ? null : cell("agency"),
});
