// A desk (经办环节): a station that a submission passes, and who sits at it. The levels of a route, village →
// township → agency → statistics bureau, are data (content/forms/desks.ts).
import type { Actor } from "../../access/actor.ts";
import { coversArea } from "../../access/actor.ts";
import type { RoleId } from "../../access/role.ts";
import type { AreaCode, AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";

export type DeskId = string;

/** Whoever works for an area of a level, for the form's own agency, or in a role. */
export type Seat =
  | { readonly kind: "area"; readonly level: AreaLevel }
  | { readonly kind: "form-agency" }
  | { readonly kind: "role"; readonly role: RoleId };

export interface Desk {
  readonly id: DeskId;
  readonly name: Label;
  readonly seat: Seat;
}

/** @example defineDesk("agency", { name: {zh: "主责单位", en: "Lead agency"}, seat: { kind: "form-agency" } }) */
export const defineDesk = (id: string, parts: Omit<Desk, "id">): Desk => ({ id, ...parts });

/** What is done at a position of a route: the first fills in, the last accepts, those between check. */
export const labelDuty = (position: number, { length }: readonly DeskId[]): Label => {
  if (length === 1) return { zh: "填报并确认", en: "fills in and confirms" };
  if (position === 0) return { zh: "填报", en: "fills in" };
  return position === length - 1 ? { zh: "验收", en: "accepts" } : { zh: "审核", en: "checks" };
};

/** A unit with the areas above it and their levels. */
export interface UnitPlace {
  readonly code: AreaCode;
  readonly lineage: readonly { readonly code: AreaCode; readonly level: AreaLevel }[];
}

/** Whether an actor sits at a desk for one unit's copy of a form. The administrator may stand in at every desk. */
export const sitsAt = (actor: Actor, desk: Desk, agency: string, unit: UnitPlace): boolean => {
  if (
    !coversArea(
      actor,
      unit.code,
      unit.lineage.map(({ code }) => code),
    )
  )
    return false;
  if (actor.role === "administrator") return true;
  switch (desk.seat.kind) {
    case "area": {
      const { level } = desk.seat;
      return unit.lineage.some((area) => area.level === level && area.code === actor.area) && actor.agency === null;
    }
    case "form-agency":
      return actor.agency === agency;
    case "role":
      return actor.role === desk.seat.role;
  }
};
