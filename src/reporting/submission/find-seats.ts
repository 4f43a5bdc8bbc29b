// At which desks of a submission's route somebody sits, and what that lets them do and see.
import type { Actor } from "../../access/actor.ts";
import type { RoleId } from "../../access/role.ts";
import type { Label } from "../../kernel/label.ts";
import type { Desk, UnitPlace } from "../form/desk.ts";
import { sitsAt } from "../form/desk.ts";
import type { Submission } from "./submission.ts";

interface Seating {
  readonly actor: Actor;
  readonly agency: string;
  readonly unit: UnitPlace;
  /** Along the form's route. */
  readonly desks: readonly Desk[];
}

/** Positions on the route at which the actor sits. */
export const findSeats = ({ actor, agency, unit, desks }: Seating): readonly number[] =>
  desks.flatMap((desk, position) => (sitsAt(actor, desk, agency, unit) ? [position] : []));

/** These follow a whole round and so may open every copy within their area. */
const followers: readonly RoleId[] = ["statistics", "committee-office", "leader", "administrator"];

export const mayOpen = ({ actor, unit }: Seating, seats: readonly number[]): boolean =>
  seats.length > 0 ||
  (followers.includes(actor.role) && (actor.area === null || unit.lineage.some(({ code }) => code === actor.area)));

export interface Powers {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly pass: boolean;
  readonly return: boolean;
  readonly reopen: boolean;
}

/** What may be done now. Reopening belongs to the desk that accepted. */
export const listPowers = (
  { state, desk }: Pick<Submission, "state" | "desk">,
  seats: readonly number[],
  last: number,
): Powers => {
  const isHere = seats.includes(desk);
  const isOpen = state === "draft" || state === "returned";
  const waits = state === "submitted";
  return {
    edit: isHere && isOpen,
    submit: isHere && isOpen,
    pass: isHere && waits,
    return: isHere && waits && desk > 0,
    reopen: seats.includes(last) && (state === "accepted" || state === "locked"),
  };
};

export const notYourForm = ({ name }: Actor): Label => ({
  zh: `${name.zh}不经办这张报表，也不跟进这一期，看不到里面的数。`,
  en: `${name.en} neither sits at one of this form’s desks nor follows its round, and does not see its figures.`,
});

export const notYourDesk = (actor: Actor, desk: Desk | undefined): Label => ({
  zh: `${actor.name.zh}不在这张表的“${desk?.name.zh ?? "经办"}”环节，不能做这一步。`,
  en: `${actor.name.en} does not sit at this form’s desk “${desk?.name.en ?? "desk"}” and cannot take this step.`,
});
