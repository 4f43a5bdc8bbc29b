// Who is asking: a person or a service in a role, for an area, from an agency.
import type { AreaCode } from "../kernel/area.ts";
import type { Permission } from "../kernel/contract.ts";
import type { Label } from "../kernel/label.ts";
import type { RoleId } from "./role.ts";
import { getRole } from "./role.ts";

export interface Actor {
  readonly id: string;
  readonly name: Label;
  readonly role: RoleId;
  /** The area whose figures the actor may change, with all below it; null = every area. */
  readonly area: AreaCode | null;
  /** The agency the actor works for; null when the role is not an agency's. */
  readonly agency: string | null;
}

export const may = (actor: Actor, permission: Permission): boolean =>
  getRole(actor.role).permissions.includes(permission);

/** An actor's jurisdiction covers its own area and everything below; `ancestors` are those of the area asked for. */
export const coversArea = (actor: Actor, area: AreaCode, ancestors: readonly AreaCode[]): boolean =>
  actor.area === null || actor.area === area || ancestors.includes(actor.area);
