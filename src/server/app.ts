// The HTTP door: named operations under /api, open data under /open/v1, the web files, health.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { getCookie, setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "pino";
import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { Problem } from "../kernel/problem.ts";
import { addOpenData } from "./open-data.ts";
import { describeOpenApi } from "./openapi.ts";
import type { World } from "./world.ts";

export interface AppOptions {
  readonly world: World;
  readonly webFolder: string;
  readonly log: Logger;
}

const roleChoice = z.object({ role: z.string() });
const roleCookie = "miaopu_demo_role";
/** District folders with all their tables fit well below this. */
const largestBody = 32 * 1024 * 1024;

export const buildApp = ({ world, webFolder, log }: AppOptions): Hono => {
  const app = new Hono();
  const { gate, actors } = world;
  app.use(compress());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use("/api/*", bodyLimit({ maxSize: largestBody, onError: () => fail(tooLarge, log) }));
  app.onError((error) => fail(error, log));

  app.get("/healthz", async (c) => {
    await world.transactions
      .read((tx) => tx.query("select 1"))
      .catch((error: unknown) => {
        log.error({ error: String(error) });
        throw databaseAway;
      });
    return c.json({ status: "ok" });
  });
  app.get("/openapi.json", (c) => c.json(describeOpenApi(gate.contracts)));
  app.post("/api/demo-role", async (c) => {
    refuseOtherSites(c);
    const chosen = roleChoice.safeParse(await readJson(c));
    const actor = actors.find(({ id }) => id === chosen.data?.role);
    if (!actor)
      throw new Problem("server/unknown-demo-role", 400, {
        zh: "没有这个演示身份。",
        en: "There is no such demo role.",
      });
    setCookie(c, roleCookie, actor.id, { httpOnly: true, sameSite: "Lax", path: "/" });
    return c.json({ role: actor.id });
  });
  app.get("/api/:name", async (c) => {
    const contract = gate.contracts.find(({ name }) => name === c.req.param("name"));
    if (contract?.kind === "action")
      throw new Problem("server/use-post", 400, { zh: "改动要用POST。", en: "Use POST for an action." });
    return c.json(
      await gate.run(c.req.param("name"), findActor(c, actors), parseJson(c.req.query("input") ?? "{}")),
      200,
      { "cache-control": "no-store" },
    );
  });
  app.post("/api/:name", async (c) => {
    refuseOtherSites(c);
    return c.json(await gate.run(c.req.param("name"), findActor(c, actors), await readJson(c)));
  });
  addOpenData(app, world);
  app.all("/api/*", () => fail(notFound, log));
  app.all("/open/*", () => fail(notFound, log));
  addWeb(app, webFolder);
  app.notFound(() => fail(notFound, log));
  return app;
};

/** The demo role of the cookie, else the first. */
const findActor = (c: Context, actors: readonly Actor[]): Actor => {
  const chosen = getCookie(c, roleCookie);
  const actor = actors.find(({ id }) => id === chosen) ?? actors[0];
  if (!actor)
    throw new Problem("server/no-actor", 401, { zh: "没有可用的身份。", en: "There is no one to sign in as." });
  return actor;
};

/** A change must come from this site's own pages or from a program, never from a page elsewhere. */
const refuseOtherSites = (c: Context): void => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isForeign =
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (origin !== undefined && toHost(origin) !== c.req.header("host"));
  if (isForeign)
    throw new Problem("server/foreign-origin", 403, {
      zh: "请求来自别的网站，已拒绝。",
      en: "The request came from another site and was refused.",
    });
};

const toHost = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const readJson = async (c: Context): Promise<unknown> => parseJson(await c.req.text());

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    throw new Problem("server/unreadable-json", 400, { zh: "请求内容不是JSON。", en: "The request is not JSON." });
  }
};

/** A problem answers in its own words; anything else is our fault and carries a reference to the log. */
const fail = (error: unknown, log: Logger): Response => {
  if (error instanceof Problem) {
    const problem = { code: error.code, message: error.texts, findings: error.findings };
    return Response.json({ problem }, { status: error.status });
  }
  const reference = randomBytes(3).toString("hex").toUpperCase();
  log.error({
    reference,
    error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
  });
  const message = { zh: `服务器出错了，编号${reference}。`, en: `The server failed. Reference ${reference}.` };
  return Response.json({ problem: { code: "server/fault", message, findings: [] } }, { status: 500 });
};

const notFound = new Problem("server/not-found", 404, {
  zh: "没有这个地址。",
  en: "There is nothing at this address.",
});
const databaseAway = new Problem("server/database-away", 503, {
  zh: "数据库没有回应。",
  en: "The database does not answer.",
});
const tooLarge = new Problem("server/too-large", 413, {
  zh: "内容超过32 MB，没有接收。",
  en: "More than 32 MB; not accepted.",
});

const addWeb = (app: Hono, webFolder: string): void => {
  const root = path.relative(process.cwd(), webFolder);
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set("cache-control", "public, max-age=31536000, immutable");
  });
  app.use("*", serveStatic({ root }));
  app.get("*", serveStatic({ root, path: "index.html" }));
};
