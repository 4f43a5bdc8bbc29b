// The HTTP door of a test world: requests as a browser or a program would send them, without a socket.
import type { Hono } from "hono";
import { pino } from "pino";
import { buildApp } from "../../src/server/app.ts";
import type { World } from "../../src/server/world.ts";

export interface Door {
  readonly app: Hono;
  /** What the log was told, one object per line. */
  readonly lines: readonly string[];
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

export const openDoor = (world: World): Door => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const app = buildApp({ world, webFolder: "test/world", log });
  return {
    app,
    lines,
    get: async (path, headers = {}) => app.request(path, { headers }),
    post: async (path, body, headers = {}) =>
      app.request(path, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) }),
  };
};

/** The cookie that chooses a demo role. */
export const asRole = (id: string) => ({ cookie: `miaopu_demo_role=${id}` });
