// What the server does by itself every few minutes: it notes which warnings stand in each district. Every process may
// do it: an owner is told once.
import type { Actor } from "../../access/actor.ts";
import { listPlans } from "../../plan/plan.contract.ts";
import { noteWarnings } from "./warning.contract.ts";

/** The gate's. */
type Run = (name: string, actor: Actor, input: unknown) => Promise<unknown>;

/** The program itself, as it stands in the audit trail. */
const clockwork: Actor = {
  id: "clockwork",
  name: { zh: "系统", en: "The program" },
  role: "administrator",
  area: null,
  agency: null,
};

/** One turn at each call: every area that has a plan. */
export const openWarningRounds =
  (run: Run): (() => Promise<void>) =>
  async () => {
    const { plans } = listPlans.output.parse(await run(listPlans.name, clockwork, {}));
    for (const area of new Set(plans.map((plan) => plan.area))) await run(noteWarnings.name, clockwork, { area });
  };
