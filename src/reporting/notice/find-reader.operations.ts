// Whose notices somebody sees: those of the seats held, in every tenant of the person's area.
import type { Actor } from "../../access/actor.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Reader } from "./notice.store.ts";
import { toSeats } from "./seat.ts";

export const findReader = async (tx: Read, actor: Actor): Promise<Reader> => ({
  actor: actor.id,
  tks: (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk),
  seats: toSeats(actor),
});
