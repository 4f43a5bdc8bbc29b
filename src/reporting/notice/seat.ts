// Whom a notice reaches: not a person but whoever sits at a desk. Which seats an actor holds, and which seat a desk
// is for one unit's copy of a form; both follow form/desk.ts.
import type { Actor } from "../../access/actor.ts";
import type { Desk, UnitPlace } from "../form/desk.ts";

/** Within a tenant: `agency:edu`, `area:990100001`, `role:statistics`. */
export type SeatKey = `agency:${string}` | `area:${string}` | `role:${string}`;

export const toSeats = ({ role, area, agency }: Actor): readonly SeatKey[] => [
  `role:${role}`,
  ...(agency === null ? [] : ([`agency:${agency}`] as const)),
  // Whoever works for an agency sits at its desk, not at the area's.
  ...(area === null || agency !== null ? [] : ([`area:${area}`] as const)),
];

/** Undefined where no area of the desk's level lies above the unit. */
export const findSeat = ({ seat }: Desk, agency: string, unit: UnitPlace): SeatKey | undefined => {
  switch (seat.kind) {
    case "area": {
      const area = unit.lineage.find(({ level }) => level === seat.level);
      return area && `area:${area.code}`;
    }
    case "form-agency":
      return `agency:${agency}`;
    case "role":
      return `role:${seat.role}`;
  }
};
