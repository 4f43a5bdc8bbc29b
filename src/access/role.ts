// What a role may do: permissions as data. Where it may do it is the actor's area and agency (actor.ts).
import type { Permission } from "../kernel/contract.ts";
import type { Label } from "../kernel/label.ts";

export type RoleId =
  | "administrator"
  | "committee-office"
  | "statistics"
  | "agency"
  | "township"
  | "village"
  | "leader"
  | "public";

export interface Role {
  readonly id: RoleId;
  readonly name: Label;
  readonly permissions: readonly Permission[];
}

const reading: readonly Permission[] = [
  "session.read",
  "areas.read",
  "agencies.read",
  "plan.read",
  "indicators.read",
  "search.run",
  "releases.read",
];
const insight: readonly Permission[] = [
  ...reading,
  "facts.read",
  "findings.read",
  "reporting.read",
  "notices.read",
  "figures.unreleased",
  "forms.read",
  "judgement.explore",
  "warnings.read",
  "interventions.read",
];
/** At which desk they may do it, the submission decides (reporting/form/desk.ts). */
const filling: readonly Permission[] = ["reporting.fill", "findings.answer"];
const checking: readonly Permission[] = [...filling, "reporting.check"];
/** Whose warnings and interventions they may touch, agency and area decide (accountability). */
const acting: readonly Permission[] = ["warnings.mark", "interventions.report"];
const managing: readonly Permission[] = [...acting, "interventions.manage"];

export const roles: readonly Role[] = [
  {
    id: "committee-office",
    name: { zh: "妇儿工委办", en: "Committee office" },
    permissions: [...insight, ...managing, "plan.edit", "targets.edit", "findings.assign"],
  },
  {
    id: "statistics",
    name: { zh: "统计局", en: "Statistics bureau" },
    permissions: [
      ...insight,
      ...checking,
      ...acting,
      "targets.edit",
      "facts.submit",
      "rounds.manage",
      "findings.assign",
      "releases.make",
      "rollup.rebuild",
      "district.import",
      "indicators.edit",
    ],
  },
  {
    id: "agency",
    name: { zh: "成员单位", en: "Member agency" },
    permissions: [...insight, ...checking, ...managing, "facts.submit"],
  },
  {
    id: "township",
    name: { zh: "乡镇街道", en: "Township" },
    permissions: [...insight, ...checking, ...acting, "facts.submit"],
  },
  {
    id: "village",
    name: { zh: "村（社区）", en: "Village or community" },
    permissions: [...insight, ...filling, "facts.submit"],
  },
  { id: "leader", name: { zh: "领导", en: "Leader" }, permissions: insight },
  { id: "public", name: { zh: "公众", en: "Public" }, permissions: reading },
  {
    id: "administrator",
    name: { zh: "管理员", en: "Administrator" },
    permissions: [
      ...insight,
      ...checking,
      ...managing,
      "warnings.note",
      "plan.edit",
      "targets.edit",
      "facts.submit",
      "rounds.manage",
      "findings.assign",
      "releases.make",
      "rollup.rebuild",
      "district.import",
      "indicators.edit",
      "audit.read",
      "audit.trim",
    ],
  },
];

export const getRole = (id: RoleId): Role => {
  const role = roles.find((candidate) => candidate.id === id);
  if (!role) throw new RangeError(`unknown role: ${id}`);
  return role;
};
