// Where a command comes from, for the audit trail: the account and the machine that it runs on.
import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import type { Origin } from "../../access/audit/origin.ts";

export const readOwnOrigin = (purpose: string | undefined): Origin => ({
  door: "cli",
  address: `${readAccount()}@${hostname()}`,
  purpose: purpose ?? null,
  requestId: randomUUID(),
});

/** A container may run under a number that has no name. */
const readAccount = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "");
  }
};
