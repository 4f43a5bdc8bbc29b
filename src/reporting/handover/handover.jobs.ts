// What the server does by itself every few seconds: it hands over what the schedules say is due, and sends what waits.
// Every process may do it: a schedule makes one handover for a round, and one process takes a file at a time.
import type { Actor } from "../../access/actor.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import { hasDueHandovers } from "./handover.operations.ts";
import { runHandoverSchedules } from "./handover.contract.ts";
import type { HandoverSending } from "./send-handovers.operations.ts";
import { sendHandovers } from "./send-handovers.operations.ts";

export interface HandoverWorld extends HandoverSending {
  /** The gate's. */
  readonly run: (name: string, actor: Actor, input: unknown) => Promise<unknown>;
}

/** The program itself, as it stands in the audit trail. */
const clockwork: Actor = {
  id: "clockwork",
  name: { zh: "系统", en: "The program" },
  role: "administrator",
  area: null,
  agency: null,
};

/** One turn at each call. */
export const openHandoverRounds =
  (world: HandoverWorld): (() => Promise<void>) =>
  async () => {
    const today = toDayInBeijing(world.clock().toISOString());
    if (await world.transactions.read((tx) => hasDueHandovers(tx, today)))
      await world.run(runHandoverSchedules.name, clockwork, {});
    await sendHandovers(world);
  };
