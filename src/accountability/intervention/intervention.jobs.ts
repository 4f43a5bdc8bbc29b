// What the server does by itself once a day from the reminding hour on: it reminds of steps that fall due and of effects
// that can be looked at. Every process may do it: a reminder is kept once.
import type { Actor } from "../../access/actor.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import { listPlans } from "../../plan/plan.contract.ts";
import { isRemindingTime } from "../../reporting/delivery/send-time.ts";
import { remindInterventions } from "./intervention.contract.ts";

export interface InterventionRounds {
  /** The gate's. */
  readonly run: (name: string, actor: Actor, input: unknown) => Promise<unknown>;
  readonly clock: () => Date;
}

/** The program itself, as it stands in the audit trail. */
const clockwork: Actor = {
  id: "clockwork",
  name: { zh: "系统", en: "The program" },
  role: "administrator",
  area: null,
  agency: null,
};

/** One turn at each call, for every area that has a plan. */
export const openInterventionRounds = ({ run, clock }: InterventionRounds): (() => Promise<void>) => {
  let remindedOn = "";
  return async () => {
    const now = clock();
    const today = toDayInBeijing(now.toISOString());
    if (remindedOn === today || !isRemindingTime(now.getTime())) return;
    const { plans } = listPlans.output.parse(await run(listPlans.name, clockwork, {}));
    for (const area of new Set(plans.map((plan) => plan.area)))
      await run(remindInterventions.name, clockwork, { area });
    remindedOn = today;
  };
};
