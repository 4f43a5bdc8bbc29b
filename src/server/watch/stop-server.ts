// Stops without losing anything: new requests are refused, those under way are answered, then the rest is closed.
import type { ServerType } from "@hono/node-server";

export interface Stopping {
  readonly server: ServerType;
  readonly refuseNew: () => void;
  /** Ends what runs beside the requests; begins at once. */
  readonly endJobs: () => Promise<unknown>;
  /** After the last answer. */
  readonly close: () => Promise<void>;
}

/** [D] Below the half minute that systemd and container engines are told to wait. */
const answerWithinMs = 25_000;
const betweenLooks = 50;

export const stopServer = async ({ server, refuseNew, endJobs, close }: Stopping): Promise<void> => {
  refuseNew();
  const jobs = endJobs();
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  // A browser keeps its connection open when its answer has arrived.
  const idle = setInterval(() => "closeIdleConnections" in server && server.closeIdleConnections(), betweenLooks);
  const late = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), answerWithinMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  await jobs;
  await close();
};
