// What the server does by itself every few minutes: it writes today's reminders, once a day from the reminding hour
// on, and sends what waits. Every process may do it: a reminder is kept once, and one process at a time takes a channel.
import type { Actor } from "../../access/actor.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Delivery } from "../delivery/deliver.operations.ts";
import { deliverNotices } from "../delivery/deliver.operations.ts";
import { isRemindingTime } from "../delivery/send-time.ts";
import { runReminders } from "./notice.contract.ts";

export interface NoticeWorld extends Delivery {
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

/** One turn of the clockwork at each call. */
export const openNoticeRounds = (world: NoticeWorld): (() => Promise<void>) => {
  let remindedOn = "";
  return async () => {
    const now = world.clock();
    const today = toDayInBeijing(now.toISOString());
    if (remindedOn !== today && isRemindingTime(now.getTime())) {
      await world.run(runReminders.name, clockwork, {});
      remindedOn = today;
    }
    await deliverNotices(world);
  };
};
