// Where a request came from and why: kept in the audit trail beside what was done.
import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Origin } from "../access/audit/origin.ts";
import type { World } from "./world.ts";

/** Encoded as in an address, because a header takes no Chinese. */
const purposeHeader = "x-purpose";

export const readOrigin = (c: Context, door: Origin["door"], world: Pick<World, "trustsProxy">): Origin => ({
  door,
  address: readAddress(c, world),
  purpose: decode(c.req.header(purposeHeader)),
  requestId: randomUUID(),
});

/**
 * The address at the other end of the socket; behind a proxy that is trusted, the last one it wrote. What stands before
 * the last was written by whoever asks, and is worth nothing.
 */
export const readAddress = (c: Context, { trustsProxy }: Pick<World, "trustsProxy">): string | null => {
  const forwarded = trustsProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded === undefined || forwarded === "" ? readSocket(c) : forwarded;
};

/** Null where there is no socket, as in a test. */
const readSocket = (c: Context): string | null => {
  try {
    return getConnInfo(c).remote.address?.replace(/^::ffff:(?=\d+\.)/, "") ?? null;
  } catch {
    return null;
  }
};

const decode = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
