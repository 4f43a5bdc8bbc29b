// Stands before the HTTP door: counts and logs each request, and refuses new ones while the server stops.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID, timingSafeEqual } from "node:crypto";
import type { Logger } from "pino";
import type { Gate } from "../../access/gate.operations.ts";
import type { Label } from "../../kernel/label.ts";
import type { Metrics } from "./metrics.ts";

/** What Node’s server gives along with a request. */
interface Bindings {
  readonly incoming: { readonly socket: { readonly remoteAddress?: string | undefined } };
}

type Fetch = (request: Request, bindings?: Bindings) => Response | Promise<Response>;

/** What is learnt about a request while it is answered. */
interface Trace {
  request: string;
  operation: string;
  role: string;
}

export interface WatchOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The text of `/metrics`. */
  readonly printMetrics: (inFlight: number) => string;
  readonly metricsToken: string | undefined;
  readonly isAddressLogged: boolean;
}

export interface Watch {
  /** Learns at the gate which operation is asked for and in which role. */
  readonly watchGate: (gate: Gate) => Gate;
  readonly watchDoor: (fetch: Fetch) => Fetch;
  /** From now on new requests are refused; those under way are answered. */
  readonly refuseNew: () => void;
}

export const openWatch = ({ log, metrics, printMetrics, metricsToken, isAddressLogged }: WatchOptions): Watch => {
  const traces = new AsyncLocalStorage<Trace>();
  let isStopping = false;
  let inFlight = 0;

  const watchGate = (gate: Gate): Gate => {
    const names = new Set<string>(gate.contracts.map(({ name }) => name));
    const run: Gate["run"] = (name, actor, input, origin) => {
      const trace = traces.getStore();
      if (trace) {
        trace.role = actor.role;
        trace.operation = names.has(name) ? name : "unknown";
        trace.request = origin?.requestId ?? trace.request;
      }
      return gate.run(name, actor, input, origin);
    };
    return { ...gate, run };
  };

  const answer = async (fetch: Fetch, request: Request, bindings?: Bindings): Promise<Response> => {
    if (isStopping) return stopping();
    if (new URL(request.url).pathname !== "/metrics") return fetch(request, bindings);
    return mayMeasure(request, bindings, metricsToken)
      ? new Response(printMetrics(inFlight), { headers: { "content-type": "text/plain; version=0.0.4" } })
      : notForYou();
  };

  const watchDoor =
    (fetch: Fetch): Fetch =>
    async (request, bindings) => {
      const trace: Trace = { request: randomUUID(), operation: "-", role: "-" };
      const started = performance.now();
      inFlight += 1;
      try {
        const response = await traces
          .run(trace, () => answer(fetch, request, bindings))
          .catch((error: unknown) => {
            log.error({ request: trace.request, error: error instanceof Error ? error.stack : String(error) });
            return fault();
          });
        const measured = {
          door: findDoor(new URL(request.url).pathname),
          operation: trace.operation,
          status: response.status,
          ms: Math.round((performance.now() - started) * 10) / 10,
        };
        metrics.count(measured);
        const address = isAddressLogged ? { address: bindings?.incoming.socket.remoteAddress } : {};
        log[response.status >= 500 ? "warn" : "info"]({
          request: trace.request,
          role: trace.role,
          ...measured,
          ...address,
        });
        return response;
      } finally {
        inFlight -= 1;
      }
    };

  return { watchGate, watchDoor, refuseNew: () => void (isStopping = true) };
};

const doors: Readonly<Record<string, string>> = {
  api: "api",
  open: "open",
  dhis2: "dhis2",
  healthz: "health",
  metrics: "metrics",
};

/** The rest of an address may hold what somebody searched for; only its beginning is told, and only if it is ours. */
const findDoor = (pathname: string): string =>
  new Map(Object.entries(doors)).get(pathname.split("/")[1] ?? "") ?? "web";

/** A proxy on this machine speaks for anybody: what it passes on needs the token. */
const mayMeasure = (request: Request, bindings: Bindings | undefined, token: string | undefined): boolean => {
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token ?? ""}`);
  if (token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  const address = bindings?.incoming.socket.remoteAddress ?? "";
  const isPassedOn = ["x-forwarded-for", "forwarded", "x-real-ip", "via"].some((name) => request.headers.has(name));
  return token === undefined && !isPassedOn && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
};

const refuse = (code: string, message: Label, init: ResponseInit): Response =>
  Response.json({ problem: { code, message, findings: [] } }, init);

const stopping = (): Response =>
  refuse(
    "server/stopping",
    {
      zh: "服务器正在停止或重启，请过一会儿再试。",
      en: "The server is stopping or starting again, try again in a while.",
    },
    { status: 503, headers: { "retry-after": "10", connection: "close" } },
  );

const fault = (): Response =>
  refuse("server/fault", { zh: "服务器出错了。", en: "The server failed." }, { status: 500 });

const notForYou = (): Response =>
  refuse(
    "server/metrics-refused",
    {
      zh: "监测数据只给本机；从别处读取请设置METRICS_TOKEN并带上它。",
      en: "Metrics are for this machine; to read them from elsewhere set METRICS_TOKEN and send it.",
    },
    { status: 403 },
  );
